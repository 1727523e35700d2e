using CaseManager.Domain.Codes;

namespace CaseManager.UnitTests.Codes;

public sealed class SelfHelpAttendanceTests
{
    [TestCase("0", SelfHelpBand.None, SelfHelpStateBand.None)]
    [TestCase("1", SelfHelpBand.OneToThree, SelfHelpStateBand.OneToThree)]
    [TestCase("3", SelfHelpBand.OneToThree, SelfHelpStateBand.OneToThree)]
    [TestCase("4", SelfHelpBand.FourToSeven, SelfHelpStateBand.FourToSeven)]
    [TestCase("7", SelfHelpBand.FourToSeven, SelfHelpStateBand.FourToSeven)]
    [TestCase("8", SelfHelpBand.EightOrMore, SelfHelpStateBand.EightToFifteen)]
    [TestCase("15", SelfHelpBand.EightOrMore, SelfHelpStateBand.EightToFifteen)]
    [TestCase("16", SelfHelpBand.EightOrMore, SelfHelpStateBand.SixteenOrMore)]
    [TestCase("30", SelfHelpBand.EightOrMore, SelfHelpStateBand.SixteenOrMore)]
    [TestCase("45", SelfHelpBand.EightOrMore, SelfHelpStateBand.SixteenOrMore)]
    [TestCase("8-30", SelfHelpBand.EightOrMore, SelfHelpStateBand.SomeFrequencyUnknown)]
    [TestCase("3-4", SelfHelpBand.SomeFrequencyUnknown, SelfHelpStateBand.SomeFrequencyUnknown)]
    public void A_count_in_30_days_is_shown_in_both_band_sets(string times, SelfHelpBand band, SelfHelpStateBand stateBand)
    {
        var attendance = new SelfHelpAttendance(NumberRange.Parse(times));

        Assert.That((attendance.Band, attendance.StateBand), Is.EqualTo((band, stateBand)));
    }

    [Test]
    public void Some_attendance_of_unknown_frequency_is_a_band_of_its_own() =>
        Assert.That((SelfHelpAttendance.Some.Band, SelfHelpAttendance.Some.StateBand), Is.EqualTo((SelfHelpBand.SomeFrequencyUnknown, SelfHelpStateBand.SomeFrequencyUnknown)));
}
