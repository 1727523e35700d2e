using CaseManager.Domain.Codes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Codes;

public sealed class DsmSpecifiersTests
{
    [TestCase(UseDisorder.Opioid, DsmSeverity.Mild, null, "F11.10")]
    [TestCase(UseDisorder.Opioid, DsmSeverity.Moderate, null, "F11.20")]
    [TestCase(UseDisorder.Opioid, DsmSeverity.Severe, null, "F11.20")]
    [TestCase(UseDisorder.Opioid, DsmSeverity.Mild, DsmRemission.Early, "F11.11")]
    [TestCase(UseDisorder.Opioid, DsmSeverity.Mild, DsmRemission.Sustained, "F11.11")]
    [TestCase(UseDisorder.Opioid, DsmSeverity.Moderate, DsmRemission.Early, "F11.21")]
    [TestCase(UseDisorder.Opioid, DsmSeverity.Moderate, DsmRemission.Sustained, "F11.21")]
    [TestCase(UseDisorder.Opioid, DsmSeverity.Severe, DsmRemission.Early, "F11.21")]
    [TestCase(UseDisorder.Opioid, DsmSeverity.Severe, DsmRemission.Sustained, "F11.21")]
    [TestCase(UseDisorder.Alcohol, DsmSeverity.Severe, null, "F10.20")]
    [TestCase(UseDisorder.Other, DsmSeverity.Mild, null, "F19.10")]
    [TestCase(UseDisorder.Nicotine, DsmSeverity.Severe, null, "F17.200")]
    [TestCase(UseDisorder.Nicotine, DsmSeverity.Moderate, DsmRemission.Early, "F17.201")]
    public void Severity_and_remission_by_DSM_5_have_one_code(UseDisorder disorder, DsmSeverity severity, DsmRemission? remission, string code)
    {
        var specifiers = new DsmSpecifiers(severity, remission);

        Assert.That(specifiers.CodeOf(disorder), Is.EqualTo(code));
        Assert.That(() => specifiers.RequireFit(code), Throws.Nothing);
    }

    [Test]
    public void Nicotine_has_no_codes_of_abuse() =>
        Assert.That(() => new DsmSpecifiers(DsmSeverity.Mild).CodeOf(UseDisorder.Nicotine), Breaks.Rule("diagnosis.nicotine-mild"));

    [Test]
    public void Without_a_severity_there_is_no_code() =>
        Assert.That(() => DsmSpecifiers.None.CodeOf(UseDisorder.Opioid), Breaks.Rule("diagnosis.severity-missing"));

    [TestCase("F11.10", DsmSeverity.Severe)]
    [TestCase("F11.10", DsmSeverity.Moderate)]
    [TestCase("F11.20", DsmSeverity.Mild)]
    [TestCase("F1121", DsmSeverity.Mild)]
    [TestCase("F11.23", DsmSeverity.Mild)]
    [TestCase("F11.90", DsmSeverity.Mild)]
    [TestCase("F17.210", DsmSeverity.Mild)]
    public void A_severity_that_the_code_does_not_stand_for_is_refused(string code, DsmSeverity severity) =>
        Assert.That(() => new DsmSpecifiers(severity).RequireFit(code), Breaks.Rule("diagnosis.severity"));

    [TestCase("F11.10")]
    [TestCase("F11.20")]
    [TestCase("F11.221")]
    [TestCase("F17.210")]
    public void A_remission_needs_a_code_of_remission(string code) =>
        Assert.That(() => new DsmSpecifiers(Remission: DsmRemission.Early).RequireFit(code), Breaks.Rule("diagnosis.remission"));

    [TestCase("F11.11")]
    [TestCase("F11.21")]
    [TestCase("F11.91")]
    [TestCase("F17.211")]
    [TestCase("F17291")]
    public void Codes_of_remission_take_either_kind_and_none(string code)
    {
        Assert.That(() => new DsmSpecifiers(Remission: DsmRemission.Sustained, OnMaintenanceTherapy: true, InControlledEnvironment: true).RequireFit(code), Throws.Nothing);
        Assert.That(() => DsmSpecifiers.None.RequireFit(code), Throws.Nothing);
    }
}
