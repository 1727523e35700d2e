namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What is known of texts that a plan could be copied from.</summary>
/// <param name="Library">Keys of texts that the library holds or held.</param>
/// <param name="Others">Texts of plans in force of other clients; whose they are is not known here.</param>
public sealed record KnownTexts(IReadOnlySet<long> Library, IReadOnlyList<TextSketch> Others);
