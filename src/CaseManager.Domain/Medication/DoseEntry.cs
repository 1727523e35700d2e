namespace CaseManager.Domain.Medication;

/// <summary>What somebody enters about a dose.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Date">Day in the site's zone: given, handed out, missed or refused.</param>
/// <param name="Time">Time in the site's zone, to the minute.</param>
public sealed record DoseEntry(DoseKind Kind, DateOnly Date, TimeOnly Time)
{
    /// <summary>What was given; null for the dose of the order.</summary>
    public decimal? Dose { get; init; }

    /// <summary>Days of supply handed out.</summary>
    public int? Days { get; init; }

    /// <summary>First day that the supply is for; null for the next day without a dose.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; init; }
}
