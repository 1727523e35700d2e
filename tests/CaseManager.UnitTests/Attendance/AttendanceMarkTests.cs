using CaseManager.Domain.Attendance;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Attendance;

public sealed class AttendanceMarkTests
{
    [TestCase(AttendanceStatus.Late)]
    [TestCase(AttendanceStatus.LeftEarly)]
    public void Who_missed_a_part_has_the_minutes_missed(AttendanceStatus status)
    {
        Assert.That(() => new AttendanceMark(status), Breaks.Rule("attendance.minutes"));
        Assert.That(new AttendanceMark(status, 10).MinutesMissed, Is.EqualTo(10));
    }

    [TestCase(0)]
    [TestCase(-5)]
    [TestCase(481)]
    public void Minutes_missed_lie_between_1_and_480(int minutes) =>
        Assert.That(() => new AttendanceMark(AttendanceStatus.Late, minutes), Breaks.Rule("attendance.minutes"));

    [TestCase(AttendanceStatus.Present)]
    [TestCase(AttendanceStatus.NoShow)]
    public void Who_was_there_or_was_not_has_no_minutes_missed(AttendanceStatus status) =>
        Assert.That(() => new AttendanceMark(status, 10), Breaks.Rule("attendance.minutes"));

    [Test]
    public void An_excused_absence_has_a_reason() =>
        Assert.That(() => new AttendanceMark(AttendanceStatus.Excused), Breaks.Rule("attendance.reason"));

    [TestCase(AttendanceStatus.Present)]
    [TestCase(AttendanceStatus.NoShow)]
    public void Only_an_excused_absence_has_a_reason(AttendanceStatus status) =>
        Assert.That(() => new AttendanceMark(status, null, ExcuseReason.Court), Breaks.Rule("attendance.reason"));
}
