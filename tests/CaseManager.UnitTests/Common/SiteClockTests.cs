using CaseManager.Domain.Common;
using FsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.UnitTests.Common;

public sealed class SiteClockTests
{
    private static readonly SiteClock Chicago = SiteClock.Of("America/Chicago");

    [TestCase(1, 15)]
    [TestCase(7, 14)]
    public void A_session_stays_on_its_local_time_across_clock_changes(int month, int utcHour) =>
        Assert.That(Chicago.ToUtc(new DateOnly(2026, month, 10), new TimeOnly(9, 0)), Is.EqualTo(new DateTime(2026, month, 10, utcHour, 0, 0, DateTimeKind.Utc)));

    [Test]
    public void A_time_that_the_clocks_skip_in_spring_is_taken_an_hour_later() =>
        Assert.That(Chicago.ToLocal(Chicago.ToUtc(new DateOnly(2026, 3, 8), new TimeOnly(2, 30))), Is.EqualTo(new DateTime(2026, 3, 8, 3, 30, 0)));

    [Test]
    public void A_time_shown_twice_in_autumn_is_the_first_of_the_two() =>
        Assert.That(Chicago.ToUtc(new DateOnly(2026, 11, 1), new TimeOnly(1, 30)), Is.EqualTo(new DateTime(2026, 11, 1, 6, 30, 0, DateTimeKind.Utc)));

    [Test]
    public void Today_is_the_day_at_the_site()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 3, 0, 0, TimeSpan.Zero));

        Assert.That(Chicago.Today(clock), Is.EqualTo(new DateOnly(2026, 3, 2)));
        Assert.That(SiteClock.Of("Europe/Vienna").Today(clock), Is.EqualTo(new DateOnly(2026, 3, 3)));
    }

    [FsCheck.NUnit.Property]
    public bool Local_times_come_back_as_they_went_but_for_the_hour_skipped_in_spring(NonNegativeInt minutes)
    {
        var local = new DateTime(2024, 1, 1).AddMinutes(minutes.Get * 37 % (4 * 365 * 24 * 60));
        var back = Chicago.ToLocal(Chicago.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));

        return back == local || (local is { Month: 3, Hour: 2, DayOfWeek: DayOfWeek.Sunday } && back == local.AddHours(1));
    }
}
