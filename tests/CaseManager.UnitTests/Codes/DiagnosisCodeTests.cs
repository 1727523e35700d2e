using CaseManager.Domain.Codes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Codes;

public sealed class DiagnosisCodeTests
{
    private readonly DiagnosisCode code = new(new DiagnosisEntry("f1120", true, "Opioid dep", "Opioid dependence"), "2021");

    [Test]
    public void A_code_is_kept_with_and_without_its_dot() =>
        Assert.That((code.Code, code.Key, code.SearchKey), Is.EqualTo(("F11.20", "F1120", "f1120 opioid dependence")));

    [TestCase("F10", "F10")]
    [TestCase(" f17.203 ", "F17.203")]
    [TestCase("F1.0.1", "F10.1")]
    public void However_it_is_typed_it_reads_alike(string typed, string dotted) => Assert.That(DiagnosisEntry.Dotted(typed), Is.EqualTo(dotted));

    [TestCase("")]
    [TestCase("F1")]
    [TestCase("11.20")]
    [TestCase("F11.20000")]
    public void What_is_no_code_is_refused(string typed) => Assert.That(() => DiagnosisEntry.Dotted(typed), Breaks.Rule("diagnosis.code"));

    [Test]
    public void A_heading_cannot_be_chosen() =>
        Assert.That(() => new DiagnosisCode(new DiagnosisEntry("F11.2", false, "Opioid dependence", "Opioid dependence"), "2021").RequireChoosable(), Breaks.Rule("diagnosis.not-billable"));

    [Test]
    public void A_retired_code_cannot_be_chosen_until_a_list_holds_it_again()
    {
        Assert.That(code.Retire("2031"), Is.True);
        Assert.That(code.Retire("2032"), Is.False);
        Assert.That(() => code.RequireChoosable(), Breaks.Rule("diagnosis.retired"));
        Assert.That(code.RetiredIn, Is.EqualTo("2031"));

        Assert.That(code.Update(new DiagnosisEntry("F11.20", true, "Opioid dep", "Opioid dependence"), "2033"), Is.True);
        Assert.That(() => code.RequireChoosable(), Throws.Nothing);
    }

    [Test]
    public void A_list_that_says_the_same_changes_nothing()
    {
        Assert.That(code.Update(new DiagnosisEntry("F11.20", true, "Opioid dep", "Opioid dependence"), "2031"), Is.False);
        Assert.That((code.Release, code.Version), Is.EqualTo(("2021", 1)));

        Assert.That(code.Update(new DiagnosisEntry("F11.20", false, "Opioid dep", "Opioid dependence"), "2031"), Is.True);
        Assert.That((code.Release, code.Version), Is.EqualTo(("2031", 2)));
    }
}
