using CaseManager.Application.Attendance;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Attendance;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SigningTests(string database)
{
    private GroupScene scene = null!;
    private GroupSession session = null!;
    private IReadOnlyList<Client> members = [];

    [SetUp]
    public async Task Open()
    {
        scene = await GroupScene.CreateAsync(database);
        var group = await scene.AddGroupAsync();
        members = await scene.AddMembersAsync(group, 2);
        session = await scene.AddSessionAsync(group);
    }

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Marks_are_saved_and_signed_in_one_step()
    {
        await SignAsync();

        var signed = await scene.SessionAsync(session.Id);
        Assert.That((signed.State, signed.SignedBy, signed.SignedAt), Is.EqualTo((SessionState.Signed, "Maya Torres", (DateTime?)scene.Time.GetUtcNow().UtcDateTime)));
        Assert.That(signed.Attendances, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Nothing_is_signed_while_a_member_is_not_marked()
    {
        var outcome = await scene.RunAsync(new SignSession(session.Id, 1, null, [new(members[0].Id, AttendanceStatus.Present), new(members[1].Id, null)]));

        Assert.That(outcome.Problems.Single().Message, Does.Contain("Client 02").And.Not.Contain("Client 01"));
        Assert.That((await scene.SessionAsync(session.Id)).Attendances, Is.Empty);
    }

    [Test]
    public async Task A_member_who_was_never_admitted_is_not_waited_for()
    {
        var newcomer = new Client("N-1", "Nell", "Ode");
        await scene.ChangeAsync(db => db.Add(newcomer));
        await scene.JoinAsync(await scene.GroupAsync(session.GroupId), [newcomer]);

        var outcome = await scene.RunAsync(new SignSession(session.Id, 1, null, [.. members.Select(m => new RollCallEntry(m.Id, AttendanceStatus.Present))]));

        Assert.That(outcome.Problems, Is.Empty);
    }

    [Test]
    public async Task The_front_desk_records_but_does_not_sign()
    {
        scene.Role = Role.Staff;

        Assert.That((await scene.RunAsync(new SaveRollCall(session.Id, 1, null, [new(members[0].Id, AttendanceStatus.Present)]))).Succeeded, Is.True);
        Assert.That((await scene.RunAsync(new SignSession(session.Id, 2, null, []))).IsForbidden, Is.True);
        Assert.That((await scene.RunAsync(Correction("Misheard"))).IsForbidden, Is.True);
    }

    [Test]
    public async Task Rule_7_a_signed_roll_call_takes_no_more_marks()
    {
        await SignAsync();

        var late = await scene.RunAsync(new SaveRollCall(session.Id, await VersionAsync(), null, [new(members[0].Id, AttendanceStatus.NoShow)]));

        Assert.That(late.Problems.Single().Code, Is.EqualTo("session.not-open"));
    }

    [Test]
    public async Task Rule_7_a_correction_keeps_what_stood_there_with_who_when_and_why()
    {
        await SignAsync();
        scene.Time.Advance(TimeSpan.FromHours(2));

        await scene.RunAsync(Correction("Misheard the name") with { Version = await VersionAsync() });

        var view = (await scene.ReadAsync<RollCall, RollCallView?>(r => r.FindAsync(session.Id, default)))!;
        Assert.That(view.Corrections.Single(), Is.EqualTo(new CorrectionRow("Client 01", AttendanceStatus.Present, null, null,
            AttendanceStatus.Excused, null, ExcuseReason.Court, "Maya Torres", scene.Time.GetUtcNow().UtcDateTime, "Misheard the name")));
        Assert.That(view.Roster[0].Status, Is.EqualTo(AttendanceStatus.Excused));
    }

    [Test]
    public async Task Rule_7_a_correction_needs_a_reason_and_a_difference()
    {
        await SignAsync();
        var version = await VersionAsync();

        var silent = await scene.RunAsync(Correction(" ") with { Version = version });
        var same = await scene.RunAsync(Correction("x") with { Version = version, Status = AttendanceStatus.Present, Reason = null });

        Assert.That(silent.Problems.Single().Field, Is.EqualTo("Why"));
        Assert.That(same.Problems.Single().Code, Is.EqualTo("attendance.unchanged"));
        Assert.That((await scene.SessionAsync(session.Id)).Corrections, Is.Empty);
    }

    [Test]
    public async Task Rule_7_a_forgotten_client_is_added_to_a_signed_session_and_nobody_else_is_touched()
    {
        await SignAsync();
        var forgotten = (await scene.AdmitAsync(1))[0];
        var found = await scene.ReadAsync<WalkIns, List<WalkIn>>(w => w.ForgottenAsync(session.Id, forgotten.Mrn, default));

        var added = await scene.RunAsync(new AddToSession(session.Id, await VersionAsync(), forgotten.Id, AttendanceStatus.Late, 10, null, "On the paper sheet"));
        var twice = await scene.RunAsync(new AddToSession(session.Id, await VersionAsync(), forgotten.Id, AttendanceStatus.Present, null, null, "On the paper sheet"));

        var stored = await scene.SessionAsync(session.Id);
        Assert.That(found.Select(f => f.ClientId), Is.EqualTo([forgotten.Id]));
        Assert.That((added.Succeeded, twice.Problems.Single().Code), Is.EqualTo((true, "attendance.recorded")));
        Assert.That(stored.Attendances.ToDictionary(a => a.ClientId, a => a.MinutesCredited),
            Is.EquivalentTo(new Dictionary<Guid, int?> { [members[0].Id] = 60, [members[1].Id] = 60, [forgotten.Id] = 50 }));
        var view = (await scene.ReadAsync<RollCall, RollCallView?>(r => r.FindAsync(session.Id, default)))!;
        Assert.That(view.Corrections.Single(), Is.EqualTo(new CorrectionRow("Client 03", null, null, null,
            AttendanceStatus.Late, 10, null, "Maya Torres", scene.Time.GetUtcNow().UtcDateTime, "On the paper sheet")));
    }

    [Test]
    public async Task Rule_7_who_was_not_there_is_taken_out_of_a_signed_session_and_what_stood_there_stays_on_record()
    {
        await SignAsync();

        var silent = await scene.RunAsync(new TakeFromSession(session.Id, await VersionAsync(), members[0].Id, " "));
        await scene.RunAsync(new TakeFromSession(session.Id, await VersionAsync(), members[0].Id, "Another Client 01"));

        var view = (await scene.ReadAsync<RollCall, RollCallView?>(r => r.FindAsync(session.Id, default)))!;
        Assert.That(silent.Problems.Single().Field, Is.EqualTo("Why"));
        Assert.That((await scene.SessionAsync(session.Id)).Attendances.Select(a => a.ClientId), Is.EqualTo([members[1].Id]));
        Assert.That(view.Corrections.Single(), Is.EqualTo(new CorrectionRow("Client 01", AttendanceStatus.Present, null, null,
            null, null, null, "Maya Torres", scene.Time.GetUtcNow().UtcDateTime, "Another Client 01")));
    }

    [Test]
    public async Task The_front_desk_adds_nobody_to_a_signed_session_and_takes_nobody_out()
    {
        scene.Role = Role.Staff;

        Assert.That((await scene.RunAsync(new AddToSession(session.Id, 1, members[0].Id, AttendanceStatus.Present, null, null, "x"))).IsForbidden, Is.True);
        Assert.That((await scene.RunAsync(new TakeFromSession(session.Id, 1, members[0].Id, "x"))).IsForbidden, Is.True);
    }

    private async Task SignAsync() =>
        await scene.RunAsync(new SignSession(session.Id, 1, null, [.. members.Select(m => new RollCallEntry(m.Id, AttendanceStatus.Present))]));

    private async Task<int> VersionAsync() => (await scene.SessionAsync(session.Id)).Version;

    private CorrectAttendance Correction(string why) => new(session.Id, 1, members[0].Id, AttendanceStatus.Excused, null, ExcuseReason.Court, why);
}
