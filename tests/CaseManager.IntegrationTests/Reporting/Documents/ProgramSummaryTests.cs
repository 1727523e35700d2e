using System.Globalization;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Reporting.Rows;
using CaseManager.IntegrationTests.Support;
using CaseManager.Migrations.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;
using static CaseManager.IntegrationTests.Reporting.Documents.SummaryMonth;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>A month of six groups and two programs, made at random but always alike; what a summary says is counted again from what was month.Recorded.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ProgramSummaryTests(string database)
{
    private TestDatabase test = null!;
    private ReportDesk desk = null!;
    private ReportFilter ours = null!;
    private SummaryMonth month = null!;
    private ReportDocument document = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
        await using var db = test.Open();
        month = await SummaryMonth.CreateAsync(db);
        ours = new ReportFilter(ProgramId: month.Clinic.Program.Id);
        document = await desk.ComposeAsync(ReportKind.ProgramSummary, ours, From, To);
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [TestCase(GroupKind.Therapy, "Therapy")]
    [TestCase(GroupKind.Psychoeducation, "Psychoeducation")]
    [TestCase(GroupKind.PeerSupport, "Peer support")]
    public void Rule_8_each_line_says_what_a_count_of_the_records_says(GroupKind kind, string words)
    {
        var rows = month.Recorded.Where(r => r.Session.Kind == kind).ToList();

        Assert.Multiple(() =>
        {
            Check(document.Table($"{words} by group"), rows, r => r.Group.Code);
            Check(document.Table($"{words} by counselor"), rows, r => r.Leader);
            Check(document.Table($"{words} by weekday"), rows, r => r.Date.DayOfWeek.ToString());
            Check(document.Table("By kind of group"), rows, _ => words, hasTotal: false);
        });
    }

    [Test]
    public void A_topic_of_two_groups_is_one_line_and_sessions_without_one_have_their_own()
    {
        var rows = month.Recorded.Where(r => r.Session.Kind is GroupKind.Therapy).ToList();
        var table = document.Table("Therapy by topic");

        Check(table, rows, r => r.Session.Topic ?? "No topic");
        Assert.That(table.Rows.Select(r => r.Cells[0]), Is.EqualTo(["Anger", "Triggers", "No topic", "All therapy"]));
    }

    [Test]
    public async Task Each_figure_opens_into_rows_that_add_up_to_it()
    {
        var opened = await desk.ShouldAgreeAsync(document);

        Assert.That(opened, Has.Count.GreaterThan(200));
        Assert.That(opened.Distinct(), Is.EquivalentTo(
        [
            CountedWhat.Sessions, CountedWhat.Cancelled, CountedWhat.Counted, CountedWhat.Attended, CountedWhat.AttendedShare, CountedWhat.NoShow, CountedWhat.Excused, CountedWhat.WithoutLength, CountedWhat.Minutes,
            CountedWhat.Seats, CountedWhat.SeatShare, CountedWhat.ClientWeeks, CountedWhat.AskedHours, CountedWhat.HoursThatCount, CountedWhat.HoursInAWeek,
        ]));
    }

    [Test]
    public void Seats_are_those_of_sessions_held_of_groups_with_a_limit_and_whoever_sits_on_one_uses_it()
    {
        var held = month.Recorded.Where(r => r.IsOurs).Select(r => r.Session).Distinct().Where(s => s.Capacity is not null && s.Kind is GroupKind.Therapy).ToList();
        var seats = held.Sum(s => s.Capacity!.Value);
        var used = month.Recorded.Count(r => held.Contains(r.Session) && r.Mark.Status.IsAttended());

        Assert.That(document.Table("By kind of group").Cell("Therapy", "Seats used"), Is.EqualTo($"{used} of {seats}"));
        Assert.That(document.Table("By kind of group").Cell("Peer support", "Seats used"), Is.EqualTo("–"), "no limit");
    }

    [Test]
    public void Cancelled_sessions_are_those_of_groups_that_somebody_of_the_program_belonged_to()
    {
        var table = document.Table("Therapy by group");

        Assert.That(month.Cancelled.Where(c => c.Group.Kind is GroupKind.Therapy).CountBy(c => c.Group.Code).Select(c => (c.Value.ToString(CultureInfo.InvariantCulture), table.Cell(c.Key, "Cancelled"))), Is.Not.Empty.And.All.Matches<(string, string)>(c => c.Item1 == c.Item2));
        Assert.That(document.Text(), Does.Not.Contain("OTHERS"), "a group of the other program alone");
    }

    [Test]
    public void Hours_delivered_leave_peer_support_out_and_are_held_against_the_level_of_care()
    {
        var table = document.Table("Hours delivered against the level of care");
        int Minutes(GroupKind kind) => month.Recorded.Where(r => r.IsOurs && r.Session.Kind == kind && r.Session.Minutes is not null).Sum(r => AttendanceArithmetic.Credited(r.Mark.Status, r.Mark.MinutesMissed, r.Session.Minutes) ?? 0);
        var (therapy, education) = (Minutes(GroupKind.Therapy), Minutes(GroupKind.Psychoeducation));

        Assert.Multiple(() =>
        {
            Assert.That(table.Rows, Has.Count.EqualTo(1));
            // Seven clients were there each of the 30 days, and one until June 14.
            Assert.That(table.Cell("Intensive outpatient", "Client-weeks"), Is.EqualTo(Hours(((7 * 30) + 14) / 7m)));
            Assert.That(table.Cell("Intensive outpatient", "Therapy"), Is.EqualTo(Hours(therapy / 60m)));
            Assert.That(table.Cell("Intensive outpatient", "Hours that count"), Is.EqualTo(Hours((therapy + education) / 60m)));
            Assert.That(table.Cell("Intensive outpatient", "Asked in a week"), Is.EqualTo("9.0"));
            Assert.That(table.Cell("Intensive outpatient", "Asked in all"), Is.EqualTo(Hours(((7 * 30) + 14) * 9 / 7m)));
        });
    }

    [Test]
    public async Task A_site_is_all_of_its_programs_and_a_group_or_a_counselor_narrows_it()
    {
        var site = await desk.ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(month.Clinic.Site.Id), From, To);
        var group = month.Recorded.First(r => r.Session.Kind is GroupKind.Therapy).Session.Group;
        var narrow = await desk.ComposeAsync(ReportKind.ProgramSummary, ours with { GroupId = group.Id }, From, To);

        Assert.Multiple(() =>
        {
            Assert.That(site.Table("By kind of group").Cell("Therapy", "Counted"), Is.EqualTo(Count(month.Recorded.Where(r => r.Session.Kind is GroupKind.Therapy)).Sessions.ToString(CultureInfo.InvariantCulture)));
            Assert.That(site.Table("Hours delivered against the level of care").Rows, Has.Count.EqualTo(2));
            Assert.That(narrow.Table("Therapy by group").Rows.Select(r => r.Cells[0]), Is.EqualTo([$"{group.Code} – {group.Name}", "All therapy"]));
            Assert.That(narrow.Tables.Select(t => t.Caption), Has.None.StartsWith("Hours"));
        });
    }

    [Test]
    public async Task What_it_is_narrowed_to_stands_on_each_page_and_is_named_where_there_is_no_session()
    {
        var group = month.Recorded.First(r => r.Session.Kind is GroupKind.Therapy).Session.Group;
        var empty = await desk.ComposeAsync(ReportKind.ProgramSummary, ours with { GroupId = group.Id, StaffId = month.Clinic.Facilitator.Id }, Day(2, 1), Day(2, 3));

        Assert.That(empty.Furniture.Subject, Is.EqualTo($"Intensive outpatient, North · only the group {group.Code} – {group.Name} · only groups led by Dana Reyes"));
        Assert.That(empty.Blocks.OfType<FactsBlock>().Single().Facts, Does.Contain(new Fact("Only the group", $"{group.Code} – {group.Name}")).And.Contain(new Fact("Only groups led by", "Dana Reyes")));
        Assert.That(document.Furniture.Subject, Is.EqualTo("Intensive outpatient, North"));
    }

    [Test]
    public void Hours_name_the_rule_pack_that_asks_for_them_with_its_version() => Assert.That(document.Text(), Does.Contain("Rule pack of the site on the last day: General, version "));

    [Test]
    public async Task A_supervisor_has_numbers_of_their_own_programs_only()
    {
        var supervisor = new Scope { UserId = Guid.NewGuid(), Roles = [Role.ClinicalSupervisor], SiteIds = [month.Clinic.Site.Id], ProgramIds = [month.Clinic.Program.Id] };
        var site = await desk.ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(month.Clinic.Site.Id), From, To, supervisor);

        Assert.That(site.Table("By kind of group").Rows.Select(r => r.Cells), Is.EqualTo(document.Table("By kind of group").Rows.Select(r => r.Cells)));
        Assert.That(() => desk.ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(ProgramId: month.Others), From, To, supervisor), Throws.TypeOf<NotFoundException>());
        Assert.That(await desk.AskAsync(services => services.GetRequiredService<RowFilterWords>().OfAsync(new RowFilter(new(From, To)) { ProgramId = month.Others }, CountedWhat.Counted, default), supervisor), Is.Null);
    }

    [Test]
    public async Task It_takes_at_most_12_commands_and_none_reads_a_whole_table()
    {
        await desk.ComposeAsync(ReportKind.ProgramSummary, ours, From.AddMonths(-12), To);

        Assert.That(desk.Queries, Is.LessThanOrEqualTo(12));
        if (test.Provider is SqliteProvider)
        {
            // Centers and rule packs are set-up: one row and a handful.
            Assert.That(desk.Commands.Sent.SelectMany(c => QueryPlans.ScansOf(test, c, "Centers", "RulePacks")), Is.Empty);
            // Nearly every row has these: it would be a whole table by another name.
            Assert.That(desk.Commands.Sent.SelectMany(c => QueryPlans.StepsOf(test, c)).Where(s => s.Contains("SetAsideById=?", StringComparison.Ordinal) || s.Contains("ImportBatchId=?", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public async Task A_period_without_sessions_says_so_and_days_to_come_are_left_out()
    {
        var empty = await desk.ComposeAsync(ReportKind.ProgramSummary, ours, Day(2, 1), Day(2, 3));
        var later = await desk.ComposeAsync(ReportKind.ProgramSummary, ours, Day(7, 1), Day(7, 31));
        var longer = await desk.ComposeAsync(ReportKind.ProgramSummary, ours, From, Day(7, 31));

        Assert.That(empty.Text(), Does.Contain("No session is recorded in this period."));
        Assert.That(later.Text(), Does.Contain("No session is recorded in this period."));
        Assert.That(longer.Table("Therapy by group").Rows.Select(r => r.Cells), Is.EqualTo(document.Table("Therapy by group").Rows.Select(r => r.Cells)));
    }

    private static void Check(TableBlock table, IReadOnlyList<Recorded> rows, Func<Recorded, string> key, bool hasTotal = true)
    {
        foreach (var line in rows.Where(r => r.IsOurs).GroupBy(key))
        {
            var count = Count(line);
            string[] expected =
            [
                $"{line.Select(r => r.Session).Distinct().Count()}", $"{count.Sessions}", $"{count.Attended}", Percent(count.SessionRate), $"{count.NoShows}", $"{count.Excused}", $"{count.WithoutLength}",
                count.ScheduledMinutes == 0 ? "–" : $"{count.AttendedMinutes} of {count.ScheduledMinutes}", Percent(count.MinuteRate),
            ];
            var cells = table.Rows.Single(r => r.Cells[0] == line.Key || r.Cells[0].StartsWith(line.Key + " – ", StringComparison.Ordinal)).Cells;
            Assert.That(cells.Where((_, i) => i is 1 or (>= 3 and <= 10)), Is.EqualTo(expected), $"{table.Caption}: {line.Key}");
        }

        if (hasTotal)
        {
            Assert.That(table.Rows[^1].Cells[3], Is.EqualTo($"{Count(rows.Where(r => r.IsOurs)).Sessions}"), table.Caption);
        }
    }

    private static AttendanceCount Count(IEnumerable<Recorded> rows) =>
        AttendanceCount.Of(rows.Select(r => new AttendanceFact(r.Mark.Status, r.Session.Minutes, AttendanceArithmetic.Credited(r.Mark.Status, r.Mark.MinutesMissed, r.Session.Minutes))));

    private static string Percent(decimal? percent) => percent is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p:0.0}%") : "–";

    private static string Hours(decimal hours) => Math.Round(hours, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);
}
