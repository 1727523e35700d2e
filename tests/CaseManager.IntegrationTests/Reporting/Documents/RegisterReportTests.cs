using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Reporting.Rows;
using CaseManager.IntegrationTests.Support;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RegisterReportTests(string database)
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
    public async Task Every_status_has_a_letter_and_who_was_not_on_the_roster_has_a_dash()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var group = clinic.Open(GroupKind.Therapy);
        var (ana, bo) = (clinic.Admit("P1"), clinic.Admit("P2", "Bo", "Eng"));
        clinic.Meet(group, Day(6, 1), (ana, AttendanceMark.Present), (bo, AttendanceMark.NoShow));
        clinic.Meet(group, Day(6, 2), (ana, new AttendanceMark(AttendanceStatus.Late, 10)), (bo, new AttendanceMark(AttendanceStatus.LeftEarly, 20)));
        clinic.Meet(group, Day(6, 3), (ana, new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Court)));
        clinic.Meet(group, Day(6, 4)).Cancel();
        group.Join(ana.ClientId, Day(6, 1));
        await clinic.SaveAsync();

        var register = await desk.ComposeAsync(ReportKind.Register, group.Id, Day(6, 1), Day(6, 30));
        var grid = register.Table("Register");

        Assert.Multiple(() =>
        {
            Assert.That(grid.Rows[0].Cells, Is.EqualTo(["Ana Díaz", "P1", "P", "L", "X", "C"]));
            Assert.That(grid.Rows[1].Cells, Is.EqualTo(["Bo Eng", "P2", "A", "E", "–", "–"]), "not cancelled for whoever did not belong to the group");
            Assert.That(grid.Rows[2].Cells, Is.EqualTo(["Attended of counted", "", "1 of 2", "2 of 2", "–", "C"]));
            Assert.That(register.Table("Totals by client").Cell("Ana Díaz", "Cancelled"), Is.EqualTo("1"), "as in the report of the client");
            Assert.That(grid.Columns[2].Header, Is.EqualTo("Jun 1\n2026\n09:30"));
        });
    }

    [Test]
    public async Task A_cancelled_session_is_counted_for_each_of_the_register_who_belonged_to_the_group_and_opens_so()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var group = clinic.Open(GroupKind.Therapy);
        var (ana, bo, cy, di) = (clinic.Admit("P1"), clinic.Admit("P2", "Bo", "Eng"), clinic.Admit("P3", "Cy", "Fox"), clinic.Admit("P4", "Di", "Gold"));
        clinic.Meet(group, Day(6, 1), (ana, AttendanceMark.Present), (bo, AttendanceMark.Present), (di, AttendanceMark.Present));
        clinic.Meet(group, Day(6, 8)).Cancel();
        // Recorded before it was cancelled, also for somebody who does not belong to the group.
        clinic.Meet(group, Day(6, 15), (ana, AttendanceMark.Present), (di, AttendanceMark.NoShow)).Cancel();
        clinic.Meet(group, Day(6, 22)).Void("Dana", DateTime.UtcNow, "Entered twice");
        group.Join(ana.ClientId, Day(6, 1));
        group.Join(bo.ClientId, Day(6, 1), Day(6, 10));
        group.Join(cy.ClientId, Day(6, 1));
        await clinic.SaveAsync();

        var register = await desk.ComposeAsync(ReportKind.Register, group.Id, Day(6, 1), Day(6, 30));
        var totals = register.Table("Totals by client");
        var (rows, sum) = await desk.OpenAsync(totals.Link("All clients", "Cancelled")!);

        Assert.That(totals.Rows.Select(r => r.Cells[^2]), Is.EqualTo(["2", "1", "1", "4"]), "of Ana, Bo, Di and all; Cy has no record and is not on the register");
        Assert.That(rows.Select(r => r.Part), Is.EqualTo([2, 2]));
        Assert.That(sum, Is.EqualTo(["4"]));
    }

    [Test]
    public async Task Rule_8_totals_leave_excused_and_cancelled_out_and_credit_minutes()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var group = clinic.Open(GroupKind.Therapy);
        var ana = clinic.Admit("P1");
        clinic.Meet(group, Day(6, 1), (ana, AttendanceMark.Present));
        clinic.Meet(group, Day(6, 2), (ana, new AttendanceMark(AttendanceStatus.Late, 15)));
        clinic.Meet(group, Day(6, 3), (ana, AttendanceMark.NoShow));
        clinic.Meet(group, Day(6, 4), (ana, new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Weather)));
        clinic.Meet(group, Day(6, 5), (ana, AttendanceMark.Present)).Cancel();
        clinic.Meet(group, Day(6, 8), minutes: null, (ana, AttendanceMark.Present));
        await clinic.SaveAsync();

        var totals = (await desk.ComposeAsync(ReportKind.Register, group.Id, Day(6, 1), Day(6, 30))).Table("Totals by client");

        Assert.That(totals.Rows[0].Cells, Is.EqualTo(["Ana Díaz", "P1", "3 of 4", "75.0%", "105 of 180", "58.3%", "1", "1", "1", "1"]));
    }

    [Test]
    public async Task Rule_7_a_voided_session_is_not_in_the_register()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var group = clinic.Open(GroupKind.Therapy);
        var ana = clinic.Admit("P1");
        clinic.Meet(group, Day(6, 1), (ana, AttendanceMark.Present));
        clinic.Meet(group, Day(6, 2), (ana, AttendanceMark.Present)).Void("Dana", DateTime.UtcNow, "Entered twice");
        await clinic.SaveAsync();

        var grid = (await desk.ComposeAsync(ReportKind.Register, group.Id, Day(6, 1), Day(6, 30))).Table("Register");

        Assert.That(grid.Columns, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Rule_12_a_register_is_internal_lies_on_its_side_and_says_which_kind_of_group_it_is()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var group = clinic.Open(GroupKind.PeerSupport, "SR");
        clinic.Meet(group, Day(6, 1), (clinic.Admit("P1"), AttendanceMark.Present));
        await clinic.SaveAsync();

        var document = await desk.ComposeAsync(ReportKind.Register, group.Id, Day(6, 1), Day(6, 30));

        Assert.Multiple(() =>
        {
            Assert.That(document.Landscape);
            Assert.That(document.Furniture.AudienceText, Is.EqualTo("Part 2 – internal use only"));
            Assert.That(document.Furniture.Subject, Is.EqualTo("SR – Group SR"));
            Assert.That(document.Blocks.OfType<FactsBlock>().Single().Facts, Does.Contain(new Fact("Kind of group", "Peer support – SMART Recovery")));
        });
    }

    [Test]
    public async Task The_day_and_time_are_those_of_the_site_and_sessions_to_come_are_left_out()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var group = clinic.Open(GroupKind.Therapy);
        clinic.Meet(group, Day(6, 30), (clinic.Admit("P1"), AttendanceMark.Present));
        clinic.Meet(group, Day(7, 1));
        await clinic.SaveAsync();

        // One hour into July by UTC, still June in Chicago.
        desk.Time.SetUtcNow(new DateTimeOffset(2026, 7, 1, 1, 0, 0, TimeSpan.Zero));
        var document = await desk.ComposeAsync(ReportKind.Register, group.Id, Day(6, 1), Day(7, 31));

        Assert.Multiple(() =>
        {
            Assert.That(document.Table("Register").Columns, Has.Count.EqualTo(3));
            Assert.That(document.Furniture.AsOf, Is.EqualTo("Jun 30, 2026 20:00 (America/Chicago)"));
        });
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_rows()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var (small, large) = (clinic.Open(GroupKind.Therapy), clinic.Open(GroupKind.Therapy));
        var clients = Enumerable.Range(1, 8).Select(i => clinic.Admit($"P{i}")).ToList();
        clinic.Meet(small, Day(6, 1), (clients[0], AttendanceMark.Present));
        for (var day = 1; day <= 20; day++)
        {
            clinic.Meet(large, Day(6, day), [.. clients.Select(c => (c, AttendanceMark.Present))]);
        }

        await clinic.SaveAsync();

        await desk.ComposeAsync(ReportKind.Register, small.Id, Day(6, 1), Day(6, 30));
        var few = desk.Queries;
        await desk.ComposeAsync(ReportKind.Register, large.Id, Day(6, 1), Day(6, 30));

        Assert.That(desk.Queries, Is.EqualTo(few).And.EqualTo(6));
    }

    [Test]
    public void A_group_that_does_not_exist_is_not_found() =>
        Assert.That(() => desk.ComposeAsync(ReportKind.Register, Guid.NewGuid(), Day(6, 1), Day(6, 30)), Throws.TypeOf<NotFoundException>());
}
