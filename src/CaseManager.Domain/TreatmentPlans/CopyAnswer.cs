namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What whoever signs a plan is asked about copied texts.</summary>
/// <param name="Known">What texts of the plan could be copied from.</param>
/// <param name="Typed">What they typed; nothing is needed where nothing is copied.</param>
public sealed record CopyAnswer(KnownTexts Known, string? Typed);
