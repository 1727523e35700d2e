using CaseManager.Domain.Attendance;

namespace CaseManager.UnitTests.Attendance;

/// <summary>Every status with lengths where rounding shows: minutes are whole, percent has one decimal, half away from zero (rule 8).</summary>
public sealed class RoundingTests
{
    // Status, minutes missed, minutes scheduled: minutes credited and the rate of this one session; without a rate where it does not count in minutes.
    [TestCase(AttendanceStatus.Present, null, 1, 1, 100)]
    [TestCase(AttendanceStatus.Present, null, 53, 53, 100)]
    [TestCase(AttendanceStatus.Present, null, 480, 480, 100)]
    [TestCase(AttendanceStatus.Present, null, null, null, null)]
    [TestCase(AttendanceStatus.Late, 1, 2, 1, 50)]
    [TestCase(AttendanceStatus.Late, 1, 3, 2, 66.7)]
    [TestCase(AttendanceStatus.Late, 2, 3, 1, 33.3)]
    [TestCase(AttendanceStatus.Late, 1, 16, 15, 93.8)]
    [TestCase(AttendanceStatus.Late, 15, 16, 1, 6.3)]
    [TestCase(AttendanceStatus.Late, 7, 53, 46, 86.8)]
    [TestCase(AttendanceStatus.Late, 5, 90, 85, 94.4)]
    [TestCase(AttendanceStatus.Late, 1, 400, 399, 99.8)]
    [TestCase(AttendanceStatus.Late, 479, 480, 1, 0.2)]
    [TestCase(AttendanceStatus.Late, 90, 90, 0, 0)]
    [TestCase(AttendanceStatus.Late, 10, null, null, null)]
    [TestCase(AttendanceStatus.LeftEarly, 1, 80, 79, 98.8)]
    [TestCase(AttendanceStatus.LeftEarly, 77, 80, 3, 3.8)]
    [TestCase(AttendanceStatus.LeftEarly, 79, 80, 1, 1.3)]
    [TestCase(AttendanceStatus.LeftEarly, 29, 45, 16, 35.6)]
    [TestCase(AttendanceStatus.LeftEarly, 399, 400, 1, 0.3)]
    [TestCase(AttendanceStatus.LeftEarly, 100, 90, 0, 0)]
    [TestCase(AttendanceStatus.LeftEarly, 10, null, null, null)]
    [TestCase(AttendanceStatus.Excused, null, 1, 0, null)]
    [TestCase(AttendanceStatus.Excused, null, 53, 0, null)]
    [TestCase(AttendanceStatus.Excused, null, null, null, null)]
    [TestCase(AttendanceStatus.NoShow, null, 1, 0, 0)]
    [TestCase(AttendanceStatus.NoShow, null, 53, 0, 0)]
    [TestCase(AttendanceStatus.NoShow, null, null, null, null)]
    public void Rule_8_every_status_with_every_rounding(AttendanceStatus status, int? missed, int? scheduled, int? credited, double? rate)
    {
        var minutes = AttendanceArithmetic.Credited(status, missed, scheduled);

        Assert.That(minutes, Is.EqualTo(credited));
        Assert.That(AttendanceCount.Of([new AttendanceFact(status, scheduled, minutes)]).MinuteRate, Is.EqualTo((decimal?)rate));
    }

    [Test]
    public void No_status_is_left_out() =>
        Assert.That(typeof(RoundingTests).GetMethod(nameof(Rule_8_every_status_with_every_rounding))!.GetCustomAttributes(typeof(TestCaseAttribute), false)
            .Cast<TestCaseAttribute>().Select(c => (AttendanceStatus)c.Arguments[0]!).Distinct(), Is.EquivalentTo(Enum.GetValues<AttendanceStatus>()));
}
