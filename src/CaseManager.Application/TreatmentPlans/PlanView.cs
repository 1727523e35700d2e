using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>A version of a plan on one page.</summary>
public sealed record PlanView
{
    /// <summary>The plan.</summary>
    public required Guid Id { get; init; }

    /// <summary>Guards what is signed; not <see cref="Number"/>, the version that people speak of.</summary>
    public required int Version { get; init; }

    /// <summary>Version of the plan within the stay, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>First day in force.</summary>
    public DateOnly? ActiveFrom { get; init; }

    /// <summary>Last day in force.</summary>
    public DateOnly? ActiveUntil { get; init; }

    /// <summary>Whose plan it is, and where.</summary>
    public required PlanHeading Of { get; init; }

    /// <summary>Who signed it; null for a draft.</summary>
    public PlanSignatures? Signatures { get; init; }

    /// <summary>Which fellowship the client chose.</summary>
    public PeerSupportChoice? PeerSupport { get; init; }

    /// <summary>What the client said to it, newest first.</summary>
    public IReadOnlyList<ClientResponseView> Responses { get; init; } = [];

    /// <summary>Every version of the plan of this stay, newest first.</summary>
    public required IReadOnlyList<PlanVersionLine> Versions { get; init; }

    /// <summary>What it is about.</summary>
    public required IReadOnlyList<ProblemView> Problems { get; init; }

    /// <summary>What was taken out of the draft and can be put back.</summary>
    public IReadOnlyList<RemovedPartView> Removed { get; init; } = [];

    /// <summary>What a draft still lacks.</summary>
    public IReadOnlyList<PlanGapView> Gaps { get; init; } = [];

    /// <summary>Texts of a draft that are copied; they do not block, but signing takes a typed confirmation.</summary>
    public IReadOnlyList<PlanGapView> Copied { get; init; } = [];

    /// <summary>The hours that a draft adds up to beside those of its level of care.</summary>
    public PlanHoursView? Hours { get; init; }

    /// <summary>What interventions can be linked to: groups of the site, counseling and medication of the stay.</summary>
    public IReadOnlyList<LinkChoice> Links { get; init; } = [];

    /// <summary>People of the site.</summary>
    public IReadOnlyList<PersonChoice> People { get; init; } = [];

    /// <summary>What is to be done next for the plan of this stay, where this is its newest version.</summary>
    public IReadOnlyList<PlanTaskRow> Due { get; init; } = [];

    /// <summary>Every goal.</summary>
    public IEnumerable<GoalView> Goals => Problems.SelectMany(p => p.Goals);

    /// <summary>Every objective.</summary>
    public IEnumerable<ObjectiveView> Objectives => Goals.SelectMany(g => g.Objectives);

    /// <summary>Every intervention.</summary>
    public IEnumerable<InterventionView> Interventions => Objectives.SelectMany(o => o.Interventions);
}

/// <summary>Whose plan it is.</summary>
/// <param name="Level">The level of care of the stay's program, such as 2.1; null where it is not known.</param>
/// <param name="Edition">The edition of The ASAM Criteria by which its dimensions are named.</param>
/// <param name="Today">Today's date at the site.</param>
/// <param name="Clock">The clock of the site.</param>
public sealed record PlanHeading(Guid ClientId, Guid EpisodeId, string Client, string Mrn, string Program, string? Level, int Edition, string Site, DateOnly Today, SiteClock Clock);

/// <summary>The signatures of staff under a plan. Times are local of the site.</summary>
/// <param name="IsAsSigned">Whether the plan says today what was signed.</param>
/// <param name="Hash">SHA-256 of what was signed.</param>
/// <param name="Copies">What the signer said of copied texts; null where there were none.</param>
public sealed record PlanSignatures(string By, DateTime At, string? CoSignedBy, DateTime? CoSignedAt, string? SentBackBecause, bool IsAsSigned, string Hash, CopyConfirmation? Copies);

/// <summary>What the client said.</summary>
public sealed record ClientResponseView(ClientAnswer Answer, DateOnly Day, string? Words, string? Name, string? Drawing, string? Relation, DateOnly? NextAttempt, string By);

/// <summary>The version of the plan to go to.</summary>
public sealed record PlanVersionLine(Guid Id, int Number, PlanStatus Status);

/// <summary>Something that a draft lacks, and the part to go to.</summary>
public sealed record PlanGapView(string Code, string Message, Guid? PartId, bool Blocks);

/// <summary>Clinical hours in a week: what the plan adds up to, what the level asks for, and what is missing to it.</summary>
/// <param name="Least">Fewest hours of the level by the site's rule pack; null where it says nothing.</param>
/// <param name="Most">Most hours; null where there is no upper end.</param>
/// <param name="WithoutLength">Clinical interventions that say no length.</param>
public sealed record PlanHoursView(decimal Planned, int? Least, int? Most, int WithoutLength)
{
    /// <summary>What is missing to the fewest hours.</summary>
    public decimal Shortfall => Math.Max(0, (Least ?? 0) - Planned);
}

/// <summary>A problem with what the client wants about it.</summary>
public sealed record ProblemView(Guid Id, int Revision, string Description, AsamDimension Dimension, IReadOnlyList<GoalView> Goals);

/// <summary>A goal in the client's words.</summary>
public sealed record GoalView(Guid Id, int Revision, string OwnWords, string? Strengths, RecoveryDomain? Domain, IReadOnlyList<ObjectiveView> Objectives);

/// <summary>An objective; its reviews newest first.</summary>
public sealed record ObjectiveView(
    Guid Id, int Revision, string Text, string? Measure, DateOnly? TargetDate, ObjectiveStatus Status,
    IReadOnlyList<InterventionView> Interventions, IReadOnlyList<ProgressView> Progress);

/// <summary>An intervention with what it is linked to and who sees to it, where it has them.</summary>
public sealed record InterventionView(
    Guid Id, int Revision, Modality Modality, string Description, Frequency Frequency, int? Minutes, LinkChoice? Link, PersonChoice? Responsible, DateOnly? From, DateOnly? Until);

/// <summary>A review of an objective.</summary>
public sealed record ProgressView(ObjectiveStatus Status, string? Remark, string By, DateOnly Date);

/// <summary>A removed part in words; what lies below it comes back with it.</summary>
public sealed record RemovedPartView(Guid Id, string Kind, string Text);

/// <summary>What an intervention can be linked to, so that what takes place there counts as delivered.</summary>
/// <param name="From">First day of an order.</param>
public sealed record LinkChoice(PlanLinkKind Kind, Guid Id, string Name, DateOnly? From);

/// <summary>A person who can see to an intervention.</summary>
public sealed record PersonChoice(Guid Id, string Name);
