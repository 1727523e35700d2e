using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using CareProgram = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ImportPlaceTests(string database)
{
    private static readonly string[] Row = ["P1,A,One,G1,2025-03-10,09:30 - 11:00,yes"];

    [Test]
    public async Task A_site_and_a_program_are_taken_by_name()
    {
        await using var bench = await WithTwoSitesAsync();

        Assert.That((await bench.ImportAsync(History.Of(Row), new ImportTarget("north", "outpatient"))).Value!.Additions, Is.EqualTo(new ImportAdditions(0, 0, 1, 0, new ImportedRows(1, 1, 1, 1, 1))));

        await using var db = bench.Database.Open();
        Assert.That(await db.Groups.Select(g => g.Site.Name).SingleAsync(), Is.EqualTo("North"));
        Assert.That(await db.Episodes.Select(e => e.Program.Site.Name + "/" + e.Program.Name).SingleAsync(), Is.EqualTo("North/Outpatient"));
    }

    [Test]
    public async Task A_program_that_one_site_has_says_which_site()
    {
        await using var bench = await WithTwoSitesAsync();

        Assert.That((await bench.ImportAsync(History.Of(Row), new ImportTarget(Program: "Residential"))).Value!.Places.Single().Site, Is.EqualTo("South"));
    }

    [Test]
    public async Task A_site_without_a_program_gets_one()
    {
        await using var bench = await WithTwoSitesAsync();

        var plan = (await bench.ImportAsync(History.Of(Row), new ImportTarget("South"))).Value!;

        Assert.That((plan.Places.Single(), plan.Additions.Sites, plan.Additions.Programs), Is.EqualTo((new ImportPlace("South", "Imported"), 0, 1)));
    }

    [TestCase("Nowhere", null, "No site is named “Nowhere”. The sites are: North, South.")]
    [TestCase("North", "Detox", "No program of North is named “Detox”. The programs are: Outpatient.")]
    [TestCase(null, "Detox", "No program is named “Detox”. The programs are: Outpatient, Residential.")]
    [TestCase(null, "Outpatient", "Several sites have a program named “Outpatient”. Say which site: North, South.")]
    public async Task A_name_that_is_not_clear_lists_the_choices(string? site, string? program, string message)
    {
        await using var bench = await WithTwoSitesAsync();

        Assert.That((await bench.ImportAsync(History.Of(Row), new ImportTarget(site, program))).Problems.Single().Message, Is.EqualTo(message));
    }

    [Test]
    public async Task A_stay_that_somebody_admitted_is_used_where_it_covers_a_row_and_never_stretched()
    {
        await using var bench = await WithTwoSitesAsync();
        await using (var db = bench.Database.Open())
        {
            var client = db.Clients.Add(new Client("P1", "A", "One")).Entity;
            var program = await db.Programs.SingleAsync(p => p.Name == "Residential");
            db.Episodes.Add(new Episode(client.Id, program.Id, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)));
            await db.SaveChangesAsync();
        }

        await bench.ImportAsync(History.Of([.. Row, "P1,A,One,G1,2025-04-02,09:30 - 11:00,yes", "P1,A,One,G1,2025-02-03,09:30 - 11:00,no"]), new ImportTarget("South", "Residential"));

        await using var after = bench.Database.Open();
        Assert.That(await StaysAsync(bench), Is.EqualTo("2025-02-03 2025-02-03 1, 2025-03-01 2025-03-31 1, 2025-04-02 2025-04-02 1"));
        Assert.That(await after.Attendances.Join(after.Episodes, a => a.EpisodeId, e => e.Id, (a, e) => new { a.GroupSession.Date, e.AdmittedOn, e.DischargedOn })
            .AllAsync(x => x.AdmittedOn <= x.Date && x.Date <= x.DischargedOn), Is.True);
    }

    [Test]
    public async Task A_stay_of_an_earlier_import_follows_the_rows_of_a_later_one()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(History.Of(Row));

        var plan = (await bench.ImportAsync(History.Of("P1,A,One,G1,2025-05-05,09:30 - 11:00,yes", "P1,A,One,G1,2025-01-06,09:30 - 11:00,yes"))).Value!;

        Assert.That((plan.Additions.Rows.Stays, plan.Additions.EpisodesExtended), Is.EqualTo((0, 1)));
        Assert.That(await StaysAsync(bench), Is.EqualTo("2025-01-06 2025-05-05 2"));
    }

    private static async Task<string> StaysAsync(ImportBench bench)
    {
        await using var db = bench.Database.Open();
        var stays = await db.Episodes.OrderBy(e => e.AdmittedOn).ToListAsync();
        return string.Join(", ", stays.Select(e => $"{e.AdmittedOn:yyyy-MM-dd} {e.DischargedOn:yyyy-MM-dd} {e.Version}"));
    }

    private async Task<ImportBench> WithTwoSitesAsync()
    {
        var bench = await ImportBench.CreateAsync(database);
        await using var db = bench.Database.Open();
        var center = db.Centers.Add(new Center("Harbor House")).Entity;
        foreach (var (name, program) in new[] { ("North", "Outpatient"), ("South", "Outpatient") })
        {
            var site = db.Sites.Add(new Site(center.Id, name, "America/Chicago")).Entity;
            db.Programs.Add(new CareProgram(site.Id, program, null));
            if (name == "South")
            {
                db.Programs.Add(new CareProgram(site.Id, "Residential", null));
            }
        }

        await db.SaveChangesAsync();
        return bench;
    }
}
