using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>
/// A review that was signed: the counselor's signature of a later version of a plan, which carries the progress of the one before. What was recorded since is not signed yet.
/// </summary>
/// <param name="PlanId">The version that was signed.</param>
/// <param name="EpisodeId">The stay whose plan it is.</param>
/// <param name="On">The day of the signature, in the site's zone.</param>
/// <param name="At">The signature (UTC).</param>
/// <param name="Standing">How the objectives of goals with a recovery domain stood then.</param>
public sealed record SignedReview(Guid PlanId, Guid EpisodeId, DateOnly On, DateTime At, IReadOnlyList<DomainStanding> Standing);

/// <summary>How an objective of a recovery domain stood.</summary>
/// <param name="ObjectiveId">The objective of the version that was signed.</param>
/// <param name="ReviewedOn">The day of the review that says so; null where there was none.</param>
public sealed record DomainStanding(Guid ObjectiveId, RecoveryDomain Domain, ObjectiveStatus Status, DateOnly? ReviewedOn);
