using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Reporting.Rows;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>Hours are asked for at the level of care that each stay was at, day by day (rule 10: how many, the rule pack says).</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class HoursByLevelTests(string database)
{
    private const string Asked = "Hours asked for, by level of care of the stays";
    private const string Hours = "Hours delivered against the level of care";

    private TestDatabase test = null!;
    private ReportDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
    }

    [TearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task Rule_10_a_stay_is_asked_for_the_hours_of_its_own_level_from_the_day_of_the_step_and_else_for_those_of_its_program()
    {
        var summary = await SummaryAsync(clinic =>
        {
            // Both are in a program at level 2.1, which asks for 9 hours; one of them is at level 2.5, which asks for 20, from June 15 on.
            clinic.Admit("P1");
            return clinic.Admit("P2");
        }, new AsamLevel("2.5"), Day(6, 15));

        Assert.Multiple(() =>
        {
            Assert.That(summary.Table(Asked).Rows.Select(r => r.Cells.Skip(1)), Is.EqualTo(new[]
            {
                new[] { "ASAM level 2.1", "6.3", "9.0", "56.6", "The rule pack of the site" }, ["ASAM level 2.5", "2.3", "20.0", "45.7", "The rule pack of the site"],
            }));
            // 44 days × 9 and 16 days × 20, ÷ 7; on average of 60 days.
            Assert.That(summary.Table(Hours).Cell("Intensive", "Client-weeks"), Is.EqualTo("8.6"));
            Assert.That(summary.Table(Hours).Cell("Intensive", "Asked in all"), Is.EqualTo("102.3"));
            Assert.That(summary.Table(Hours).Cell("Intensive", "Asked in a week"), Is.EqualTo("11.9"));
        });
        await desk.ShouldAgreeAsync(summary);
        var (stays, _) = await desk.OpenAsync(summary.Table(Asked).Rows[1].Links![2]!);
        Assert.That(stays.Select(r => (r.Cells[0], r.Part)), Is.EqualTo([("Ana Díaz, P2", 16m)]), "only the days at that level");
    }

    [Test]
    public async Task Rule_10_where_the_rule_pack_says_nothing_of_a_level_the_program_does_and_where_it_does_not_either_nothing_is_asked()
    {
        var summary = await SummaryAsync(clinic => clinic.Admit("P1"), new AsamLevel("OTP", edition: 3), Day(1, 1));

        Assert.That(summary.Table(Asked).Rows.Select(r => r.Cells.Skip(1)), Is.EqualTo(new[] { new[] { "ASAM level OTP (3rd edition)", "4.3", "–", "–", "Nothing says any hours" } }));
        Assert.That(summary.Table(Hours).Cell("Intensive", "Asked in all"), Is.EqualTo("–"));
        Assert.That(summary.Table(Hours).Link("Intensive", "Asked in all"), Is.Null);
        await desk.ShouldAgreeAsync(summary);
    }

    private async Task<ReportDocument> SummaryAsync(Func<Clinic, Stay> admit, AsamLevel level, DateOnly from)
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var stay = admit(clinic);
        await clinic.SaveAsync();
        (await db.Episodes.Include(e => e.Steps).SingleAsync(e => e.Id == stay.EpisodeId)).ChangeLevel(level, new StepMoment(from), new StepAuthor("Maya Torres", new DateTime(2026, 6, 30, 17, 0, 0, DateTimeKind.Utc), clinic.Site.Clock));
        await db.SaveChangesAsync();
        return await desk.ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(ProgramId: clinic.Program.Id), Day(6, 1), Day(6, 30));
    }
}
