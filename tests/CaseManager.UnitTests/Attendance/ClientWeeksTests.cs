using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;

namespace CaseManager.UnitTests.Attendance;

public sealed class ClientWeeksTests
{
    private static readonly Period June = new(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

    [Test]
    public void Days_in_treatment_are_those_within_the_period_first_and_last_included()
    {
        Assert.That(ClientWeeks.Days(June, new DateOnly(2026, 5, 20), new DateOnly(2026, 6, 7)), Is.EqualTo(7));
        Assert.That(ClientWeeks.Days(June, new DateOnly(2026, 6, 30), null), Is.EqualTo(1));
        Assert.That(ClientWeeks.Days(June, new DateOnly(2026, 1, 1), null, stays: 3), Is.EqualTo(90));
        Assert.That(ClientWeeks.Days(June, new DateOnly(2026, 7, 1), null), Is.Zero);
        Assert.That(ClientWeeks.Days(June, new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 31)), Is.Zero);
    }

    [Test]
    public void Seven_days_are_a_week_and_ask_for_the_hours_of_one()
    {
        Assert.That(ClientWeeks.Of(10), Is.EqualTo(1.4m));
        Assert.That(ClientWeeks.Hours([(10, 9)]), Is.EqualTo(12.9m));
        Assert.That(ClientWeeks.Hours(minutes: 95), Is.EqualTo(1.6m));
        Assert.That(ClientWeeks.PerWeek(minutes: 540, days: 14), Is.EqualTo(4.5m));
        Assert.That(ClientWeeks.PerWeek(minutes: 60, days: 0), Is.Null);
    }

    [Test]
    public void Days_at_several_levels_ask_for_the_hours_of_each_and_are_rounded_once()
    {
        // 3 × 9 ÷ 7 = 3.857 and 4 × 20 ÷ 7 = 11.429: together 15.286, not 3.9 + 11.4.
        Assert.That(ClientWeeks.Hours([(3, 9), (4, 20)]), Is.EqualTo(15.3m));
        Assert.That(ClientWeeks.PerWeek([(3, 9), (4, 20)]), Is.EqualTo(15.3m));
        Assert.That(ClientWeeks.PerWeek([(7, 9), (7, 20)]), Is.EqualTo(14.5m));
        Assert.That(ClientWeeks.PerWeek([]), Is.Null);
        Assert.That(ClientWeeks.Ask(14, 9), Is.EqualTo(18));
    }
}
