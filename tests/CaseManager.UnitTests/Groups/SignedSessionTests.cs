using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class SignedSessionTests
{
    private static readonly Guid Client = Guid.NewGuid();

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("changing a record", s => s.Record(Client, Guid.NewGuid(), AttendanceMark.NoShow, null));
        yield return Change("adding a record", s => s.Record(Guid.NewGuid(), Guid.NewGuid(), AttendanceMark.Present, null));
        yield return Change("taking a record back", s => s.TakeBack(Client));
        yield return Change("recording another length", s => s.RecordLength(30));
        yield return Change("cancelling", s => s.Cancel());
        yield return Change("signing again", s => s.Sign("Ines Ward", Days.Noon));
    }

    [TestCaseSource(nameof(Changes))]
    public void Rule_7_a_signed_session_does_not_change(Action<GroupSession> change) =>
        Assert.That(() => change(Signed()), Breaks.Rule("session.not-open"));

    [TestCaseSource(nameof(Changes))]
    public void Rule_7_a_voided_session_does_not_change_either(Action<GroupSession> change)
    {
        var session = new SessionBuilder().With(Client, AttendanceMark.Present).Open();
        session.Void("Ines Ward", Days.Noon, "Entered twice");

        Assert.That(() => change(session), Breaks.Rule("session.not-open"));
    }

    [Test]
    public void Rule_7_a_correction_keeps_what_stood_there_with_who_when_and_why()
    {
        var session = Signed();

        session.Correct(Client, new AttendanceMark(AttendanceStatus.Late, 20), "Sam Okafor", Days.Noon.AddDays(1), "Came at 9:50");

        var record = session.Attendances.Single();
        var correction = session.Corrections.Single();
        Assert.That((record.Status, record.MinutesCredited), Is.EqualTo((AttendanceStatus.Late, (int?)40)));
        Assert.That((correction.StatusBefore, correction.StatusAfter, correction.MinutesMissedAfter), Is.EqualTo((AttendanceStatus.Present, AttendanceStatus.Late, (int?)20)));
        Assert.That((correction.By, correction.At, correction.Why), Is.EqualTo(("Sam Okafor", Days.Noon.AddDays(1), "Came at 9:50")));
    }

    [Test]
    public void Rule_7_a_correction_without_a_reason_changes_nothing()
    {
        var session = Signed();

        Assert.That(() => session.Correct(Client, AttendanceMark.NoShow, "Sam Okafor", Days.Noon, " "), Breaks.Rule("text.required"));
        Assert.That(session.Attendances.Single().Status, Is.EqualTo(AttendanceStatus.Present));
        Assert.That(session.Corrections, Is.Empty);
    }

    [Test]
    public void A_correction_to_what_already_stands_there_is_none()
    {
        var session = Signed();

        session.Correct(Client, AttendanceMark.Present, "Sam Okafor", Days.Noon, "Looked again");

        Assert.That(session.Corrections, Is.Empty);
    }

    [Test]
    public void Rule_7_adding_a_client_after_signing_is_a_correction_with_nothing_before_it()
    {
        var (session, added) = (Signed(), Guid.NewGuid());

        session.AddAfterSigning(added, Guid.NewGuid(), new AttendanceMark(AttendanceStatus.Late, 20), 12, "Sam Okafor", Days.Noon, "On the paper sheet");

        var correction = session.Corrections.Single();
        Assert.That((correction.ClientId, correction.StatusBefore, correction.StatusAfter, correction.MinutesMissedAfter, correction.Why),
            Is.EqualTo((added, (AttendanceStatus?)null, (AttendanceStatus?)AttendanceStatus.Late, (int?)20, "On the paper sheet")));
        Assert.That(session.Attendances.Select(a => a.MinutesCredited), Is.EqualTo([60, 40]));
    }

    [Test]
    public void Rule_7_taking_a_client_out_after_signing_keeps_what_stood_there()
    {
        var session = Signed();

        session.TakeOut(Client, "Sam Okafor", Days.Noon, "Another person of that name");

        var correction = session.Corrections.Single();
        Assert.That((correction.StatusBefore, correction.StatusAfter, correction.By), Is.EqualTo(((AttendanceStatus?)AttendanceStatus.Present, (AttendanceStatus?)null, "Sam Okafor")));
        Assert.That(session.Attendances, Is.Empty);
    }

    [Test]
    public void After_signing_a_client_is_added_once_into_a_free_seat_and_with_a_reason()
    {
        var session = Signed();

        Assert.That(() => Add(session, Client, 12, "Mistake"), Breaks.Rule("attendance.recorded"));
        Assert.That(() => Add(session, Guid.NewGuid(), 1, "Mistake"), Breaks.Rule("session.full"));
        Assert.That(() => Add(session, Guid.NewGuid(), 12, " "), Breaks.Rule("text.required"));
        Assert.That(() => session.TakeOut(Guid.NewGuid(), "Sam Okafor", Days.Noon, "Mistake"), Breaks.Rule("attendance.unknown-client"));
        Assert.That((session.Attendances.Count, session.Corrections.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void An_open_session_is_changed_not_corrected()
    {
        var session = new SessionBuilder().With(Client, AttendanceMark.Present).Open();

        Assert.That(() => session.Correct(Client, AttendanceMark.NoShow, "Sam Okafor", Days.Noon, "Mistake"), Breaks.Rule("session.not-signed"));
        Assert.That(() => session.TakeOut(Client, "Sam Okafor", Days.Noon, "Mistake"), Breaks.Rule("session.not-signed"));
        Assert.That(() => Add(session, Guid.NewGuid(), 12, "Mistake"), Breaks.Rule("session.not-signed"));
    }

    [Test]
    public void A_client_without_a_record_cannot_be_corrected() =>
        Assert.That(() => Signed().Correct(Guid.NewGuid(), AttendanceMark.NoShow, "Sam Okafor", Days.Noon, "Mistake"), Breaks.Rule("attendance.unknown-client"));

    [Test]
    public void Rule_7_deleting_is_a_void_that_can_be_taken_back()
    {
        var session = Signed();

        session.Void("Sam Okafor", Days.Noon, "Entered twice");
        Assert.That((session.VoidedBy, session.VoidedAt, session.VoidReason), Is.EqualTo(("Sam Okafor", (DateTime?)Days.Noon, "Entered twice")));

        session.Restore("Ines Ward", Days.Noon.AddHours(1));
        Assert.That((session.VoidedAt, session.State, session.Attendances.Count), Is.EqualTo(((DateTime?)null, SessionState.Signed, 1)));
    }

    [Test]
    public void Rule_7_a_void_that_was_taken_back_stays_on_record()
    {
        var session = Signed();

        session.Void("Sam Okafor", Days.Noon, "Entered twice");
        session.Restore("Ines Ward", Days.Noon.AddHours(1));

        var past = session.PastVoids.Single();
        Assert.That((past.VoidedBy, past.VoidedAt, past.VoidReason, past.RestoredBy, past.RestoredAt),
            Is.EqualTo(("Sam Okafor", Days.Noon, "Entered twice", "Ines Ward", Days.Noon.AddHours(1))));
    }

    [Test]
    public void Rule_8_a_correction_cannot_make_an_attendance_without_a_minute() =>
        Assert.That(() => Signed().Correct(Client, new AttendanceMark(AttendanceStatus.LeftEarly, 60), "Sam Okafor", Days.Noon, "Mistake"), Breaks.Rule("attendance.missed-all"));

    [TestCase("", "Entered twice")]
    [TestCase("Sam Okafor", "")]
    public void Rule_7_a_void_needs_who_and_why_and_leaves_nothing_half_done(string by, string why)
    {
        var session = Signed();

        Assert.That(() => session.Void(by, Days.Noon, why), Breaks.Rule("text.required"));
        Assert.That((session.VoidedBy, session.VoidedAt, session.VoidReason), Is.EqualTo(((string?)null, (DateTime?)null, (string?)null)));
    }

    [Test]
    public void A_session_is_voided_once_and_only_a_voided_one_restored()
    {
        var session = Signed();
        Assert.That(() => session.Restore("Sam Okafor", Days.Noon), Breaks.Rule("session.not-voided"));

        session.Void("Sam Okafor", Days.Noon, "Entered twice");
        Assert.That(() => session.Void("Sam Okafor", Days.Noon, "Again"), Breaks.Rule("session.voided"));
    }

    private static void Add(GroupSession session, Guid client, int capacity, string why) =>
        session.AddAfterSigning(client, Guid.NewGuid(), AttendanceMark.Present, capacity, "Sam Okafor", Days.Noon, why);

    private static GroupSession Signed() => new SessionBuilder().With(Client, AttendanceMark.Present).Signed();

    private static TestCaseData Change(string name, Action<GroupSession> change) =>
        new TestCaseData(change).SetArgDisplayNames(name);
}
