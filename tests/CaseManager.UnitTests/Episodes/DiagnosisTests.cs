using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Episodes;

public sealed class DiagnosisTests
{
    private static readonly DiagnosisCode Opioid = Code("F11.20");
    private static readonly DiagnosisCode Alcohol = Code("F10.10");

    [Test]
    public void The_first_diagnosis_is_the_primary_one_and_a_mild_disorder_follows_from_its_code()
    {
        var stay = new Stays().Admit(Days.Monday);

        stay.Diagnose([Of(Opioid, DsmSeverity.Severe), Of(Alcohol)]);

        Assert.That(stay.Diagnoses.Select(d => (d.Rank, d.DiagnosisCodeId, d.Severity)), Is.EqualTo(new[]
        {
            (1, Opioid.Id, (DsmSeverity?)DsmSeverity.Severe), (2, Alcohol.Id, DsmSeverity.Mild),
        }));
    }

    [Test]
    public void A_heading_is_refused_beside_its_line()
    {
        var stay = new Stays().Admit(Days.Monday);

        Assert.That(() => stay.Diagnose([Of(Opioid), Of(Code("F10.2", billable: false))]), Breaks.Rule("diagnosis.not-billable", "Diagnoses[1].Code"));
        Assert.That(stay.Diagnoses, Is.Empty);
    }

    [Test]
    public void A_retired_code_stays_where_it_was_and_is_not_chosen_anew()
    {
        var old = Code("F12.20");
        var stay = new Stays().Admit(Days.Monday);
        stay.Diagnose([Of(old)]);
        old.Retire("ICD-10-CM 2030");

        Assert.That(() => stay.Diagnose([Of(Opioid), Of(old)]), Throws.Nothing);
        Assert.That(() => new Stays().Admit(Days.Monday).Diagnose([Of(old)]), Breaks.Rule("diagnosis.retired", "Diagnoses[0].Code"));
    }

    [Test]
    public void Each_diagnosis_is_named_once_and_fits_what_is_said_of_it()
    {
        var stay = new Stays().Admit(Days.Monday);

        Assert.That(() => stay.Diagnose([Of(Opioid), Of(Opioid)]), Breaks.Rule("diagnosis.twice", "Diagnoses[1].Code"));
        Assert.That(() => stay.Diagnose([Of(Opioid), Of(Alcohol, DsmSeverity.Severe)]), Breaks.Rule("diagnosis.severity", "Diagnoses[1].Severity"));
        Assert.That(() => stay.Diagnose([new(Opioid, new DsmSpecifiers(Remission: DsmRemission.Early))]), Breaks.Rule("diagnosis.remission", "Diagnoses[0].Remission"));
        Assert.That(() => stay.Diagnose([.. Enumerable.Range(0, 13).Select(i => Of(Code($"F10.{i:00}")))]), Breaks.Rule("diagnosis.too-many", "Diagnoses[12].Code"));
    }

    [Test]
    public void Diagnoses_are_the_same_rows_where_nothing_changed()
    {
        var stay = new Stays().Admit(Days.Monday);
        stay.Diagnose([Of(Opioid), Of(Alcohol)]);
        var (rows, version) = (stay.Diagnoses.ToList(), stay.Version);

        stay.Diagnose([Of(Opioid), Of(Alcohol)]);

        Assert.That((stay.Diagnoses, stay.Version), Is.EqualTo((rows, version)));
    }

    [Test]
    public void Diagnoses_go_along_with_a_transfer()
    {
        var stays = new Stays();
        var stay = stays.Admit(Days.Monday);
        stay.Diagnose([Of(Opioid, DsmSeverity.Moderate)]);

        var later = Days.Monday.AddDays(3);
        var next = stays.All.Transfer(stay, stays.OtherProgram, null, Stays.At(later), Stays.On(later), null);

        Assert.That(next.Diagnoses.Select(d => (d.DiagnosisCodeId, d.Severity)), Is.EqualTo(new[] { (Opioid.Id, (DsmSeverity?)DsmSeverity.Moderate) }));
    }

    private static DiagnosisDetails Of(DiagnosisCode code, DsmSeverity? severity = null) => new(code, new DsmSpecifiers(severity));

    private static DiagnosisCode Code(string code, bool billable = true) =>
        new DiagnosisCode(new DiagnosisEntry(code, billable, "Short", "Long"), "ICD-10-CM 2026").WithKey();
}
