using CaseManager.Domain.Codes;

namespace CaseManager.Application.Wording;

/// <summary>The words of what is asked at admission and discharge, the same on screens and in reports.</summary>
public static class CodeWords
{
    /// <summary>Who sent the client.</summary>
    public static string Words(this ReferralSource source) => source switch
    {
        ReferralSource.Self => "Self, family or friend",
        ReferralSource.SubstanceUseCareProvider => "Alcohol or drug care provider",
        ReferralSource.OtherHealthCareProvider => "Other health care provider",
        ReferralSource.School => "School",
        ReferralSource.Employer => "Employer or EAP",
        ReferralSource.OtherCommunity => "Other community referral",
        ReferralSource.CriminalJustice => "Court, criminal justice or DUI",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    /// <summary>Which part of criminal justice sent the client.</summary>
    public static string Words(this CriminalJusticeReferral referral) => referral switch
    {
        CriminalJusticeReferral.Court => "State or federal court",
        CriminalJusticeReferral.FormalAdjudication => "Formal adjudication process",
        CriminalJusticeReferral.ProbationOrParole => "Probation or parole",
        CriminalJusticeReferral.OtherLegalEntity => "Other recognized legal entity",
        CriminalJusticeReferral.DiversionaryProgram => "Diversionary program",
        CriminalJusticeReferral.Prison => "Prison",
        CriminalJusticeReferral.DrivingUnderInfluence => "DUI or DWI",
        CriminalJusticeReferral.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(referral), referral, null),
    };

    /// <summary>A substance.</summary>
    public static string Words(this Substance substance) => substance switch
    {
        Substance.None => "None",
        Substance.Alcohol => "Alcohol",
        Substance.Cocaine => "Cocaine or crack",
        Substance.Marijuana => "Marijuana or hashish",
        Substance.Heroin => "Heroin",
        Substance.NonPrescriptionMethadone => "Non-prescription methadone",
        Substance.OtherOpiates => "Other opiates and synthetics",
        Substance.Pcp => "PCP",
        Substance.Hallucinogens => "Hallucinogens",
        Substance.Methamphetamine => "Methamphetamine or speed",
        Substance.OtherAmphetamines => "Other amphetamines",
        Substance.OtherStimulants => "Other stimulants",
        Substance.Benzodiazepines => "Benzodiazepines",
        Substance.OtherTranquilizers => "Other tranquilizers",
        Substance.Barbiturates => "Barbiturates",
        Substance.OtherSedatives => "Other sedatives or hypnotics",
        Substance.Inhalants => "Inhalants",
        Substance.OverTheCounter => "Over-the-counter medications",
        Substance.Other => "Other drugs",
        _ => throw new ArgumentOutOfRangeException(nameof(substance), substance, null),
    };

