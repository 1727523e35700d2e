using CaseManager.Domain.Codes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Codes;

public sealed class NumberRangeTests
{
    [TestCase("5", 5, 5, "5")]
    [TestCase("0", 0, 0, "0")]
    [TestCase(" 8 – 14 ", 8, 14, "8-14")]
    [TestCase("31+", 31, null, "31+")]
    [TestCase("9999-9999", 9999, 9999, "9999")]
    public void A_number_is_read_as_closely_as_it_was_told(string text, int from, int? to, string stored)
    {
        var range = NumberRange.Parse(text);

        Assert.That((range.From, range.To, range.ToString()), Is.EqualTo((from, to, stored)));
        Assert.That(NumberRange.Parse(range.ToString()), Is.EqualTo(range));
        Assert.That(stored, Has.Length.AtMost(NumberRange.MaxLength));
    }

    [TestCase("")]
    [TestCase("-1")]
    [TestCase("many")]
    [TestCase("12345")]
    [TestCase("5+7")]
    [TestCase("٣")]
    public void Anything_else_is_refused_in_words(string text) =>
        Assert.That(() => NumberRange.Parse(text, "DaysWaited"), Breaks.Rule("number.shape"));

    [Test]
    public void A_range_does_not_run_backwards() => Assert.That(() => NumberRange.Parse("14-8"), Breaks.Rule("number.range"));

    [TestCase("5", "1-7", ExpectedResult = true)]
    [TestCase("7-8", "1-7", ExpectedResult = false)]
    [TestCase("40", "31+", ExpectedResult = true)]
    [TestCase("31+", "31-60", ExpectedResult = false)]
    [TestCase("31+", "31+", ExpectedResult = true)]
    public bool A_band_holds_a_range_that_lies_in_it_whole(string range, string band) => NumberRange.Parse(range).LiesIn(NumberRange.Parse(band));
}
