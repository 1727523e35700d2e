using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Reporting.Schedules;

public sealed class RhythmTests
{
    private static readonly SiteClock Chicago = SiteClock.Of("America/Chicago");

    [Test]
    public void A_weekly_rhythm_asks_on_its_days_and_drops_seconds()
    {
        var rhythm = new Rhythm(RhythmUnit.Weekly, [DayOfWeek.Sunday, DayOfWeek.Tuesday, DayOfWeek.Tuesday], 5, new TimeOnly(6, 30, 59));

        Assert.That(rhythm.Days, Is.EqualTo([DayOfWeek.Tuesday, DayOfWeek.Sunday]), "from Monday on, each once");
        Assert.That((rhythm.At, rhythm.DayOfMonth), Is.EqualTo((new TimeOnly(6, 30), (int?)null)));
        Assert.That(Following(rhythm, Days.Noon, Chicago, 3), Is.EqualTo(new[] { Utc(3, 3, 12, 30), Utc(3, 8, 11, 30), Utc(3, 10, 11, 30) }), "from March 8 on, clocks go an hour ahead");
    }

    [Test]
    public void The_last_day_of_the_month_is_whichever_it_is()
    {
        var rhythm = new Rhythm(RhythmUnit.Monthly, [], Rhythm.LastDay, new TimeOnly(23, 59));

        Assert.That(DaysOf(rhythm, new DateTime(2028, 1, 2), 4), Is.EqualTo(new[] { new DateOnly(2028, 1, 31), new(2028, 2, 29), new(2028, 3, 31), new(2028, 4, 30) }));
    }

    [Test]
    public void A_day_of_the_month_is_one_that_every_month_has()
    {
        Assert.That(DaysOf(new Rhythm(RhythmUnit.Monthly, [], 28, new TimeOnly(6, 0)), new DateTime(2026, 1, 29), 2), Is.EqualTo(new[] { new DateOnly(2026, 2, 28), new(2026, 3, 28) }));
        foreach (var day in new int?[] { null, 0, 29, 31, -2, int.MinValue })
        {
            Assert.That(() => new Rhythm(RhythmUnit.Monthly, [], day, new TimeOnly(6, 0)), Breaks.Rule("schedule.day-of-month", "DayOfMonth"), $"{day}");
        }

        Assert.That(() => new Rhythm(RhythmUnit.Weekly, [], 1, new TimeOnly(6, 0)), Breaks.Rule("schedule.days", "Days"));
    }

    // Clocks go ahead at 2:00, at 1:00 UTC (2:00 there), at midnight, and by half an hour.
    [TestCase("America/Chicago", 2026, 3, 8, "02:30", "2026-03-08 08:00")]
    [TestCase("America/New_York", 2026, 3, 8, "02:00", "2026-03-08 07:00")]
    [TestCase("Europe/Vienna", 2026, 3, 29, "02:15", "2026-03-29 01:00")]
    [TestCase("America/Santiago", 2026, 9, 6, "00:30", "2026-09-06 04:00")]
    [TestCase("Australia/Lord_Howe", 2026, 10, 4, "02:10", "2026-10-03 15:30")]
    public void A_time_that_clocks_skip_is_the_next_one_that_there_is(string zone, int year, int month, int day, string at, string utc)
    {
        var (clock, rhythm) = (SiteClock.Of(zone), Daily(at));
        var before = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).AddDays(-1);

        var found = Occurrences(rhythm, before, clock, 3).Single(o => o.Day == new DateOnly(year, month, day));

        Assert.That(found.At, Is.EqualTo(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("America/Chicago", 2026, 11, 1, "01:30", "2026-11-01 06:30")]
    [TestCase("America/New_York", 2026, 11, 1, "01:00", "2026-11-01 05:00")]
    [TestCase("Europe/Vienna", 2026, 10, 25, "02:30", "2026-10-25 00:30")]
    public void A_time_that_clocks_show_twice_comes_once_and_is_the_first(string zone, int year, int month, int day, string at, string utc)
    {
        var (clock, rhythm) = (SiteClock.Of(zone), Daily(at));
        var first = DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(rhythm.NextAfter(first.AddMinutes(-1), clock).At, Is.EqualTo(first));
        Assert.That(rhythm.NextAfter(first, clock), Is.EqualTo(new Occurrence(new DateOnly(year, month, day).AddDays(1), first.AddHours(25))), "the second one is none of its own");
        Assert.That(rhythm.LatestAt(first.AddHours(1), clock).At, Is.EqualTo(first));
    }

    [TestCase("America/Chicago")]
    [TestCase("America/Santiago")]
    [TestCase("Australia/Lord_Howe")]
    [TestCase("Asia/Kathmandu")]
    [TestCase("Pacific/Apia")]
    [TestCase("UTC")]
    public void A_year_of_a_daily_rhythm_has_each_day_once_and_goes_forward_across_both_clock_changes(string zone)
    {
        foreach (var at in new[] { "00:00", "00:30", "02:30", "23:59" })
        {
            var clock = SiteClock.Of(zone);
            var year = Occurrences(Daily(at), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), clock, 366);

            Assert.That(year.Select(o => o.Day.DayNumber - year[0].Day.DayNumber), Is.EqualTo(Enumerable.Range(0, 366)));
            Assert.That(year.Select(o => o.At), Is.Ordered.And.Unique);
            Assert.That(year.Select(o => Daily(at).LatestAt(o.At, clock)), Is.EqualTo(year), "what is next is what was latest when it came");
        }
    }

    [Test]
    public void A_day_that_was_dealt_with_does_not_come_again_although_its_time_was_moved()
    {
        Assert.That(Daily("22:00").NextAfter(Days.Noon, Chicago, Days.Monday).Day, Is.EqualTo(Days.Monday.AddDays(1)));
        Assert.That(Daily("22:00").NextAfter(Days.Noon, Chicago).Day, Is.EqualTo(Days.Monday));
    }

    private static Rhythm Daily(string at) => new(RhythmUnit.Daily, [], null, TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

    private static DateTime Utc(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, DateTimeKind.Utc);

    private static IEnumerable<DateTime> Following(Rhythm rhythm, DateTime from, SiteClock clock, int count) => Occurrences(rhythm, from, clock, count).Select(o => o.At);

    private static IEnumerable<DateOnly> DaysOf(Rhythm rhythm, DateTime from, int count) => Occurrences(rhythm, from, Chicago, count).Select(o => o.Day);

    private static List<Occurrence> Occurrences(Rhythm rhythm, DateTime from, SiteClock clock, int count)
    {
        var found = new List<Occurrence>();
        for (var after = from; found.Count < count; after = found[^1].At)
        {
            found.Add(rhythm.NextAfter(after, clock));
        }

        return found;
    }
}
