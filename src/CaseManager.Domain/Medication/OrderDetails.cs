namespace CaseManager.Domain.Medication;

/// <summary>What somebody prescribes.</summary>
/// <param name="PrescriberId">The person of the staff who answers for it.</param>
/// <param name="Dose">Of one time.</param>
/// <param name="Frequency">How often it is due.</param>
/// <param name="StartsOn">First day, in the site's zone.</param>
/// <param name="StartReason">Why it begins, or begins anew with another dose.</param>
/// <param name="RangeReason">Why it is out of the usual range; asked only where it is.</param>
public sealed record OrderDetails(Guid PrescriberId, decimal Dose, DoseUnit Unit, DoseFrequency Frequency, DateOnly StartsOn, string StartReason, string? RangeReason = null);
