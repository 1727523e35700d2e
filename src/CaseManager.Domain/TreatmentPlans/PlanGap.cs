namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Something that a plan lacks.</summary>
/// <param name="Code">Stable code of the rule.</param>
/// <param name="Message">What to do, in words.</param>
/// <param name="Part">The part that lacks it; null where it is the plan as a whole.</param>
/// <param name="Blocks">Whether the plan cannot be signed before it is mended.</param>
public sealed record PlanGap(string Code, string Message, PlanPart? Part, bool Blocks);
