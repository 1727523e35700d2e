using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.UnitTests.PeerSupport;

public sealed class PeerSupportCountTests
{
    private static readonly DateOnly Day = new(2026, 3, 31);

    [TestCase(0, 0)]
    [TestCase(-1, 1)]
    [TestCase(-30, 1)]
    [TestCase(-31, 0)]
    [TestCase(1, 0)]
    public void The_30_days_before_a_day_count_and_the_day_itself_does_not(int offset, int expected) =>
        Assert.That(PeerSupportCount.Of([Log(Day.AddDays(offset))], Day).Total, Is.EqualTo(expected));

    [TestCase(2026, 3, 8)]
    [TestCase(2026, 11, 1)]
    [TestCase(2024, 2, 29)]
    public void Across_clock_changes_and_leap_days_there_are_30_days(int year, int month, int day)
    {
        var before = new DateOnly(year, month, day).AddDays(3);
        var everyDay = Enumerable.Range(0, 60).Select(back => Log(before.AddDays(-back)));

        Assert.That(PeerSupportCount.Of(everyDay, before).Total, Is.EqualTo(30));
    }

    [Test]
    public void The_same_fellowship_day_and_hour_counts_once_and_what_the_center_recorded_stands()
    {
        var yesterday = Day.AddDays(-1);
        var count = PeerSupportCount.Of(
            [
                Log(yesterday, "19:00"), OnSite(yesterday, "19:30"), Log(yesterday, "20:00"), Log(yesterday, "19:00", Fellowship.AlcoholicsAnonymous),
                Log(yesterday.AddDays(-1), "19:00"), Log(yesterday), Log(yesterday),
            ], Day);

        Assert.That((count.OnSite, count.FromLog, count.ToldTwice, count.Total), Is.EqualTo((1, 4, 2, 5)));
    }

    [Test]
    public void Other_fellowships_are_told_apart_by_their_names()
    {
        var yesterday = Day.AddDays(-1);
        var count = PeerSupportCount.Of([Other(yesterday, "LifeRing"), Other(yesterday, "lifering "), Other(yesterday, "Women for Sobriety")], Day);

        Assert.That((count.Total, count.ToldTwice), Is.EqualTo((2, 1)));
    }

    [TestCase(0, SelfHelpBand.None, SelfHelpStateBand.None)]
    [TestCase(1, SelfHelpBand.OneToThree, SelfHelpStateBand.OneToThree)]
    [TestCase(3, SelfHelpBand.OneToThree, SelfHelpStateBand.OneToThree)]
    [TestCase(4, SelfHelpBand.FourToSeven, SelfHelpStateBand.FourToSeven)]
    [TestCase(7, SelfHelpBand.FourToSeven, SelfHelpStateBand.FourToSeven)]
    [TestCase(8, SelfHelpBand.EightOrMore, SelfHelpStateBand.EightToFifteen)]
    [TestCase(15, SelfHelpBand.EightOrMore, SelfHelpStateBand.EightToFifteen)]
    [TestCase(16, SelfHelpBand.EightOrMore, SelfHelpStateBand.SixteenOrMore)]
    [TestCase(30, SelfHelpBand.EightOrMore, SelfHelpStateBand.SixteenOrMore)]
    [TestCase(31, SelfHelpBand.EightOrMore, SelfHelpStateBand.SixteenOrMore)]
    [TestCase(75, SelfHelpBand.EightOrMore, SelfHelpStateBand.SixteenOrMore)]
    public void A_count_lies_in_both_band_sets_of_TEDS_and_above_30_stays_in_the_top_band(int times, SelfHelpBand band, SelfHelpStateBand stateBand)
    {
        var count = PeerSupportCount.Of(Enumerable.Range(0, times).Select(i => Log(Day.AddDays(-1 - (i % 30)), $"{6 + (i / 30)}:00")), Day);

        Assert.That((count.Total, count.Attendance.Band, count.Attendance.StateBand), Is.EqualTo((times, band, stateBand)));
    }

    [TestCase(0, SelfHelpBand.SomeFrequencyUnknown, SelfHelpStateBand.SomeFrequencyUnknown)]
    [TestCase(3, SelfHelpBand.SomeFrequencyUnknown, SelfHelpStateBand.SomeFrequencyUnknown)]
    [TestCase(9, SelfHelpBand.EightOrMore, SelfHelpStateBand.SomeFrequencyUnknown)]
    [TestCase(16, SelfHelpBand.EightOrMore, SelfHelpStateBand.SixteenOrMore)]
    public void Some_meetings_of_which_nobody_knows_how_many_leave_the_band_open(int known, SelfHelpBand band, SelfHelpStateBand stateBand)
    {
        var some = new PeerSupportFact(Day.AddDays(-2), null, Fellowship.NarcoticsAnonymous, null, IsOnSite: false, IsFrequencyUnknown: true);
        var count = PeerSupportCount.Of([some, .. Enumerable.Range(1, known).Select(i => Log(Day.AddDays(-i)))], Day);

        Assert.That((count.Total, count.AlsoSome, count.Attendance.Band, count.Attendance.StateBand), Is.EqualTo((known, true, band, stateBand)));
    }

    [Test]
    public void The_first_and_the_last_day_of_all_break_nothing()
    {
        Assert.That(PeerSupportCount.DaysBefore(DateOnly.MinValue).Days, Is.EqualTo(30));
        Assert.That(PeerSupportCount.DaysBefore(DateOnly.MaxValue), Is.EqualTo(new Period(new DateOnly(9999, 12, 1), new DateOnly(9999, 12, 30))));
    }

    private static PeerSupportFact Log(DateOnly date, string? time = null, Fellowship fellowship = Fellowship.NarcoticsAnonymous) =>
        new(date, time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), fellowship, null, IsOnSite: false, IsFrequencyUnknown: false);

    private static PeerSupportFact OnSite(DateOnly date, string time) => Log(date, time) with { IsOnSite = true };

    private static PeerSupportFact Other(DateOnly date, string name) => Log(date) with { Fellowship = Fellowship.Other, FellowshipName = name };
}
