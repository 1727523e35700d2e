using System.Net;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Rows;

/// <summary>Rows behind figures and saved filters, over HTTP.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class FigureScreenTests(string database)
{
    private readonly Sample sample = new();
    private RunningSite site = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        site = await RunningSite.StartAsync(database);
        await using var db = site.Database.Open();
        await sample.AddToAsync(db);
        sample.Counseling.Record(new CounselingRecord(AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50)), Guid.NewGuid(), "Ines Ward", new StepMoment(Sample.Monday.AddDays(1)));
        await db.SaveChangesAsync();
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    [Test]
    public async Task The_rows_of_a_figure_say_what_is_counted_how_and_where_each_row_is()
    {
        using var visitor = await site.SignInAsync(Role.Administrator);
        var answer = await visitor.GetAsync(Rows($"program={sample.Program.Id}&kind={GroupKind.Therapy}&what=Counted"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Page, Does.Contain("Counted: 1").And.Contain("How this is counted").And.Contain($"/sessions/{sample.Session.Id}").And.Contain("P001"));
        Assert.That(answer.Path, Does.Not.Contain("P001"));
    }

    [TestCase("")]
    [TestCase("?from=2026-01-01&to=2026-12-31")]
    [TestCase("?from=2026-12-31&to=2026-01-01&what=Attended")]
    [TestCase("?from=0001-01-01&to=9999-12-31&what=Attended")]
    [TestCase("?from=9999-12-01&to=9999-12-31&client=00000000-0000-0000-0000-000000000001&order=00000000-0000-0000-0000-000000000002&what=DaysCovered")]
    [TestCase("?from=2026-01-01&to=2026-01-31&site=00000000-0000-0000-0000-000000000001&program=00000000-0000-0000-0000-000000000002&level=9-x&what=ClientWeeks")]
    [TestCase("?from=2026-01-01&to=2026-01-31&group=00000000-0000-0000-0000-000000000001&what=CounselingMinutes")]
    [TestCase("?from=2026-01-01&to=2026-01-31&client=00000000-0000-0000-0000-000000000001&what=Delivered")]
    [TestCase("?from=2026-01-01&to=2026-01-31&client=00000000-0000-0000-0000-000000000001&intervention=nonsense&domain=Nowhere&reason=-1&counseling=x&what=Delivered")]
    [TestCase("?from=yesterday&to=%00&program=x&weekday=Someday&kind=99&what=Nonsense&page=-7")]
    public async Task A_query_that_says_nothing_explains_itself(string query)
    {
        using var visitor = await site.SignInAsync(Role.Administrator);
        var answer = await visitor.GetAsync($"/reports/rows{query}");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Page, Does.Contain("Nothing is chosen."));
    }

    [Test]
    public async Task Minutes_of_counseling_say_their_rule_and_lead_to_each_session()
    {
        using var visitor = await site.SignInAsync(Role.ClinicalSupervisor);
        var answer = await visitor.GetAsync(Rows($"client={sample.Client.Id}&what=CounselingMinutes"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Page, Does.Contain("Counseling minutes attended: ").And.Contain("from start to stop").And.Contain($"/counseling/{sample.Counseling.Id}").And.Contain(" hours"));
    }

    [TestCase("program")]
    [TestCase("site")]
    [TestCase("group")]
    [TestCase("client")]
    public async Task What_is_not_there_is_not_found(string key)
    {
        using var visitor = await site.SignInAsync(Role.Administrator);

        Assert.That((await visitor.GetAsync(Rows($"{key}={Guid.NewGuid()}"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_filter_is_saved_taken_renamed_removed_and_put_back_and_nobody_else_finds_it()
    {
        using var visitor = await site.SignInAsync(Role.Administrator);
        using var colleague = await site.SignInAsync(Role.Administrator);
        KeyValuePair<string, string>[] form =
            [new("Kind", nameof(ReportKind.ProgramSummary)), new("ProgramId", sample.Program.Id.ToString()), new("FilterName", "Evening groups"), new("Days", nameof(PeriodRule.LastMonth))];
        var saved = await visitor.PostAsync("/reports/filters", form);
        var twice = await visitor.PostAsync("/reports/filters", form);
        await using var db = site.Database.Open();
        var filter = await db.SavedFilters.AsNoTracking().SingleAsync();
        var path = $"/reports/filters/{filter.Id}";

        Assert.That(saved.Page, Does.Contain("The filter is saved.").And.Contain("Evening groups"));
        Assert.That((int)twice.Status, Is.EqualTo(422));
        Assert.That(twice.Page, Does.Contain("You have a filter of this name"));
        Assert.That((await colleague.GetAsync("/reports/new")).Page, Does.Not.Contain("Evening groups"));
        foreach (var theirs in new[] { path, $"/reports/new?saved={filter.Id}" })
        {
            Assert.That((await visitor.GetAsync(theirs)).Status, Is.EqualTo(HttpStatusCode.OK), theirs);
            Assert.That((await colleague.GetAsync(theirs)).Status, Is.EqualTo(HttpStatusCode.NotFound), theirs);
        }

        foreach (var action in new[] { "", "/remove", "/put-back" })
        {
            Assert.That((await colleague.PostAsync(path + action, [new("Version", "1"), new("Name", "Mine")])).Status, Is.EqualTo(HttpStatusCode.NotFound), action);
        }

        await visitor.PostAsync(path, [new("Version", "1"), new("Name", "Nights")]);
        await visitor.PostAsync($"{path}/remove", [new("version", "2")]);
        Assert.That((await visitor.GetAsync("/reports/new")).Page, Does.Not.Contain("Nights"));
        Assert.That((await visitor.PostAsync($"{path}/remove", [new("version", "2")])).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "somebody was quicker");
        await visitor.PostAsync($"{path}/put-back", [new("version", "3")]);
        Assert.That((await visitor.GetAsync("/reports/new")).Page, Does.Contain("Nights"));
    }

    [Test]
    public async Task A_summary_is_asked_for_again_with_its_filter_and_what_is_missing_stands_beside_its_field()
    {
        using var visitor = await site.SignInAsync(Role.Administrator);
        var refused = await visitor.PostAsync("/reports/new", [new("Kind", nameof(ReportKind.ProgramSummary)), new("From", "2026-01-01"), new("To", "2026-12-31")]);
        var asked = await visitor.PostAsync("/reports/new",
            [new("Kind", nameof(ReportKind.ProgramSummary)), new("ProgramId", sample.Program.Id.ToString()), new("GroupId", sample.Group.Id.ToString()), new("From", "2026-01-01"), new("To", "2026-12-31")]);
        await using var db = site.Database.Open();
        var made = await db.ReportRuns.SingleAsync(r => r.Kind == ReportKind.ProgramSummary);
        made.Finish([new ReportFile(ReportFormat.Pdf, "%PDF"u8.ToArray())], Sample.Now);
        await db.SaveChangesAsync();
        var again = await visitor.PostAsync($"{asked.Path}/again", []);

        Assert.That((int)refused.Status, Is.EqualTo(422));
        Assert.That(refused.Page, Does.Contain("ProgramId-error").And.Contain("Choose the program or the site."));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.OK));
        var runs = await db.ReportRuns.AsNoTracking().Where(r => r.Kind == ReportKind.ProgramSummary).ToListAsync();
        Assert.That(runs.Select(r => r.Filter), Is.EqualTo(new[] { runs[0].Filter, runs[0].Filter }));
        Assert.That(runs[0].Filter, Is.EqualTo(new ReportFilter(null, sample.Program.Id, sample.Group.Id)));
    }

    private static string Rows(string query) => $"/reports/rows?from={Sample.Monday.AddDays(-7):yyyy-MM-dd}&to={Sample.Monday.AddDays(7):yyyy-MM-dd}&{query}";
}
