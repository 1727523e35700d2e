using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Episodes;

public sealed class AdmissionItemsTests
{
    [Test]
    public void Details_are_only_asked_where_they_fit()
    {
        var stay = new Stays().Admit(Days.Monday);

        Assert.That(() => stay.Complete(AdmissionItems.Empty with { Referral = ReferralSource.Self, CriminalJustice = CriminalJusticeReferral.Court }),
            Breaks.Rule("admission.criminal-justice", "CriminalJustice"));
        Assert.That(() => stay.Complete(AdmissionItems.Empty with { Employment = EmploymentStatus.FullTime, NotInLaborForce = NotInLaborForce.Student }),
            Breaks.Rule("admission.not-in-labor-force", "NotInLaborForce"));
        Assert.That(stay.Admission, Is.EqualTo(AdmissionItems.Empty));
    }

    [Test]
    public void First_use_is_not_after_admission()
    {
        var stay = new Stays().Admit(Days.Monday);

        Assert.That(() => stay.Complete(ClinicalItems.Empty, [new(Substance.Alcohol), new(Substance.Heroin, FirstUse: NumberRange.Exactly(31))], 30),
            Breaks.Rule("substance.age", "Substances[1].FirstUse"));
        stay.Complete(ClinicalItems.Empty, [new(Substance.Heroin, FirstUse: NumberRange.Exactly(31))], null);
        Assert.That(stay.Substances.Single().FirstUse, Is.EqualTo(NumberRange.Exactly(31)));
    }

    [TestCase("substance.twice", Substance.Alcohol, Substance.Alcohol)]
    [TestCase("substance.none", Substance.Alcohol, Substance.None)]
    public void Each_substance_is_named_once_and_none_alone(string code, params Substance[] substances)
    {
        var stay = new Stays().Admit(Days.Monday);

        Assert.That(() => stay.Complete(ClinicalItems.Empty, [.. substances.Select(s => new SubstanceDetails(s))], null),
            Breaks.Rule(code, "Substances[1].Substance"));
    }

    [Test]
    public void Substances_keep_their_order_and_are_the_same_rows_where_nothing_changed()
    {
        var stay = new Stays().Admit(Days.Monday);
        stay.Complete(ClinicalItems.Empty, [new(Substance.Heroin), new(Substance.Alcohol)], null);
        var rows = stay.Substances.ToList();

        stay.Complete(ClinicalItems.Empty with { MedicationPlanned = true }, [new(Substance.Heroin), new(Substance.Alcohol)], null);

        Assert.That(stay.Substances, Is.EqualTo(rows));
        Assert.That(stay.Substances.Select(s => (s.Rank, s.Substance)), Is.EqualTo(new[] { (1, Substance.Heroin), (2, Substance.Alcohol) }));
    }
}
