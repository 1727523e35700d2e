using CaseManager.Domain.Common;
using CaseManager.UnitTests.Support;
using FsCheck;

namespace CaseManager.UnitTests.Common;

public sealed class PeriodTests
{
    private static readonly Period March = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

    [Test]
    public void Both_ends_belong_to_a_period()
    {
        Assert.That(March.Days, Is.EqualTo(31));
        Assert.That((March.Contains(March.From), March.Contains(March.To), March.Contains(March.To.AddDays(1))), Is.EqualTo((true, true, false)));
    }

    [Test]
    public void A_period_does_not_end_before_it_begins() =>
        Assert.That(() => new Period(Days.Monday, Days.Monday.AddDays(-1)), Breaks.Rule("period.order"));

    [Test]
    public void What_two_share_is_a_period_or_nothing()
    {
        Assert.That(March.Within(Days.Monday, null), Is.EqualTo(new Period(Days.Monday, March.To)));
        Assert.That(March.Within(new DateOnly(2026, 2, 1), Days.Monday), Is.EqualTo(new Period(March.From, Days.Monday)));
        Assert.That(March.Within(new DateOnly(2026, 4, 1), null), Is.Null);
    }

    [FsCheck.NUnit.Property]
    public bool Rule_9_weeks_start_on_Monday(NonNegativeInt days)
    {
        var date = new DateOnly(2000, 1, 1).AddDays(days.Get);
        var monday = Period.WeekOf(date);

        return monday.DayOfWeek == DayOfWeek.Monday && date.DayNumber - monday.DayNumber is >= 0 and <= 6;
    }
}
