using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Support;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ClientAttendanceReportTests(string database)
{
    private TestDatabase test = null!;
    private ReportDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
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
    public async Task Rule_1_the_kinds_stand_apart_and_no_total_adds_peer_support_to_clinical_service()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1", preferred: "Nita");
        foreach (var kind in Enum.GetValues<GroupKind>())
        {
            clinic.Meet(clinic.Open(kind, kind.ToString()), Day(6, 1), (ana, AttendanceMark.Present));
        }

        await clinic.SaveAsync();
        var document = await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(6, 1), Day(6, 30));

        Assert.Multiple(() =>
        {
            Assert.That(document.Blocks.OfType<HeadingBlock>().Select(h => h.Text), Is.EqualTo(["Therapy", "Psychoeducation", "Peer support", "Every session"]));
            Assert.That(document.Tables.SelectMany(t => t.Rows).Where(r => r.Kind is RowKind.Total).Select(r => $"{r.Cells[0]}: {r.Cells[1]}"),
                Is.EqualTo(["All therapy: 1 of 1", "All psychoeducation: 1 of 1", "All peer support: 1 of 1"]));
            Assert.That(document.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells), Has.None.EqualTo("3 of 3").And.None.EqualTo("180 of 180"));
            Assert.That(document.Furniture.Subject, Is.EqualTo("P1 – Nita Díaz"));
        });
    }

    [Test]
    public async Task Rule_8_is_counted_by_group_and_printed()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var group = clinic.Open(GroupKind.Therapy, "G1");
        clinic.Meet(group, Day(6, 1), 90, (ana, AttendanceMark.Present)).RecordLength(60);
        clinic.Meet(group, Day(6, 2), 90, (ana, new AttendanceMark(AttendanceStatus.LeftEarly, 40)));
        clinic.Meet(group, Day(6, 3), 90, (ana, AttendanceMark.NoShow));
        clinic.Meet(group, Day(6, 4), 90, (ana, new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Court)));
        clinic.Meet(group, Day(6, 5), null, (ana, AttendanceMark.Present));
        clinic.Meet(group, Day(6, 8), 90, (ana, AttendanceMark.Present)).Void("Dana", DateTime.UtcNow, "Entered twice");
        await clinic.SaveAsync();

        var document = await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(6, 1), Day(6, 30));
        var row = document.Table("Therapy by group").Rows[0];

        Assert.Multiple(() =>
        {
            Assert.That(row.Cells, Is.EqualTo(["G1 – Group G1", "3 of 4", "75.0%", "110 of 240", "45.8%", "1", "1", "0", "1"]));
            Assert.That(document.Text(), Does.Contain("minute rate = attended minutes").And.Contain("1 counted session has no recorded length"));
            Assert.That(document.Table("Sessions, oldest first").Rows.Select(r => r.Cells[^1]), Is.EqualTo(["60 of 60", "50 of 90", "0 of 90", "–", "–"]));
        });
    }

    [Test]
    public async Task A_session_cancelled_before_roll_call_is_listed_for_members_of_that_day_only()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var (ana, bo) = (clinic.Admit("P1"), clinic.Admit("P2"));
        var group = clinic.Open(GroupKind.Therapy, "G1");
        group.Join(ana.ClientId, Day(6, 1));
        group.Join(bo.ClientId, Day(6, 10));
        clinic.Meet(group, Day(6, 8)).Cancel();
        await clinic.SaveAsync();

        var hers = await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(6, 1), Day(6, 30));
        var his = await desk.ComposeAsync(ReportKind.ClientAttendance, bo.ClientId, Day(6, 1), Day(6, 30));

        Assert.Multiple(() =>
        {
            Assert.That(hers.Table("Therapy by group").Cell("G1", "Cancelled"), Is.EqualTo("1"));
            Assert.That(hers.Table("Therapy by group").Cell("G1", "Sessions attended"), Is.EqualTo("–"));
            Assert.That(his.Tables, Is.Empty);
        });
    }

    [Test]
    public async Task Sessions_to_come_are_left_out_cancelled_ones_as_well()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var group = clinic.Open(GroupKind.Therapy, "G1");
        group.Join(ana.ClientId, Day(6, 1));
        clinic.Meet(group, Day(6, 30), (ana, AttendanceMark.Present));
        clinic.Meet(group, Day(7, 1)).Cancel();
        clinic.Meet(group, Day(7, 2), (ana, new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Court)));
        await clinic.SaveAsync();

        // One hour into July by UTC, still June in Chicago.
        desk.Time.SetUtcNow(new DateTimeOffset(2026, 7, 1, 1, 0, 0, TimeSpan.Zero));
        var attendance = (await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(6, 1), Day(7, 31))).Table("Therapy by group");
        var progress = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(7, 31));

        Assert.That((attendance.Cell("G1", "Sessions attended"), attendance.Cell("G1", "Cancelled"), attendance.Cell("G1", "Excused")), Is.EqualTo(("1 of 1", "0", "0")));
        Assert.That(progress.Tables.Select(t => t.Caption), Has.None.EqualTo("Sessions missed, and why"));
    }

    [Test]
    public async Task Rule_12_the_clients_own_copy_shows_no_other_client()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var (ana, bo) = (clinic.Admit("P1"), clinic.Admit("P2", "Bo", "Engström"));
        var group = clinic.Open(GroupKind.Therapy);
        clinic.Meet(group, Day(6, 1), (ana, AttendanceMark.Present), (bo, AttendanceMark.Present));
        await clinic.SaveAsync();

        var document = await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(6, 1), Day(6, 30), Audience.Client);

        Assert.Multiple(() =>
        {
            Assert.That(document.Furniture.AudienceText, Is.EqualTo("Client's own copy"));
            Assert.That(document.Text(), Does.Not.Contain("P2").And.Not.Contain("Engstr").And.Not.Contain("internal"));
        });
    }

    [Test]
    public async Task Weeks_of_the_chart_start_on_Monday_and_an_empty_week_stays()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var group = clinic.Open(GroupKind.Therapy);
        clinic.Meet(group, Day(6, 7), (ana, AttendanceMark.Present));
        clinic.Meet(group, Day(6, 15), (ana, AttendanceMark.NoShow));
        await clinic.SaveAsync();

        var chart = (await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(6, 1), Day(6, 30))).Blocks.OfType<ChartBlock>().Single();

        Assert.Multiple(() =>
        {
            Assert.That(chart.Categories, Is.EqualTo(["Jun 1, 26", "Jun 8, 26", "Jun 15, 26"]));
            Assert.That(chart.Series.Single(s => s.Name == "Attended").Values, Is.EqualTo([1d, 0d, 0d]));
            Assert.That(chart.Series.Single(s => s.Name == "Counted").Values, Is.EqualTo([1d, 0d, 1d]));
        });
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_rows()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var (ana, bo) = (clinic.Admit("P1"), clinic.Admit("P2"));
        clinic.Meet(clinic.Open(GroupKind.Therapy), Day(6, 1), (ana, AttendanceMark.Present));
        foreach (var kind in Enum.GetValues<GroupKind>())
        {
            var group = clinic.Open(kind);
            for (var day = 1; day <= 20; day++)
            {
                clinic.Meet(group, Day(5, day), (bo, AttendanceMark.Present));
            }
        }

        await clinic.SaveAsync();
        await desk.ComposeAsync(ReportKind.ClientAttendance, ana.ClientId, Day(5, 1), Day(6, 30));
        var few = desk.Queries;
        await desk.ComposeAsync(ReportKind.ClientAttendance, bo.ClientId, Day(5, 1), Day(6, 30));

        Assert.That(desk.Queries, Is.EqualTo(few).And.EqualTo(5));
    }

    [Test]
    public void A_client_that_does_not_exist_is_not_found() =>
        Assert.That(() => desk.ComposeAsync(ReportKind.ClientAttendance, Guid.NewGuid(), Day(6, 1), Day(6, 30)), Throws.TypeOf<NotFoundException>());
}
