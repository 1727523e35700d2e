using CaseManager.Application.Medication;
using CaseManager.Domain.Medication;

namespace CaseManager.Web.Screens;

/// <summary>What is typed to prescribe a medication.</summary>
public sealed class MedicationOrderForm
{
    /// <summary>The medication.</summary>
    public Guid? ProductId { get; set; }

    /// <summary>Who answers for it.</summary>
    public Guid? PrescriberId { get; set; }

    /// <summary>Of one time.</summary>
    public decimal? Dose { get; set; }

    /// <summary>What the dose is counted in.</summary>
    public DoseUnit? Unit { get; set; } = DoseUnit.Milligram;

    /// <summary>How often it is due.</summary>
    public DoseFrequency? Frequency { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Why.</summary>
    public string? StartReason { get; set; }

    /// <summary>Why it is out of the usual range.</summary>
    public string? RangeReason { get; set; }

    /// <summary>The use case it stands for.</summary>
    public PrescribeMedication ToCommand(Guid episodeId) => new(episodeId)
    {
        ProductId = ProductId,
        PrescriberId = PrescriberId,
        Dose = Dose,
        Unit = Unit,
        Frequency = Frequency,
        StartsOn = StartsOn,
        StartReason = StartReason,
        RangeReason = RangeReason,
    };
}

/// <summary>What is typed to stop an order.</summary>
public sealed class StopOrderForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? StopsOn { get; set; }

    /// <summary>Why.</summary>
    public string? StopReason { get; set; }
}

/// <summary>What is typed to strike an order or a test out.</summary>
public sealed class StrikeOutForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; set; }
}

/// <summary>What is typed about a dose.</summary>
public class DoseForm
{
    /// <summary>The version of the order that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What became of it.</summary>
    public DoseKind? Kind { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The time.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>What was given.</summary>
    public decimal? Dose { get; set; }

    /// <summary>Days of supply.</summary>
    public int? Days { get; set; }

    /// <summary>First day that the supply is for.</summary>
    public DateOnly? FirstDay { get; set; }

    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; set; }

    /// <summary>What the use case takes.</summary>
    public DoseFields ToFields() => new() { Kind = Kind, Date = Date, Time = Time, Dose = Dose, Days = Days, FirstDay = FirstDay, Remark = Remark };
}

/// <summary>What is typed to correct a dose.</summary>
public sealed class CorrectDoseForm : DoseForm
{
    /// <summary>Why.</summary>
    public string? Why { get; set; }

    /// <summary>The form of a line as it stands.</summary>
    public static CorrectDoseForm Of(DoseRow dose, MedicationStay stay, int version) => new()
    {
        Version = version,
        Kind = dose.Kind,
        Date = dose.Date,
        Time = TimeOnly.FromDateTime(stay.Clock.ToLocal(dose.At)),
        Dose = dose.Dose,
        Days = dose.Days,
        FirstDay = dose.Days is null ? null : dose.CoversFrom,
        Remark = dose.Remark,
    };
}

/// <summary>What is typed to answer the medication question.</summary>
public sealed class MedicationDecisionForm
{
    /// <summary>The decision.</summary>
    public MedicationDecisionKind? Kind { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The reason.</summary>
    public string? Reason { get; set; }
}

/// <summary>What is typed to decide on take-home doses.</summary>
public sealed class TakeHomeForm
{
    /// <summary>The first of the six criteria, and so on.</summary>
    public bool NoHarmfulUse { get; set; }

    /// <summary>Comes regularly for supervised doses.</summary>
    public bool ComesForDoses { get; set; }

    /// <summary>No serious behavioral problem.</summary>
    public bool NoSeriousBehavior { get; set; }

    /// <summary>No recent diversion.</summary>
    public bool NoDiversion { get; set; }

    /// <summary>Safe transport and storage.</summary>
    public bool SafeStorage { get; set; }

    /// <summary>Nothing else against it.</summary>
    public bool OtherwiseSafe { get; set; }

    /// <summary>Days of supply.</summary>
    public int? Days { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The use case it stands for.</summary>
    public DecideTakeHome ToCommand(Guid episodeId) =>
        new(episodeId, new TakeHomeCriteria(NoHarmfulUse, ComesForDoses, NoSeriousBehavior, NoDiversion, SafeStorage, OtherwiseSafe), Days, Reason);
}

/// <summary>What is typed about a drug test.</summary>
public sealed class DrugTestForm
{
    /// <summary>The day.</summary>
    public DateOnly? TakenOn { get; set; }

    /// <summary>Whether the client did not want it.</summary>
    public bool IsRefused { get; set; }

    /// <summary>One for each substance.</summary>
    public List<DrugTestLine> Results { get; set; } = [];

    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; set; }

    /// <summary>Offers every substance, with what was chosen already.</summary>
    public void Offer() =>
        Results = [.. Enum.GetValues<DrugPanel>().Select(panel => new DrugTestLine { Panel = panel, Outcome = Results.Find(r => r.Panel == panel)?.Outcome })];

    /// <summary>The use case it stands for.</summary>
    public RecordDrugTest ToCommand(Guid episodeId) =>
        new(episodeId, TakenOn, IsRefused, Results.Where(r => r is { Panel: not null, Outcome: not null }).DistinctBy(r => r.Panel).ToDictionary(r => r.Panel!.Value, r => r.Outcome!.Value), Remark);
}

/// <summary>The result of one substance.</summary>
public sealed class DrugTestLine
{
    /// <summary>The substance.</summary>
    public DrugPanel? Panel { get; set; }

    /// <summary>What was found; null where it was not looked for.</summary>
    public DrugTestOutcome? Outcome { get; set; }
}
