using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class OpenSessionTests
{
    private static readonly Guid Client = Guid.NewGuid();

    [Test]
    public void Rule_8_scheduled_minutes_are_the_actual_length_where_one_was_recorded()
    {
        var session = new SessionBuilder().With(Client, new AttendanceMark(AttendanceStatus.Late, 15)).Open();
        Assert.That(session.Attendances.Single().MinutesCredited, Is.EqualTo(45));

        session.RecordLength(50);
        Assert.That((session.ScheduledMinutes, session.Attendances.Single().MinutesCredited), Is.EqualTo(((int?)50, (int?)35)));

        session.RecordLength(null);
        Assert.That((session.ScheduledMinutes, session.Attendances.Single().MinutesCredited), Is.EqualTo(((int?)60, (int?)45)));
    }

    [Test]
    public void Rule_8_a_session_without_a_length_credits_no_minutes()
    {
        var session = new SessionBuilder().Lasting(null).With(Client, AttendanceMark.Present).Open();

        Assert.That((session.ScheduledMinutes, session.Attendances.Single().MinutesCredited), Is.EqualTo(((int?)null, (int?)null)));
    }

    [TestCase(AttendanceStatus.Late)]
    [TestCase(AttendanceStatus.LeftEarly)]
    public void Rule_8_who_missed_the_whole_session_did_not_attend(AttendanceStatus status)
    {
        Assert.That(() => new SessionBuilder().With(Client, new AttendanceMark(status, 60)).Open(), Breaks.Rule("attendance.missed-all"));
        Assert.That(() => new SessionBuilder().With(Client, new AttendanceMark(status, 59)).Open(), Throws.Nothing);
        Assert.That(() => new SessionBuilder().Lasting(null).With(Client, new AttendanceMark(status, 60)).Open(), Throws.Nothing);
    }

    [Test]
    public void A_history_stands_as_it_is_until_somebody_changes_it()
    {
        var session = new SessionBuilder().Open();
        var late = new AttendanceMark(AttendanceStatus.Late, 90);
        session.AddHistory(Client, Guid.NewGuid(), late, Guid.NewGuid());

        Assert.That(() => session.Record(Client, Guid.NewGuid(), late, null), Throws.Nothing);
        Assert.That(session.Attendances.Single().ImportBatchId, Is.Not.Null);

        session.Record(Client, Guid.NewGuid(), AttendanceMark.NoShow, null);

        Assert.That(session.Attendances.Single().ImportBatchId, Is.Null);
    }

    [Test]
    public void A_client_has_one_record_in_a_session()
    {
        var session = new SessionBuilder().With(Client, AttendanceMark.Present).With(Client, AttendanceMark.NoShow).Open();

        Assert.That(session.Attendances.Single().Status, Is.EqualTo(AttendanceStatus.NoShow));
    }

    [Test]
    public void Recording_the_same_again_is_no_change()
    {
        var session = new SessionBuilder().With(Client, AttendanceMark.Present).Open();
        var version = session.Version;

        session.Record(Client, Guid.NewGuid(), AttendanceMark.Present, null);

        Assert.That(session.Version, Is.EqualTo(version));
    }

    [Test]
    public void Walk_ins_take_free_seats_only()
    {
        var session = new SessionBuilder().With(Client, AttendanceMark.Present).Open();

        Assert.That(() => session.Record(Guid.NewGuid(), Guid.NewGuid(), AttendanceMark.Present, capacity: 1), Breaks.Rule("session.full"));
        Assert.That(() => session.Record(Client, Guid.NewGuid(), AttendanceMark.NoShow, capacity: 1), Throws.Nothing);
    }

    [Test]
    public void Whoever_is_not_there_takes_no_seat()
    {
        var session = new SessionBuilder().With(Client, AttendanceMark.NoShow).Open();

        session.Record(Guid.NewGuid(), Guid.NewGuid(), AttendanceMark.Present, capacity: 1);

        Assert.That(() => session.Record(Client, Guid.NewGuid(), AttendanceMark.Present, capacity: 1), Breaks.Rule("session.full"));
        Assert.That(() => session.Record(Guid.NewGuid(), Guid.NewGuid(), AttendanceMark.NoShow, capacity: 1), Throws.Nothing);
    }

    [Test]
    public void A_saving_notes_the_version_that_it_made()
    {
        var session = new SessionBuilder().Open();
        session.Record(Client, Guid.NewGuid(), AttendanceMark.Present, null);

        session.NoteSaved(Guid.NewGuid(), "1", null, "Ines Ward", Days.Noon);

        Assert.That(session.Batches.Single().Version, Is.EqualTo(session.Version));
    }

    [Test]
    public void A_record_made_by_mistake_is_taken_back()
    {
        var session = new SessionBuilder().With(Client, AttendanceMark.Present).Open();

        session.TakeBack(Client);

        Assert.That(session.Attendances, Is.Empty);
    }

    [Test]
    public void A_session_without_attendance_is_not_signed() =>
        Assert.That(() => new SessionBuilder().Signed(), Breaks.Rule("session.no-attendance"));

    [Test]
    public void A_cancelled_session_takes_no_records_until_it_is_reopened()
    {
        var session = new SessionBuilder().Open();
        session.Cancel();

        Assert.That(() => session.Record(Client, Guid.NewGuid(), AttendanceMark.Present, null), Breaks.Rule("session.not-open"));

        session.Reopen();
        session.Record(Client, Guid.NewGuid(), AttendanceMark.Present, null);
        Assert.That(session.Attendances, Has.Count.EqualTo(1));
    }

    [TestCase(0)]
    [TestCase(-30)]
    [TestCase(481)]
    public void A_session_takes_1_to_480_minutes(int minutes)
    {
        Assert.That(() => GroupSession.Schedule(Guid.NewGuid(), Days.Monday, new TimeOnly(9, 0), minutes), Breaks.Rule("session.length"));
        Assert.That(() => new SessionBuilder().Open().RecordLength(minutes), Breaks.Rule("session.length"));
    }

    [Test]
    public void A_scheduled_session_may_end_after_midnight()
    {
        var session = GroupSession.Schedule(Guid.NewGuid(), Days.Monday, new TimeOnly(23, 30), 90);

        Assert.That((session.TimeText, session.PlannedMinutes), Is.EqualTo(("23:30 - 01:00", (int?)90)));
    }
}
