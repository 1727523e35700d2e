using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Reporting.Rows;
using CaseManager.IntegrationTests.Support;
using CaseManager.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CaseloadTests(string database)
{
    private const string Caption = "What is due, overdue first";

    private TestDatabase test = null!;
    private ReportDesk desk = null!;
    private Clinic clinic = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
        await using var db = test.Open();
        clinic = new Clinic(db);
        // One who has been there for half a year without a plan, and one who came this week.
        var late = clinic.Admit("P1");
        var early = clinic.Add(new Domain.Episodes.Episode(clinic.Add(new Domain.Clients.Client("P2", "Bo", "Eng")).Id, clinic.Program.Id, Day(6, 29)));
        var counselor = clinic.Facilitator;
        await clinic.SaveAsync();
        var stay = await db.Episodes.Include(e => e.CareTeam).SingleAsync(e => e.Id == late.EpisodeId);
        stay.HandOver(counselor.Id, Day(1, 1), Day(6, 30));
        await clinic.SaveAsync();
        await desk.AskAsync(services => ActivatorUtilities.GetServiceOrCreateInstance<DueComputing>(services).ComputeAsync(default));
        Assert.That(early.Id, Is.Not.EqualTo(Guid.Empty));
    }

    [TearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [Test]
    public async Task What_is_due_stands_by_day_overdue_first_with_the_days_left()
    {
        var document = await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(clinic.Site.Id), Day(6, 30), Day(6, 30));
        var table = document.Table(Caption);
        await using var db = test.Open();
        var tasks = await db.PlanTasks.AsNoTracking().OrderBy(t => t.SortsOn).ToListAsync();

        Assert.Multiple(() =>
        {
            Assert.That(table.Rows.Select(r => r.Cells[1]), Is.EqualTo(["P1", "P2"]));
            Assert.That(table.Cell("Ana Díaz", "State"), Is.EqualTo("Overdue"));
            Assert.That(table.Cell("Ana Díaz", "Primary counselor"), Is.EqualTo("Dana Reyes"));
            Assert.That(table.Rows.Select(r => r.Cells[5]), Is.EqualTo(tasks.Select(t => t.DueOn is { } due ? (due.DayNumber - Day(6, 30).DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture) : "–")));
            Assert.That(document.Table("By primary counselor").Cell("All", "Clients"), Is.EqualTo("2"));
            Assert.That(document.Furniture.AudienceText, Is.EqualTo("Part 2 – internal use only"));
        });
    }

    [Test]
    public async Task Each_count_opens_into_what_is_due_and_each_line_leads_to_the_stay_that_it_is_due_for()
    {
        var document = await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(clinic.Site.Id), Day(6, 30), Day(6, 30));
        var opened = await desk.ShouldAgreeAsync(document);
        await using var db = test.Open();
        var stays = await db.PlanTasks.AsNoTracking().OrderBy(t => t.SortsOn).Select(t => $"/episodes/{t.EpisodeId}").ToListAsync();

        Assert.That(opened.Distinct(), Is.SubsetOf(new[] { CountedWhat.DueClients, CountedWhat.Overdue, CountedWhat.AtRisk, CountedWhat.Due }).And.SupersetOf(new[] { CountedWhat.DueClients, CountedWhat.Overdue }));
        Assert.That(document.Table(Caption).Rows.Select(r => r.Links?[2]), Is.EqualTo(stays));
        Assert.That(document.Table("By primary counselor").Link("Nobody", "Clients"), Does.Contain($"staff={Guid.Empty}"));
        var (rows, _) = await desk.OpenAsync(document.Table("By primary counselor").Link("Dana Reyes", "Overdue")!);
        Assert.That(rows.Select(r => (r.Cells[0], r.Link!.Path)), Is.EqualTo([("Ana Díaz, P1", stays[0])]));
    }

    [Test]
    public async Task Two_counselors_of_one_name_have_a_line_each()
    {
        await using (var db = test.Open())
        {
            var namesake = db.Add(new Domain.Centers.StaffMember(clinic.Site.Id, "Dana Reyes", "LPC")).Entity;
            await db.SaveChangesAsync();
            (await db.Episodes.Include(e => e.CareTeam).SingleAsync(e => e.Client.Mrn == "P2")).HandOver(namesake.Id, Day(6, 29), Day(6, 30));
            await db.SaveChangesAsync();
        }

        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.AskAsync(services => ActivatorUtilities.GetServiceOrCreateInstance<DueComputing>(services).ComputeAsync(default));
        var document = await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(clinic.Site.Id), Day(7, 1), Day(7, 1));

        Assert.That(document.Table("By primary counselor").Rows.Select(r => (r.Cells[0], r.Cells[1])), Is.EqualTo([("Dana Reyes", "1"), ("Dana Reyes", "1"), ("All", "2")]));
        await desk.ShouldAgreeAsync(document);
    }

    [Test]
    public async Task The_rules_that_days_follow_from_are_named_with_their_version()
    {
        var rules = (await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(clinic.Site.Id), Day(6, 30), Day(6, 30))).Table("Rules that the days follow from");

        Assert.That(rules.Rows, Is.Not.Empty);
        Assert.That(rules.Rows.Select(r => r.Cells[0]), Has.All.EqualTo("General"));
        Assert.That(rules.Rows.Select(r => r.Cells[1]), Has.All.Match(@"^\d+$"));
    }

    [Test]
    public async Task A_counselor_narrows_it_to_their_own_clients_and_a_scope_to_what_it_reaches()
    {
        var narrow = await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(StaffId: clinic.Facilitator.Id), Day(6, 30), Day(6, 30));
        var counselor = new Scope { UserId = Guid.NewGuid(), Roles = [Role.Counselor], StaffMemberId = clinic.Facilitator.Id, SiteIds = [clinic.Site.Id] };
        var reached = await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(clinic.Site.Id), Day(6, 30), Day(6, 30), counselor);

        Assert.That(narrow.Table(Caption).Rows.Select(r => r.Cells[1]), Is.EqualTo(["P1"]));
        Assert.That(reached.Table(Caption).Rows.Select(r => r.Cells[1]), Is.EqualTo(["P1"]));
        Assert.That(() => desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(Guid.NewGuid()), Day(6, 30), Day(6, 30)), Throws.TypeOf<NotFoundException>());
    }

    [Test]
    public async Task Lines_of_a_day_that_is_over_say_so_and_no_query_reads_a_whole_table()
    {
        desk.Time.Advance(TimeSpan.FromDays(1));
        var document = await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(clinic.Site.Id, clinic.Program.Id), Day(7, 1), Day(7, 1));

        Assert.That(document.Blocks.OfType<ParagraphBlock>().Where(p => p.Tone is Tone.Notice).Select(p => p.Text), Has.Some.StartsWith("Some lines are as of Jun 30, 2026"));
        Assert.That(desk.Queries, Is.LessThanOrEqualTo(12));
        if (test.Provider is SqliteProvider)
        {
            Assert.That(desk.Commands.Sent.SelectMany(c => QueryPlans.ScansOf(test, c, "Centers")), Is.Empty);
        }
    }
}
