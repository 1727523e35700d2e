using System.Net;
using CaseManager.Application.Security;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Web;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Library;

/// <summary>Who took which report out, on the screens of the library.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ReportLooksTests(string database)
{
    [Test]
    public async Task Downloads_of_reports_and_packs_are_told_to_whoever_asked_and_to_who_may_read_the_trail()
    {
        await using var site = await RunningSite.StartAsync(database);
        var sample = new Sample();
        await using var db = site.Database.Open();
        await sample.AddToAsync(db);
        using var supervisor = await site.SignInAsync(Role.ClinicalSupervisor);
        using var administrator = await site.SignInAsync(Role.Administrator);
        var users = await db.Users.Include(u => u.Roles).ToListAsync();
        var owner = users.Single(u => u.Roles.Any(r => r.Role == Role.ClinicalSupervisor)).Id;
        var run = db.Add(new ReportRun(ReportKind.ClientAttendance, sample.Client.Id, new Period(Sample.Monday, Sample.Monday), Audience.Internal, "Attendance", "Ada Okoye", DateTime.UtcNow, owner)).Entity;
        run.Finish([new ReportFile(ReportFormat.Pdf, "%PDF"u8.ToArray())], DateTime.UtcNow);
        var foreign = db.Add(new ReportRun(ReportKind.ClientAttendance, sample.Client.Id, new Period(Sample.Monday, Sample.Monday), Audience.Internal, "Of the administrator", "Ada Okoye", DateTime.UtcNow,
            users.Single(u => u.Id != owner).Id)).Entity;
        var (pack, volume) = await DemoSite.AddReportPackAsync(db, sample.Client.Id, "Ada Okoye", owner);

        Assert.That((await administrator.GetAsync($"/reports/{run.Id}/pdf")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await supervisor.GetAsync($"/reports/{run.Id}/pdf")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await administrator.GetAsync($"/reports/packs/{pack}/volumes/{volume}")).Status, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await administrator.GetAsync("/reports")).Page, Does.Contain("2 times"));
        var library = (await supervisor.GetAsync("/reports")).Page;
        Assert.That(library, Does.Contain("2 times").And.Contain($"/reports/{run.Id}/looks").And.Not.Contain($"/reports/{foreign.Id}/looks"));
        Assert.That((await supervisor.GetAsync($"/reports/{run.Id}/looks")).Page, Does.Contain("Downloaded it"));
        Assert.That((await supervisor.GetAsync($"/reports/{foreign.Id}/looks")).Status, Is.EqualTo(HttpStatusCode.NotFound), "it is somebody else’s");
        Assert.That((await administrator.GetAsync($"/reports/{run.Id}/looks")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await supervisor.GetAsync($"/reports/packs/{pack}/looks")).Page, Does.Contain("Downloaded it, or a part of it"));
        Assert.That((await administrator.GetAsync($"/clients/{sample.Client.Id}/looks")).Page, Does.Contain("(in a pack)"), "it held a document about them");
    }

    [Test]
    public async Task A_pack_that_is_taken_out_before_it_is_over_counts_for_those_who_were_in_it()
    {
        await using var site = await RunningSite.StartAsync(database);
        using var administrator = await site.SignInAsync(Role.Administrator);
        await using var db = site.Database.Open();
        var (first, second, pack, last) = await AddPackOfTwoAsync(db);
        await db.ReportPacks.Where(p => p.Id == pack).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PackState.Paused));
        await db.PackItems.Where(i => i.Id == last).ExecuteUpdateAsync(set => set.SetProperty(i => i.FinishedAt, DateTime.UtcNow.AddHours(1)));

        Assert.That((await administrator.GetAsync($"/reports/packs/{pack}/zip")).Status, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await administrator.GetAsync($"/clients/{first}/looks")).Page, Does.Contain("(in a pack)"));
        Assert.That((await administrator.GetAsync($"/clients/{second}/looks")).Page, Does.Not.Contain("(in a pack)"));
    }

    [Test]
    public async Task Whoever_takes_one_document_out_of_a_pack_looked_at_that_client_and_at_no_other()
    {
        await using var site = await RunningSite.StartAsync(database);
        using var administrator = await site.SignInAsync(Role.Administrator);
        await using var db = site.Database.Open();
        var (first, second, pack, last) = await AddPackOfTwoAsync(db);

        Assert.That((await administrator.GetAsync($"/reports/packs/{pack}/documents/{last}")).Status, Is.EqualTo(HttpStatusCode.OK));

        Assert.That(await LooksOfAsync(second), Does.Contain("Download report").And.Not.Contain("(in a pack)"));
        Assert.That(await LooksOfAsync(first), Does.Not.Contain("Download report"), "nothing about them was taken out");
        Assert.That((await administrator.GetAsync($"/reports/packs/{pack}/looks")).Page, Does.Contain("Downloaded it, or a part of it"));
        Assert.That((await administrator.GetAsync("/reports/packs")).Page, Does.Contain(">1 time<"));

        async Task<string> LooksOfAsync(Guid client) => (await administrator.GetAsync($"/clients/{client}/looks")).Page;
    }

    // A zip of two clients that is ready; the last document is the second one's.
    private static async Task<(Guid First, Guid Second, Guid Pack, Guid Last)> AddPackOfTwoAsync(CaseManagerDbContext db)
    {
        var sample = new Sample();
        await sample.AddToAsync(db);
        var second = db.Add(new Client("P002", "Bo", "Lind")).Entity;
        await db.SaveChangesAsync();
        var (pack, last) = await DemoSite.AddReportPackAsync(db, [sample.Client.Id, second.Id], "Ada Okoye", null, form: PackForm.Zip);
        return (sample.Client.Id, second.Id, pack, last);
    }
}
