using CaseManager.Domain.Medication;

namespace CaseManager.Application.Wording;

/// <summary>The words of medication. They say what happened and judge nobody: reports for clients use them too.</summary>
public static class MedicationWords
{
    /// <summary>How often a dose is due.</summary>
    public static string Words(this DoseFrequency frequency) => frequency switch
    {
        DoseFrequency.Daily => "once a day",
        DoseFrequency.TwiceDaily => "twice a day",
        DoseFrequency.ThreeTimesDaily => "three times a day",
        DoseFrequency.Weekly => "every week",
        DoseFrequency.EveryFourWeeks => "every 4 weeks",
        DoseFrequency.Monthly => "every month",
        DoseFrequency.AsNeeded => "as needed",
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, null),
    };

    /// <summary>What became of a dose.</summary>
    public static string Words(this DoseKind kind) => kind switch
    {
        DoseKind.Observed => "Given",
        DoseKind.TakenHome => "Taken home",
        DoseKind.Missed => "Missed",
        DoseKind.Refused => "Refused",
        DoseKind.Vomited => "Vomited",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>An answer to the medication question.</summary>
    public static string Words(this MedicationDecisionKind kind) => kind switch
    {
        MedicationDecisionKind.OfferedAndDeclined => "Offered and declined for now",
        MedicationDecisionKind.Contraindicated => "Not possible for a medical reason",
        MedicationDecisionKind.PrescribedElsewhere => "Prescribed elsewhere",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What a drug test looks for.</summary>
    public static string Words(this DrugPanel panel) => panel switch
    {
        DrugPanel.Opiates => "Opiates",
        DrugPanel.Fentanyl => "Fentanyl",
        DrugPanel.Oxycodone => "Oxycodone",
        DrugPanel.Methadone => "Methadone",
        DrugPanel.Buprenorphine => "Buprenorphine",
        DrugPanel.Amphetamines => "Amphetamines",
        DrugPanel.Cocaine => "Cocaine",
        DrugPanel.Benzodiazepines => "Benzodiazepines",
        DrugPanel.Cannabis => "Cannabis",
        DrugPanel.Alcohol => "Alcohol",
        _ => throw new ArgumentOutOfRangeException(nameof(panel), panel, null),
    };

    /// <summary>What a test says of one substance.</summary>
    public static string Words(this DrugTestOutcome outcome) => outcome switch
    {
        DrugTestOutcome.Negative => "negative",
        DrugTestOutcome.Positive => "positive",
        DrugTestOutcome.Invalid => "invalid",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
