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
    public void What_both_marked_differently_keeps_both_until_one_is_chosen()
    {
        var form = Opened();
        form.Entries[0].Status = AttendanceStatus.NoShow;

        var changed = form.Meet(View(2, Row(Ana, "Ana", AttendanceStatus.Late, 10), Row(Ben, "Ben")));

        Assert.That(changed.Select(c => c.Name), Is.EqualTo(["Ana"]));
        Assert.That((form.Entries[0].Typed, form.Entries[0].Meanwhile, form.Entries[0].IsContested), Is.EqualTo(("No-show", "Late, 10 minutes", true)));
        Assert.That((form.Version, form.OpenedVersion, form.Undecided.Single().Index), Is.EqualTo((2, 1, 0)));

        form.Entries[0].Choice = MergeChoice.Theirs;
        Assert.That((form.Undecided.Any(), form.ToCommand(Guid.NewGuid()).Entries.Select(e => e.ClientId)), Is.EqualTo((false, new[] { Ben })));
        form.Entries[0].Choice = MergeChoice.Mine;
        Assert.That(form.ToCommand(Guid.NewGuid()).Entries[0], Is.EqualTo(new RollCallEntry(Ana, AttendanceStatus.NoShow)));
    }

    [Test]
    public void What_both_marked_alike_is_not_asked_about()
    {
        var form = Opened();
        form.Entries[0].Status = AttendanceStatus.NoShow;

        form.Meet(View(2, Row(Ana, "Ana", AttendanceStatus.NoShow), Row(Ben, "Ben")));

        Assert.That(form.Entries[0].IsContested, Is.False);
    }

    [Test]
    public void A_choice_is_asked_for_again_where_a_third_person_marked_the_client_meanwhile()
    {
        var form = Opened();
        form.Entries[0].Status = AttendanceStatus.NoShow;
        form.Meet(View(2, Row(Ana, "Ana", AttendanceStatus.Late, 10), Row(Ben, "Ben")));
        form.Entries[0].Choice = MergeChoice.Theirs;

        form.Meet(View(3, Row(Ana, "Ana", AttendanceStatus.Present), Row(Ben, "Ben")));

        Assert.That((form.Entries[0].IsContested, form.Entries[0].Choice, form.Entries[0].Typed, form.Entries[0].Meanwhile),
            Is.EqualTo((true, (MergeChoice?)null, "No-show", "Present")));
    }

    [Test]
    public void Two_lengths_are_chosen_between_too()
    {
        var form = Opened();
        form.ActualMinutes = 45;

        form.Meet(View(2, 50, Row(Ana, "Ana"), Row(Ben, "Ben")));

        Assert.That((form.LengthIsContested, form.ActualMinutes, form.SeenMinutes), Is.EqualTo((true, (int?)45, (int?)50)));
        form.LengthChoice = MergeChoice.Theirs;
        Assert.That(form.ToCommand(Guid.NewGuid()).ActualMinutes, Is.EqualTo(50));
    }

    [Test]
    public void An_untouched_line_takes_what_somebody_else_recorded()
    {
        var form = Opened();

        var changed = form.Meet(View(2, Row(Ana, "Ana"), Row(Ben, "Ben", AttendanceStatus.Present)));

        Assert.That(changed.Select(c => c.Name), Is.EqualTo(["Ben"]));
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

    private static RollCallView View(int version, params RosterRow[] roster) => View(version, null, roster);

    private static RollCallView View(int version, int? minutes, params RosterRow[] roster) => new(
        new SessionView(Guid.NewGuid(), version, Guid.NewGuid(), "Group", GroupKind.Therapy, 12, "Riverside", "UTC", null, new DateOnly(2026, 3, 10), "10:00 - 11:00", 60, minutes,
            SessionState.Open, null, null, null, null, null), roster, [], []);
}
