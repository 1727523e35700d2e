using CaseManager.Domain.Centers;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What <see cref="PlanDue"/> must know of a running stay. Every day is one of the site's calendar.</summary>
/// <param name="Level">Level of care that the client is at; null where it is not known.</param>
/// <param name="Versions">Every version of its plan, in any order.</param>
/// <param name="Calendar">Holidays of the site, and the days on which the client was served.</param>
public sealed record DueStay(DateOnly AdmittedOn, AsamLevel? Level, IReadOnlyList<DueVersion> Versions, ClockContext Calendar);

/// <summary>A version of the plan of a stay, as far as it makes something due.</summary>
/// <param name="SignedOn">Day of the counselor's signature at the site; null for a draft.</param>
/// <param name="Answer">The client's latest answer; null where they were not asked yet.</param>
/// <param name="NextAttempt">When the client, unable to sign, is asked again.</param>
public sealed record DueVersion(Guid Id, int Number, PlanStatus Status, DateOnly? SignedOn, ClientAnswer? Answer = null, DateOnly? NextAttempt = null);
