using CaseManager.Domain.Codes;

namespace CaseManager.UnitTests.Codes;

public sealed class DsmTermTests
{
    [TestCase("opioid use disorder, severe", "F11.20")]
    [TestCase("Opioid severe", "F11.20")]
    [TestCase("mild OPIO", "F11.10")]
    [TestCase("alcohol use disorder, moderate, in early remission", "F10.21")]
    [TestCase("alcohol mild remission", "F10.11")]
    [TestCase("stimulant severe", "F14.20", "F15.20")]
    [TestCase("tobacco moderate", "F17.200")]
    [TestCase("sedative, hypnotic, or anxiolytic use disorder, severe", "F13.20")]
    [TestCase("amphetamine-type substance use disorder, moderate", "F15.20")]
    [TestCase("other stimulant use disorder, mild", "F15.10")]
    [TestCase("other hallucinogen use disorder, severe", "F16.20")]
    [TestCase("other (or unknown) substance use disorder, severe", "F19.20")]
    [TestCase("alcohol withdrawal severe")]
    [TestCase("severe gambling")]
    [TestCase("nicotine mild")]
    public void The_words_of_DSM_5_stand_for_codes(string text, params string[] codes) => Assert.That(DsmTerm.Read(text)!.Codes, Is.EqualTo(codes));

    [Test]
    public void A_severity_alone_stands_for_every_substance_that_has_it()
    {
        Assert.That(DsmTerm.Read("severe")!.Codes, Has.Count.EqualTo(10));
        Assert.That(DsmTerm.Read("mild")!.Codes, Has.Count.EqualTo(9).And.None.StartsWith("F17"));
    }

    [Test]
    public void What_was_said_is_kept_and_a_remission_that_nobody_named_is_not_guessed()
    {
        Assert.That(DsmTerm.Read("opioid severe sustained remission")!.Specifiers, Is.EqualTo(new DsmSpecifiers(DsmSeverity.Severe, DsmRemission.Sustained)));
        Assert.That(DsmTerm.Read("opioid severe remission")!.Specifiers, Is.EqualTo(new DsmSpecifiers(DsmSeverity.Severe)));
    }

    [TestCase("opioid dependence")]
    [TestCase("F11.20")]
    [TestCase("mild or moderate alcohol")]
    [TestCase("")]
    [TestCase(null)]
    public void Without_one_severity_these_are_other_words(string? text) => Assert.That(DsmTerm.Read(text), Is.Null);
}
