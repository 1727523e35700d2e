using CaseManager.Domain.Reporting;

namespace CaseManager.UnitTests.Reporting;

public sealed class ReportCodeTests
{
    [TestCase("7Q4MD-0K2XV")]
    [TestCase("7q4md0k2xv")]
    [TestCase(" 7Q4MD 0K2XV ")]
    [TestCase("7Q4MD-OK2XV")]
    public void A_code_is_read_as_people_type_it(string typed) => Assert.That(ReportCode.Parse(typed), Is.EqualTo("7Q4MD0K2XV"));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("7Q4MD-0K2X")]
    [TestCase("7Q4MD-0K2XVV")]
    [TestCase("7Q4MD-0K2XU")]
    [TestCase("7Q4MD-0K2X'")]
    public void What_is_no_code_is_none(string? typed) => Assert.That(ReportCode.Parse(typed), Is.Null);

    [Test]
    public void Every_new_code_is_another_one_and_is_read_as_it_is_printed()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => ReportCode.New()).ToList();

        Assert.That(codes, Is.Unique);
        Assert.That(codes.Select(c => ReportCode.Parse(ReportCode.Show(c))), Is.EqualTo(codes));
    }
}
