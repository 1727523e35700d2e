using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>A version of a plan on one page.</summary>
/// <param name="Version">Guards against two editors; not <paramref name="Number"/>, the version that people speak of.</param>
/// <param name="SignedAt">Local time of the site.</param>
/// <param name="Today">Today's date at the site.</param>
/// <param name="Versions">Every version of the plan of this stay, newest first.</param>
/// <param name="Removed">What was taken out of the draft and can be put back.</param>
/// <param name="Blockers">What stands in the way of signing a draft, in words.</param>
/// <param name="Groups">Groups of the site, for a draft.</param>
public sealed record PlanView(
    Guid Id, int Version, int Number, PlanStatus Status, DateOnly? ActiveFrom, DateOnly? ActiveUntil, string? SignedBy, DateTime? SignedAt,
    Guid ClientId, string Client, string Mrn, string Program, string Site, DateOnly Today,
    IReadOnlyList<PlanVersionLine> Versions, IReadOnlyList<ProblemView> Problems, IReadOnlyList<RemovedPartView> Removed,
    IReadOnlyList<string> Blockers, IReadOnlyList<GroupChoice> Groups)
{
    /// <summary>Every goal.</summary>
    public IEnumerable<GoalView> Goals => Problems.SelectMany(p => p.Goals);

    /// <summary>Every objective.</summary>
    public IEnumerable<ObjectiveView> Objectives => Goals.SelectMany(g => g.Objectives);

    /// <summary>Every intervention.</summary>
    public IEnumerable<InterventionView> Interventions => Objectives.SelectMany(o => o.Interventions);
}

/// <summary>A version of the plan to go to.</summary>
public sealed record PlanVersionLine(Guid Id, int Number, PlanStatus Status);

/// <summary>A problem with what the client wants about it.</summary>
public sealed record ProblemView(Guid Id, string Description, IReadOnlyList<GoalView> Goals);

/// <summary>A goal in the client's words.</summary>
public sealed record GoalView(Guid Id, string OwnWords, IReadOnlyList<ObjectiveView> Objectives);

/// <summary>An objective; its reviews newest first.</summary>
public sealed record ObjectiveView(
    Guid Id, string Text, string? Measure, DateOnly? TargetDate, ObjectiveStatus Status,
    IReadOnlyList<InterventionView> Interventions, IReadOnlyList<ProgressView> Progress);

/// <summary>An intervention with its group, where it has one.</summary>
public sealed record InterventionView(
    Guid Id, Modality Modality, string Description, Frequency Frequency, GroupChoice? Group, DateOnly? From, DateOnly? Until);

/// <summary>A review of an objective.</summary>
public sealed record ProgressView(ObjectiveStatus Status, string? Remark, string By, DateOnly Date);

/// <summary>A removed part in words; what lies below it comes back with it.</summary>
public sealed record RemovedPartView(Guid Id, string Kind, string Text);

/// <summary>A group that an intervention can be linked to.</summary>
public sealed record GroupChoice(Guid Id, string Name, GroupKind Kind);
