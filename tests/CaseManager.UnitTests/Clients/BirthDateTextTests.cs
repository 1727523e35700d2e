using CaseManager.Application.Clients;

namespace CaseManager.UnitTests.Clients;

public sealed class BirthDateTextTests
{
    private static readonly DateOnly March7 = new(1990, 3, 7);
    private static readonly DateOnly July3 = new(1990, 7, 3);

    [TestCase("1990-03-07")]
    [TestCase("1990/3/7")]
    [TestCase("7 Mar 1990")]
    [TestCase("7. March 1990")]
    [TestCase("March 7, 1990")]
    [TestCase("mar 7th 1990")]
    [TestCase("7-MAR-1990")]
    [TestCase("19900307")]
    public void A_form_with_one_reading_is_that_day(string text) =>
        Assert.That(BirthDateText.Read(text).Days, Is.EqualTo(new[] { March7 }));

    [TestCase("3/7/1990")]
    [TestCase("03/07/1990")]
    [TestCase("7.3.1990")]
    [TestCase("3-7-1990")]
    [TestCase("03071990")]
    public void A_form_with_two_readings_is_both_days(string text) =>
        Assert.That(BirthDateText.Read(text).Days, Is.EquivalentTo(new[] { March7, July3 }));

    [Test]
    public void Two_digits_are_a_year_of_this_century_or_the_last()
    {
        Assert.That(BirthDateText.Read("3/7/90").Days, Is.SupersetOf(new[] { March7, July3 }).And.Count.EqualTo(4));
        Assert.That(BirthDateText.Read("25 Dec 05").Days, Is.EquivalentTo(new[] { new DateOnly(2005, 12, 25), new DateOnly(1905, 12, 25) }));
    }

    [TestCase("13/25/1990")]
    [TestCase("31.2.1990")]
    [TestCase("29 Feb 1991")]
    [TestCase("26-00017")]
    [TestCase("Martin 7")]
    [TestCase("99999999")]
    [TestCase("1/1/0001")]
    [TestCase("")]
    public void What_is_no_day_is_no_date(string text) =>
        Assert.That(BirthDateText.Read(text), Is.EqualTo((Array.Empty<DateOnly>(), text)));

    [Test]
    public void What_stands_beside_a_date_is_left()
    {
        var (days, others) = BirthDateText.Read("garcia 3/7/1990 maria");

        Assert.That((days.Count, others), Is.EqualTo((2, "garcia  maria")));
    }
}
