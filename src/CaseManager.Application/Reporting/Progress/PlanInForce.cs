using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>What was planned in a period: every version of the plans that were in force, joined by lineage. A client who stays in two programs has a plan in each.</summary>
/// <param name="Goals">Those of the newest version first.</param>
public sealed record PlanInForce(IReadOnlyList<GoalInForce> Goals)
{
    /// <summary>Reviews of these plans up to the end of the report, oldest first.</summary>
    public IReadOnlyList<SignedReview> SignedReviews { get; init; } = [];

    /// <summary>Every intervention.</summary>
    public IEnumerable<ActiveIntervention> Interventions => Goals.SelectMany(g => g.Objectives).SelectMany(o => o.Interventions).Select(i => i.Active);
}

/// <summary>A goal.</summary>
/// <param name="Problem">The need that it answers.</param>
/// <param name="OwnWords">As the client said it.</param>
/// <param name="Domain">What it is meant to bring (rule 11); null where nobody chose.</param>
public sealed record GoalInForce(string Problem, string OwnWords, RecoveryDomain? Domain, IReadOnlyList<ObjectiveInForce> Objectives)
{
    /// <summary>The newest version of the plan that has it.</summary>
    public Guid PlanId { get; init; }

    /// <summary>The stay whose plan has it.</summary>
    public Guid EpisodeId { get; init; }

    /// <summary>Whether it stands in the newest version of its plan.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Whether all of its objectives stand here: it is of the newest version of its plan, or was left out there as a whole; else here is only what the newest no longer has of it.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>An objective as it stands in the newest version that has it.</summary>
/// <param name="Reviews">Up to the end of the report, oldest first; one for each day on which it was reviewed.</param>
public sealed record ObjectiveInForce(string Text, string? Measure, DateOnly? TargetDate, IReadOnlyList<ObjectiveReview> Reviews, IReadOnlyList<InterventionInForce> Interventions)
{
    /// <summary>The last review; null where there was none.</summary>
    public ObjectiveReview? Review => Reviews.Count == 0 ? null : Reviews[^1];

    /// <summary>The last review up to a day; null where there was none.</summary>
    public ObjectiveReview? ReviewOn(DateOnly day) => Reviews.LastOrDefault(r => r.Date <= day);
}

/// <summary>How an objective stood on a day.</summary>
public sealed record ObjectiveReview(ObjectiveStatus Status, string? Remark, DateOnly Date, DateTime At);

/// <summary>An intervention as it stands in the newest version that has it.</summary>
/// <param name="Group">Code of the linked group.</param>
/// <param name="Active">The days on which it was active; none where it began later or ended before.</param>
public sealed record InterventionInForce(string Description, Frequency Frequency, string? Group, ActiveIntervention Active);