    /// <summary>How a substance is taken.</summary>
    public static string Words(this SubstanceRoute route) => route switch
    {
        SubstanceRoute.Oral => "Oral",
        SubstanceRoute.Smoking => "Smoking",
        SubstanceRoute.Inhalation => "Inhalation",
        SubstanceRoute.Injection => "Injection",
        SubstanceRoute.Other => "Other route",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, null),
    };

    /// <summary>How often a substance was used in the past 30 days.</summary>
    public static string Words(this SubstanceFrequency frequency) => frequency switch
    {
        SubstanceFrequency.NoUse => "No use in the past month",
        SubstanceFrequency.OneToThreeTimesAMonth => "1–3 times in the past month",
        SubstanceFrequency.OneToTwoTimesAWeek => "1–2 times a week",
        SubstanceFrequency.ThreeToSixTimesAWeek => "3–6 times a week",
        SubstanceFrequency.Daily => "Daily",
        SubstanceFrequency.SomeUse => "Some use, how often not known",
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, null),
    };

    /// <summary>Why a stay ended.</summary>
    public static string Words(this DischargeReason reason) => reason switch
    {
        DischargeReason.Completed => "Treatment completed",
        DischargeReason.DroppedOut => "Dropped out of treatment",
        DischargeReason.TerminatedByFacility => "Terminated by facility",
        DischargeReason.Transferred => "Transferred to another program or facility",
        DischargeReason.Incarcerated => "Incarcerated",
        DischargeReason.Died => "Death",
        DischargeReason.Other => "Other reason",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>The type of treatment and where it is given.</summary>
    public static string Words(this ServiceSetting setting) => setting switch
    {
        ServiceSetting.DetoxHospital => "Detox, 24-hour, hospital inpatient",
        ServiceSetting.DetoxResidential => "Detox, 24-hour, free-standing residential",
        ServiceSetting.RehabHospital => "Rehab, hospital (non-detox)",
        ServiceSetting.ResidentialShortTerm => "Residential, short term (30 days or fewer)",
        ServiceSetting.ResidentialLongTerm => "Residential, long term (more than 30 days)",
        ServiceSetting.IntensiveOutpatient => "Intensive outpatient",
        ServiceSetting.Outpatient => "Outpatient (non-intensive)",
        ServiceSetting.AmbulatoryDetox => "Ambulatory detoxification",
        _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, null),
    };

    /// <summary>Attendance at self-help groups in the bands of the public-use file.</summary>
    public static string Words(this SelfHelpBand band) => band switch
    {
        SelfHelpBand.None => "No attendance",
        SelfHelpBand.OneToThree => "1–3 times in 30 days",
        SelfHelpBand.FourToSeven => "4–7 times in 30 days",
        SelfHelpBand.EightOrMore => "8–30 times in 30 days",
        SelfHelpBand.SomeFrequencyUnknown => "Some attendance, how often not known",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    /// <summary>Attendance at self-help groups in the bands that states hand in.</summary>
    public static string Words(this SelfHelpStateBand band) => band switch
    {
        SelfHelpStateBand.None => "No attendance",
        SelfHelpStateBand.OneToThree => "1–3 times in 30 days",
        SelfHelpStateBand.FourToSeven => "4–7 times in 30 days",
        SelfHelpStateBand.EightToFifteen => "8–15 times in 30 days",
        SelfHelpStateBand.SixteenOrMore => "16–30 times in 30 days",
        SelfHelpStateBand.SomeFrequencyUnknown => "Some attendance, how often not known",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    /// <summary>The diagnosis in the groups of TEDS.</summary>
    public static string Words(this DsmDiagnosisGroup group) => group switch
    {
        DsmDiagnosisGroup.AlcoholInducedDisorder => "Alcohol-induced disorder",
        DsmDiagnosisGroup.SubstanceInducedDisorder => "Substance-induced disorder",
        DsmDiagnosisGroup.AlcoholIntoxication => "Alcohol intoxication",
        DsmDiagnosisGroup.AlcoholDependence => "Alcohol dependence",
        DsmDiagnosisGroup.OpioidDependence => "Opioid dependence",
        DsmDiagnosisGroup.CocaineDependence => "Cocaine dependence",
        DsmDiagnosisGroup.CannabisDependence => "Cannabis dependence",
        DsmDiagnosisGroup.OtherSubstanceDependence => "Other substance dependence",
        DsmDiagnosisGroup.AlcoholAbuse => "Alcohol abuse",
        DsmDiagnosisGroup.CannabisAbuse => "Cannabis abuse",
        DsmDiagnosisGroup.OtherSubstanceAbuse => "Other substance abuse",
        DsmDiagnosisGroup.OpioidAbuse => "Opioid abuse",
        DsmDiagnosisGroup.CocaineAbuse => "Cocaine abuse",
        DsmDiagnosisGroup.AnxietyDisorders => "Anxiety disorders",
        DsmDiagnosisGroup.DepressiveDisorders => "Depressive disorders",
        DsmDiagnosisGroup.PsychoticDisorders => "Schizophrenia or other psychotic disorders",
        DsmDiagnosisGroup.BipolarDisorders => "Bipolar disorders",
        DsmDiagnosisGroup.AttentionDeficit => "Attention deficit or disruptive behavior disorders",
        DsmDiagnosisGroup.OtherMentalHealth => "Other mental health condition",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    /// <summary>A file of the Treatment Episode Data Set.</summary>
    public static string Words(this TedsFile file) => file switch
    {
        TedsFile.Admissions => "Admissions (TEDS-A)",
        TedsFile.Discharges => "Discharges (TEDS-D)",
        _ => throw new ArgumentOutOfRangeException(nameof(file), file, null),
    };
}
