using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Domain.PlanLibrary;

/// <summary>What an entry of the library offers.</summary>
/// <param name="Dimension">The dimension of The ASAM Criteria that it is offered for first.</param>
/// <param name="Text">What the client will do, or what is done.</param>
/// <param name="Measure">How one can tell that an objective is reached.</param>
/// <param name="DaysToTarget">So many days from today lies the target date that is suggested for an objective.</param>
/// <param name="Modality">What kind of help an intervention is.</param>
/// <param name="Frequency">How often an intervention takes place.</param>
/// <param name="Minutes">How long each time takes; null where that says nothing.</param>
public sealed record LibraryContent(
    AsamDimension Dimension, string? Text, string? Measure = null, int? DaysToTarget = null, Modality? Modality = null, Frequency? Frequency = null, int? Minutes = null);
