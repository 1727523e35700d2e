using CaseManager.Application.Attendance;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Web.Screens;

namespace CaseManager.IntegrationTests.Attendance;

public sealed class RollCallFormTests
{
    private static readonly Guid Ana = Guid.NewGuid();
    private static readonly Guid Ben = Guid.NewGuid();
    private static readonly Guid Cem = Guid.NewGuid();

    [Test]
    public void Where_nobody_else_saved_the_form_stays_as_typed()
    {
        var form = Opened();
        form.Entries[0].Status = AttendanceStatus.NoShow;

        Assert.That(form.Meet(View(1, Row(Ana, "Ana"), Row(Ben, "Ben"))), Is.Empty);
        Assert.That(form.Entries.Select(e => e.Status), Is.EqualTo((AttendanceStatus?[])[AttendanceStatus.NoShow, null]));
    }

    [Test]
    public void What_both_marked_keeps_what_was_typed_and_says_what_else_stands_there()
    {
        var form = Opened();
        form.Entries[0].Status = AttendanceStatus.NoShow;

        var changed = form.Meet(View(2, Row(Ana, "Ana", AttendanceStatus.Late, 10), Row(Ben, "Ben")));

        Assert.That(changed, Is.EqualTo(["Ana"]));
        Assert.That((form.Entries[0].Typed, form.Entries[0].Meanwhile), Is.EqualTo(("No-show", "Late, 10 minutes")));
        Assert.That(form.Version, Is.EqualTo(2));
    }

    [Test]
    public void An_untouched_line_takes_what_somebody_else_recorded()
    {
        var form = Opened();

        var changed = form.Meet(View(2, Row(Ana, "Ana"), Row(Ben, "Ben", AttendanceStatus.Present)));

        Assert.That(changed, Is.EqualTo(["Ben"]));
        Assert.That((form.Entries[1].Status, form.Entries[1].IsTouched), Is.EqualTo((AttendanceStatus.Present, false)));
    }

    [Test]
    public void Who_joined_meanwhile_gets_a_line_and_who_was_typed_keeps_theirs()
    {
        var form = Opened();
        form.Entries.Add(RollCallLine.Of(new WalkIn(Guid.NewGuid(), "Dan", "D")));

        form.Meet(View(2, Row(Ana, "Ana"), Row(Ben, "Ben"), Row(Cem, "Cem")));

        Assert.That(form.Entries.Select(e => (e.Name, e.IsWalkIn)), Is.EqualTo([("Ana", false), ("Ben", false), ("Dan", true), ("Cem", false)]));
    }

    [Test]
    public void What_a_status_does_not_ask_for_is_not_sent()
    {
        var form = Opened();
        (form.Entries[0].Status, form.Entries[0].MinutesMissed, form.Entries[0].Reason) = (AttendanceStatus.Present, 10, ExcuseReason.Court);

        Assert.That(form.ToCommand(Guid.NewGuid()).Entries[0], Is.EqualTo(new RollCallEntry(Ana, AttendanceStatus.Present)));
    }

    // As a browser sends it back.
    private static RollCallForm Opened() => RollCallForm.Of(View(1, Row(Ana, "Ana"), Row(Ben, "Ben")));

    private static RosterRow Row(Guid id, string name, AttendanceStatus? status = null, int? minutes = null) => new(id, name, name, name, true, status, minutes, null, null);

    private static RollCallView View(int version, params RosterRow[] roster) => new(
        new SessionView(Guid.NewGuid(), version, Guid.NewGuid(), "Group", GroupKind.Therapy, 12, "Riverside", "UTC", null, new DateOnly(2026, 3, 10), "10:00 - 11:00", 60, null,
            SessionState.Open, null, null, null, null, null), roster, [], []);
}
