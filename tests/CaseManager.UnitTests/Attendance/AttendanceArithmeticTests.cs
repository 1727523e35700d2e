using CaseManager.Domain.Attendance;
using FsCheck;

namespace CaseManager.UnitTests.Attendance;

public sealed class AttendanceArithmeticTests
{
    [TestCase(AttendanceStatus.Present, null, 90, 90)]
    [TestCase(AttendanceStatus.Late, 15, 90, 75)]
    [TestCase(AttendanceStatus.LeftEarly, 100, 90, 0)]
    [TestCase(AttendanceStatus.Excused, null, 90, 0)]
    [TestCase(AttendanceStatus.NoShow, null, 90, 0)]
    [TestCase(AttendanceStatus.Present, null, null, null)]
    [TestCase(AttendanceStatus.NoShow, null, null, null)]
    public void Rule_8_credited_minutes_are_those_the_client_was_there(AttendanceStatus status, int? missed, int? scheduled, int? credited) =>
        Assert.That(AttendanceArithmetic.Credited(status, missed, scheduled), Is.EqualTo(credited));

    // 1 ÷ 16 = 6.25 %, 3 ÷ 16 = 18.75 %: a banker would round to 6.2 and 18.8.
    [TestCase(1, 16, 6.3)]
    [TestCase(3, 16, 18.8)]
    [TestCase(1, 3, 33.3)]
    [TestCase(2, 3, 66.7)]
    [TestCase(0, 5, 0)]
    [TestCase(5, 5, 100)]
    public void Rule_8_percent_has_one_decimal_half_away_from_zero(int part, int whole, double percent) =>
        Assert.That(AttendanceArithmetic.Percent(part, whole), Is.EqualTo((decimal)percent));

    [Test]
    public void Rule_8_a_zero_denominator_has_no_rate() =>
        Assert.That(AttendanceArithmetic.Percent(0, 0), Is.Null);

    [FsCheck.NUnit.Property]
    public bool Rule_8_nobody_is_credited_more_than_was_scheduled(AttendanceStatus status, PositiveInt missed, NonNegativeInt scheduled) =>
        AttendanceArithmetic.Credited(status, missed.Get, scheduled.Get) is { } credited && credited >= 0 && credited <= scheduled.Get;
}
