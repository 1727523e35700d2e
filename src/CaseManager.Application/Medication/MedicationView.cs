using CaseManager.Application.Paging;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;

namespace CaseManager.Application.Medication;

/// <summary>The stay whose medication is shown.</summary>
/// <param name="TimeZoneId">Zone of its site; its days and times are in it.</param>
public sealed record MedicationStay(
    Guid Id, Guid ClientId, string ClientName, string Program, Guid SiteId, string Site, string TimeZoneId, DateOnly AdmittedOn, DateOnly? DischargedOn, bool HasOpioidDiagnosis)
{
    /// <summary>The clock of its site.</summary>
    public SiteClock Clock => SiteClock.Of(TimeZoneId);
}

/// <summary>The medication of a stay.</summary>
/// <param name="Today">The day in the site's zone.</param>
public sealed record MedicationView(MedicationStay Stay, DateOnly Today)
{
    /// <summary>Orders that run or are about to begin, the newest first.</summary>
    public required IReadOnlyList<OrderView> Active { get; init; }

    /// <summary>Orders that are stopped or struck out, the newest first.</summary>
    public required Page<OrderView> Earlier { get; init; }

    /// <summary>Adherence to everything that was ordered for opioid use disorder.</summary>
    public required Adherence ForOpioidUse { get; init; }

    /// <summary>What the stay answers to the medication question (rule 3).</summary>
    public required MedicationAnswer Answer { get; init; }

    /// <summary>The latest decision; null where there is none.</summary>
    public DecisionRow? Decision { get; init; }

    /// <summary>Take-home doses; null where nothing that runs has steps.</summary>
    public TakeHomeView? TakeHome { get; init; }

    /// <summary>When the next drug test is due at the latest; null where the rules of the site ask for none.</summary>
    public DateOnly? TestDueBy { get; init; }

    /// <summary>The latest drug test that stands; null where there is none.</summary>
    public TestRow? LastTest { get; init; }
}

/// <summary>An order.</summary>
public sealed record OrderView(
    Guid Id, int Version, string Product, MedicationSubstance Substance, bool IsInjection, bool HasTakeHomeSteps, bool ForOpioidUse, string Prescriber,
    decimal Dose, DoseUnit Unit, DoseFrequency Frequency, DateOnly StartsOn, DateOnly? StopsOn, string StartReason, string? RangeReason, string SignedBy, DateTime SignedAt)
{
    /// <summary>Why, by whom and when it was stopped.</summary>
    public string? StopReason { get; init; }

    /// <summary>Who stopped it.</summary>
    public string? StoppedBy { get; init; }

    /// <summary>When that was entered (UTC).</summary>
    public DateTime? StoppedAt { get; init; }

    /// <summary>Who struck it out; null for an order that stands.</summary>
    public string? VoidedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime? VoidedAt { get; init; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; init; }

    /// <summary>Voids that were taken back, the oldest first.</summary>
    public IReadOnlyList<PastVoidRow> PastVoids { get; init; } = [];

    /// <summary>How many of its days the client had it.</summary>
    public Adherence Adherence { get; init; } = Adherence.None;

    /// <summary>The last line of its log that stands.</summary>
    public DoseRow? LastDose { get; init; }

    /// <summary>What it covers today already; null where today's dose is still due.</summary>
    public DoseRow? CoversToday { get; init; }

    /// <summary>Whether it runs or is about to begin.</summary>
    public bool IsActiveOn(DateOnly today) => VoidedAt is null && (StopsOn is null || StopsOn >= today);

    /// <summary>Its days.</summary>
    internal OrderSpan Span => new(Id, Frequency, StartsOn, StopsOn);
}

/// <summary>A void that was taken back.</summary>
public sealed record PastVoidRow(string VoidedBy, DateTime VoidedAt, string VoidReason, string RestoredBy, DateTime RestoredAt);

/// <summary>A line of the dose log.</summary>
/// <param name="At">UTC.</param>
public sealed record DoseRow(Guid Id, Guid OrderId, DoseKind Kind, DateOnly Date, DateTime At, decimal? Dose, int? Days, DateOnly? CoversFrom, DateOnly? CoversUntil)
{
    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; init; }

    /// <summary>Who entered it.</summary>
    public string By { get; init; } = "";

    /// <summary>When it was entered (UTC).</summary>
    public DateTime EnteredAt { get; init; }

    /// <summary>Why the line that it takes the place of was corrected.</summary>
    public string? Why { get; init; }

    /// <summary>Whether another line took its place.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>What it says of days.</summary>
    internal DoseSpan Span => new(OrderId, Kind, Date, CoversFrom, CoversUntil);
}

/// <summary>A decision about the medication question.</summary>
/// <param name="At">UTC.</param>
public sealed record DecisionRow(MedicationDecisionKind Kind, DateOnly On, string Reason, string By, DateTime At);

/// <summary>A decision about take-home doses.</summary>
/// <param name="At">UTC.</param>
public sealed record TakeHomeRow(DateOnly On, int DayOfTreatment, int? Ceiling, int Proposed, int Days, TakeHomeCriteria Criteria, string? Reason, string By, DateTime At);

/// <summary>Take-home doses of a stay.</summary>
/// <param name="Open">What the rules of the site open today where all criteria are met.</param>
/// <param name="Source">Where that is written; null where the rules have no step.</param>
/// <param name="Latest">The latest decision; null where there is none.</param>
/// <param name="NotTaken">Doses missed or refused in the last 30 days.</param>
public sealed record TakeHomeView(TakeHomeProposal Open, string? Source, TakeHomeRow? Latest, int NotTaken);

/// <summary>A drug test.</summary>
public sealed record TestRow(Guid Id, int Version, DateOnly TakenOn, bool IsRefused, string? Remark, string By, DateTime? VoidedAt, string? VoidedBy, string? VoidReason, IReadOnlyList<ResultRow> Results);

/// <summary>What a test says of one substance.</summary>
public sealed record ResultRow(DrugPanel Panel, DrugTestOutcome Outcome);
