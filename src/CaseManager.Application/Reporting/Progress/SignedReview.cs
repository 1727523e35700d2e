using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>
/// A review that was signed: the counselor's signature of a later version of a plan, which carries the progress of the one before. What was recorded since is not signed yet.
/// </summary>
/// <param name="EpisodeId">The stay whose plan it is.</param>
/// <param name="On">The day of the signature, in the site's zone.</param>
/// <param name="At">The signature (UTC).</param>
/// <param name="Standing">How the objectives of goals with a recovery domain stood then.</param>
public sealed record SignedReview(Guid EpisodeId, DateOnly On, DateTime At, IReadOnlyList<DomainStanding> Standing);

/// <summary>How an objective of a recovery domain stood.</summary>
public sealed record DomainStanding(RecoveryDomain Domain, ObjectiveStatus Status);
