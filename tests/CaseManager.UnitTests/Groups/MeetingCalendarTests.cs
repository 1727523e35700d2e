using System.Globalization;
using CaseManager.Application.Groups;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class MeetingCalendarTests
{
    // A day before and after both clock changes of 2026, with the offsets of the zone in hours.
    [TestCase("America/New_York", "2026-03-07", -5, "2026-03-08", -4)]
    [TestCase("America/New_York", "2026-10-31", -4, "2026-11-01", -5)]
    [TestCase("America/Denver", "2026-03-07", -7, "2026-03-08", -6)]
    [TestCase("America/Denver", "2026-10-31", -6, "2026-11-01", -7)]
    [TestCase("Europe/Berlin", "2026-03-28", 1, "2026-03-29", 2)]
    [TestCase("Europe/Berlin", "2026-10-24", 2, "2026-10-25", 1)]
    [TestCase("Australia/Sydney", "2026-04-04", 11, "2026-04-05", 10)]
    [TestCase("Australia/Sydney", "2026-10-03", 10, "2026-10-04", 11)]
    public void A_daily_group_meets_at_the_same_time_on_the_wall_across_both_clock_changes(string zone, string before, double hoursBefore, string after, double hoursAfter)
    {
        var (first, second) = (Day(before), Day(after));
        var slots = Slots(zone, "FREQ=DAILY", first, new TimeOnly(10, 0), second);

        Assert.That(slots.Select(s => (s.Date, s.StartsAt)), Is.EqualTo(new[] { (first, new TimeOnly(10, 0)), (second, new TimeOnly(10, 0)) }));
        Assert.That(slots.Select(s => s.StartsAtUtc), Is.EqualTo(new[] { Utc(first, hoursBefore), Utc(second, hoursAfter) }));

        static DateTime Utc(DateOnly day, double offset) => day.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc).AddHours(-offset);
    }

    [TestCase("America/New_York", "2026-03-08", "03:30")]
    [TestCase("America/Denver", "2026-03-08", "03:30")]
    [TestCase("Europe/Berlin", "2026-03-29", "03:30")]
    [TestCase("Australia/Sydney", "2026-10-04", "03:30")]
    public void A_start_that_the_clocks_skip_is_shifted_forward_and_belongs_to_its_day(string zone, string day, string shifted)
    {
        var slot = Slots(zone, "FREQ=DAILY", Day(day), new TimeOnly(2, 30), Day(day)).Single();

        Assert.That((slot.Day, slot.Date, slot.StartsAt, slot.TimeText), Is.EqualTo((Day(day), Day(day), TimeOnly.ParseExact(shifted, "HH:mm"), "03:30 - 04:30")));
    }

    [Test]
    public void Where_half_an_hour_is_skipped_the_start_is_shifted_by_half_an_hour() =>
        Assert.That(Slots("Australia/Lord_Howe", "FREQ=DAILY", new DateOnly(2026, 10, 4), new TimeOnly(2, 15), new DateOnly(2026, 10, 4)).Single().StartsAt, Is.EqualTo(new TimeOnly(2, 45)));

    [TestCase("America/New_York", "2026-11-01", 5.5)]
    [TestCase("America/Denver", "2026-11-01", 7.5)]
    [TestCase("Europe/London", "2026-10-25", 0.5)]
    [TestCase("America/Chicago", "2026-11-01", 6.5)]
    public void A_start_that_the_clocks_show_twice_is_the_first_of_the_two(string zone, string day, double utcHour)
    {
        var slot = Slots(zone, "FREQ=DAILY", Day(day), new TimeOnly(1, 30), Day(day)).Single();

        Assert.That(slot.StartsAt, Is.EqualTo(new TimeOnly(1, 30)));
        Assert.That(slot.StartsAtUtc, Is.EqualTo(Day(day).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(utcHour)));
        Assert.That(slot.TimeText, Is.EqualTo("01:30 - 01:30"), "an hour later the clocks show the same again");
    }

    [Test]
    public void Every_second_week_counts_from_the_first_day() =>
        Assert.That(Days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "2026-03-03", "2026-03-03", "2026-04-01"), Is.EqualTo(new[] { "03-04", "03-16", "03-18", "03-30", "04-01" }));

    [Test]
    public void A_rule_knows_where_it_is_when_it_is_looked_at_later() =>
        Assert.That(Days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "2026-03-03", "2026-03-17", "2026-04-01"), Is.EqualTo(new[] { "03-18", "03-30", "04-01" }));

    [TestCase("FREQ=MONTHLY;BYDAY=1TU", new[] { "03-03", "04-07", "05-05" })]
    [TestCase("FREQ=MONTHLY;BYDAY=-1FR", new[] { "03-27", "04-24", "05-29" })]
    [TestCase("FREQ=WEEKLY;BYDAY=MO;COUNT=3", new[] { "03-02", "03-09", "03-16" })]
    [TestCase("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260309", new[] { "03-02", "03-09" })]
    public void A_rule_ends_and_counts_as_RFC_5545_says(string rule, string[] days) => Assert.That(Days(rule, "2026-03-01", "2026-03-01", "2026-05-31"), Is.EqualTo(days));

    [Test]
    public void A_count_goes_on_from_the_first_day_wherever_it_is_looked_at() =>
        Assert.That(Days("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-03-01", "2026-03-10", "2026-12-31"), Is.EqualTo(new[] { "03-16" }));

    [Test]
    public void A_rule_that_fits_no_day_ends_by_itself([Values("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")] string rule) =>
        Assert.That(Days(rule, "2026-03-01", "2026-03-01", "2027-03-01"), Is.Empty);

    [Test]
    public void No_meeting_is_on_a_holiday_and_the_count_goes_on()
    {
        var site = new Site(Guid.NewGuid(), "Main", "America/Chicago");
        site.AddHoliday(new DateOnly(2026, 3, 9), "Closed");

        var slots = MeetingCalendar.SlotsOf(Schedule("FREQ=WEEKLY;BYDAY=MO;COUNT=3", Support.Days.Monday, new TimeOnly(18, 0)), site, Support.Days.Noon, new DateOnly(2026, 12, 31));

        Assert.That(slots.Select(s => s.Date), Is.EqualTo(new[] { new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 16) }));
    }

    [Test]
    public void What_has_begun_is_not_made_any_more()
    {
        // 12:00 UTC is 06:00 in Chicago.
        var site = new Site(Guid.NewGuid(), "Main", "America/Chicago");

        Assert.That(MeetingCalendar.SlotsOf(Schedule("FREQ=DAILY", Support.Days.Monday, new TimeOnly(6, 0)), site, Support.Days.Noon, Support.Days.Monday), Is.Empty);
        Assert.That(MeetingCalendar.SlotsOf(Schedule("FREQ=DAILY", Support.Days.Monday, new TimeOnly(6, 1)), site, Support.Days.Noon, Support.Days.Monday), Has.Count.EqualTo(1));
    }

    private static IReadOnlyList<MeetingSlot> Slots(string zone, string rule, DateOnly from, TimeOnly at, DateOnly to) =>
        MeetingCalendar.SlotsOf(Schedule(rule, from, at), new Site(Guid.NewGuid(), "Main", zone), SiteClock.Of(zone).ToUtc(from, TimeOnly.MinValue).AddMinutes(-1), to);

    private static string[] Days(string rule, string startsOn, string from, string to) =>
        [.. MeetingCalendar.DaysOf(RecurrenceRule.Parse(rule), Day(startsOn), Day(from), Day(to)).Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static GroupSchedule Schedule(string rule, DateOnly startsOn, TimeOnly at)
    {
        var group = new Group(Guid.NewGuid(), "G", "Group", GroupKind.Therapy, null, new GroupLeadership(null), 12);
        group.Meet(new MeetingTimes(RecurrenceRule.Parse(rule), startsOn, at, 60));
        return group.Schedule!;
    }
}
