using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Reporting.Documents;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Reporting.Rows;

/// <summary>Each figure of a report opens into rows that add up to it.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class FigureSumTests(string database)
{
    private TestDatabase test = null!;
    private ReportDesk desk = null!;
    private FigureClinic clinic = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
        clinic = await FigureClinic.CreateAsync(test);
    }

    [OneTimeTearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [TestCase(Audience.Internal)]
    [TestCase(Audience.Client)]
    public async Task Of_a_progress_report_planned_delivered_missed_minutes_and_percentages(Audience audience)
    {
        var report = await desk.ComposeAsync(ReportKind.Progress, clinic.Ana.ClientId, FigureClinic.June.From, FigureClinic.June.To, audience);
        var opened = await desk.ShouldAgreeAsync(report);

        Assert.That(opened.Distinct(), Is.SupersetOf(new[]
        {
            CountedWhat.Planned, CountedWhat.Delivered, CountedWhat.DeliveryNoShow, CountedWhat.DeliveryExcused, CountedWhat.DeliveryCancelled, CountedWhat.ClinicalDelivered, CountedWhat.PeerSupportDelivered, CountedWhat.DosesDelivered,
            CountedWhat.Attended, CountedWhat.AttendedShare, CountedWhat.Minutes, CountedWhat.NoShow, CountedWhat.Excused, CountedWhat.Cancelled, CountedWhat.WithoutLength,
            CountedWhat.CounselingAttended, CountedWhat.CounselingShare, CountedWhat.CounselingMinutes, CountedWhat.CounselingNoShow, CountedWhat.CounselingExcused, CountedWhat.CounselingCancelled, CountedWhat.CounselingObjective,
            CountedWhat.Objectives, CountedWhat.Meetings, CountedWhat.MeetingsOnSite, CountedWhat.MeetingsTold, CountedWhat.MeetingWeeks, CountedWhat.DaysCovered,
        }));
        Assert.That(report.Table("Sessions missed, and why").Rows.Concat(report.Table("Counseling missed, and why").Rows).Select(r => r.Links?[2]), Has.All.Not.Null);
    }

    [Test]
    public async Task Of_an_intervention_that_was_changed_what_both_versions_delivered_and_planned()
    {
        var report = await desk.ComposeAsync(ReportKind.Progress, clinic.Ana.ClientId, FigureClinic.June.From, FigureClinic.June.To);
        var table = report.Table("Planned against delivered, goal 1");
        var (planned, _) = await desk.OpenAsync(table.Link("Group therapy", "Planned")!);
        var (delivered, _) = await desk.OpenAsync(table.Link("Group therapy", "Delivered")!);
        var (doses, _) = await desk.OpenAsync(table.Link("Medication", "Delivered")!);

        // Two weeks once, and 16 days twice a week.
        Assert.That(planned.Select(r => (r.Cells[1], r.Cells[2])), Is.EqualTo([("14", "1 × per week"), ("16", "2 × per week")]));
        Assert.That(delivered.Select(r => r.Cells[1]).Distinct(), Is.EquivalentTo(["T – Group T", "T2 – Group T2"]));
        Assert.That(delivered.Select(r => r.Link?.Path), Has.All.StartsWith("/sessions/"));
        // A supply of six days to take home counts six times, three for each version of the plan.
        Assert.That(doses.Select(r => r.Part), Is.EqualTo([1, 3, 3]));
    }

    [Test]
    public async Task Rule_11_of_a_recovery_domain_the_objectives_that_stand_or_stood_at_a_review_at_a_status()
    {
        var report = await desk.ComposeAsync(ReportKind.Progress, clinic.Ana.ClientId, FigureClinic.June.From, FigureClinic.June.To);
        var now = report.Table("Objectives and attendance by recovery domain");
        var reviews = report.Table("Objectives at each review, by recovery domain").Rows;

        Assert.That(await TextsAsync(now.Link("Relapse", "Met")), Is.EqualTo(new[] { "Comes and takes part, Jun 27, 2026" }));
        Assert.That(await TextsAsync(now.Link("Relapse", "Worse")), Is.EqualTo(new[] { "Sleeps, Jun 22, 2026" }));
        Assert.That(reviews.Select(r => r.Cells[2]), Is.EqualTo(new[] { "Signed", "Not signed", "Not signed" }));
        Assert.That(await LinkedAsync(reviews[0]), Is.EqualTo(new[] { "Comes and takes part, Jun 10, 2026", "Sleeps, –" }), "as they stood when the second version was signed");
        Assert.That(await LinkedAsync(reviews[1]), Is.EqualTo(new[] { "Comes and takes part, Jun 10, 2026", "Sleeps, Jun 22, 2026" }), "as they stood on June 22");
        Assert.That(await LinkedAsync(reviews[2]), Is.EqualTo(new[] { "Comes and takes part, Jun 27, 2026", "Sleeps, Jun 22, 2026" }));

        async Task<IEnumerable<string>> TextsAsync(string? link)
        {
            var (rows, _) = await desk.OpenAsync(link!);
            Assert.That(rows.Select(r => r.Link?.Path), Has.All.EqualTo($"/plans/{clinic.SecondPlanId}"));
            return rows.Select(r => $"{r.Cells[0]}, {r.Cells[3]}");
        }

        async Task<IReadOnlyList<string>> LinkedAsync(Row row)
        {
            var found = new List<string>();
            foreach (var link in row.Links!.OfType<string>())
            {
                found.AddRange(await TextsAsync(link));
            }

            return found;
        }
    }

    [Test]
    public async Task Of_peer_support_every_note_with_what_counts_marked_and_why_the_others_do_not()
    {
        var report = await desk.ComposeAsync(ReportKind.Progress, clinic.Ana.ClientId, FigureClinic.June.From, FigureClinic.June.To);
        var table = report.Table("Meetings in this period");

        Assert.That(table.Rows.Select(r => string.Join(' ', r.Cells)), Is.EqualTo(new[] { "Narcotics Anonymous 0 1 1", "Recovery Dharma 0 2 2", "SMART Recovery 2 0 2", "All 2 3 3" }));
        Assert.That(await RowsAsync(table.Link("All", "Outside, as told")), Is.EqualTo(new[]
        {
            "Fri, Jun 5, 2026: yes", "Thu, Jun 11, 2026, 09:45: no: the same fellowship, day and hour", "Fri, Jun 12, 2026: yes", "Fri, Jun 12, 2026: no: the same fellowship, day and hour", "Sat, Jun 20, 2026: yes",
            "Sun, Jun 28, 2026: no: how often is not known",
        }));
        Assert.That(await RowsAsync(table.Link("Recovery Dharma", "Outside, as told")), Is.EqualTo(new[] { "Fri, Jun 5, 2026: yes", "Sat, Jun 20, 2026: yes" }), "however the name is spelled");
        Assert.That(await RowsAsync(table.Link("SMART Recovery", "Weeks with a meeting")),
            Is.EqualTo(new[] { "Thu, Jun 11, 2026, 09:30: yes", "Thu, Jun 11, 2026, 09:45: no: the same fellowship, day and hour", "Thu, Jun 18, 2026, 09:30: yes" }));
        Assert.That(await RowsAsync(table.Link("All", "Weeks with a meeting")), Has.Member("Fri, Jun 12, 2026: no: its week counts already"));

        var (told, _) = await desk.OpenAsync(table.Link("All", "Outside, as told")!);
        var (onSite, _) = await desk.OpenAsync(table.Link("All", "At the center")!);
        Assert.That(told.Select(r => r.Link?.Path), Has.All.EqualTo($"/clients/{clinic.Ana.ClientId}/peer-support"));
        Assert.That(onSite.Select(r => r.Link?.Path), Has.All.StartsWith("/sessions/"));

        async Task<IEnumerable<string>> RowsAsync(string? link) => (await desk.OpenAsync(link!)).Rows.Select(r => $"{r.Cells[0]}: {r.Cells[3]}");
    }

    [Test]
    public async Task Of_an_order_the_prescribed_days_by_the_dose_that_covers_them_and_those_without()
    {
        var report = await desk.ComposeAsync(ReportKind.Progress, clinic.Ana.ClientId, FigureClinic.June.From, FigureClinic.June.To);
        var table = report.Table("Medication in this period");
        var (rows, totals) = await desk.OpenAsync(table.Link("Methadone", "Days covered")!);

        Assert.That(totals, Is.EqualTo(new[] { table.Cell("Methadone", "Days covered"), table.Cell("Methadone", "Share") }));
        // June 30 is today, of which nothing is recorded yet: it does not count.
        Assert.That(rows.Select(r => string.Join(", ", r.Cells.Skip(1))),
            Is.EqualTo(new[] { "1, not covered", "1, Given, Jun 2, 2026", "9, not covered", "6, Taken home, Jun 12, 2026", "12, not covered" }));
    }

    [Test]
    public async Task Of_a_client_s_attendance_and_of_a_register()
    {
        var client = await desk.ComposeAsync(ReportKind.ClientAttendance, clinic.Ana.ClientId, FigureClinic.June.From, FigureClinic.June.To);
        var register = await desk.ComposeAsync(ReportKind.Register, clinic.GroupId, FigureClinic.June.From, FigureClinic.June.To);

        Assert.That(await desk.ShouldAgreeAsync(client), Does.Contain(CountedWhat.AttendedShare).And.Contain(CountedWhat.Minutes).And.Contain(CountedWhat.Cancelled));
        Assert.That(await desk.ShouldAgreeAsync(register), Does.Contain(CountedWhat.AttendedShare).And.Contain(CountedWhat.Minutes).And.Contain(CountedWhat.Cancelled).And.Contain(CountedWhat.CancelledForEach));
        Assert.That(register.Table("Register").Rows[^1].Links!.Skip(2), Is.Not.Empty.And.All.StartsWith("/sessions/"), "a column leads to its session");
    }

    [Test]
    public async Task Of_a_program_summary_hours_with_counseling_among_them()
    {
        var report = await desk.ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(clinic.SiteId), FigureClinic.June.From, FigureClinic.June.To);
        var opened = await desk.ShouldAgreeAsync(report);
        var hours = report.Table("Hours delivered against the level of care");
        var (parts, totals) = await desk.OpenAsync(hours.Link("Intensive", "Hours that count")!);

        Assert.That(opened, Does.Contain(CountedWhat.CounselingMinutes));
        Assert.That(totals, Is.EqualTo([hours.Cell("Intensive", "Hours that count")]));
        Assert.That(parts.Select(p => p.Cells[0]), Is.EqualTo(["Therapy groups", "Psychoeducation groups", "Counseling"]));
        foreach (var part in parts)
        {
            var (rows, _) = await desk.OpenAsync(part.Link!.Path["/reports/rows".Length..]);
            Assert.That(rows.Sum(r => r.Part), Is.EqualTo(part.Part), part.Cells[0]);
        }
    }

    [Test]
    public async Task Of_a_chart_each_week_cut_to_the_days_of_the_report()
    {
        var (from, to) = (FigureClinic.June.From.AddDays(2), FigureClinic.June.To);
        var client = await desk.ComposeAsync(ReportKind.ClientAttendance, clinic.Ana.ClientId, from, to);
        var charts = client.Blocks.OfType<ChartBlock>().ToList();

        Assert.That(charts.SelectMany(c => c.Series), Is.Not.Empty.And.All.Matches<Series>(s => s.Links?.Count == s.Values.Count));
        Assert.That(charts.SelectMany(c => c.Series).SelectMany(s => s.Values.Zip(s.Links!)), Has.All.Matches<(double? Value, string? Link)>(v => v.Value > 0 == v.Link is not null));
        Assert.That(charts.SelectMany(c => c.Series).SelectMany(s => s.Links!).OfType<string>().Select(l => OpenedFigures.Read(l).Filter.Days.From).Min(), Is.EqualTo(from));
        Assert.That(await desk.ShouldAgreeAsync(client), Does.Contain(CountedWhat.Counted));
        Assert.That(await desk.ShouldAgreeAsync(await desk.ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(clinic.SiteId), from, to)), Does.Contain(CountedWhat.AttendedShare));
    }

    [Test]
    public async Task The_numerator_of_a_percentage_is_marked_among_all_that_it_is_divided_by()
    {
        var report = await desk.ComposeAsync(ReportKind.ClientAttendance, clinic.Ana.ClientId, FigureClinic.June.From, FigureClinic.June.To);
        var (rows, totals) = await desk.OpenAsync(report.Table("Therapy by group").Link("All therapy", "%")!);

        Assert.That(totals[0], Is.EqualTo($"{rows.Count(r => r.IsMarked)} of {rows.Count}"));
        Assert.That(rows.Select(r => (r.IsMarked, r.Cells[^1])), Is.All.Matches<(bool Marked, string Words)>(r => r.Words == (r.Marked ? "yes" : "no")));
        Assert.That(rows.Select(r => r.IsMarked), Does.Contain(true).And.Contain(false));
    }
}
