namespace CaseManager.Domain.RulePacks;

/// <summary>What a <see cref="Clock"/> must know beside the day on which it starts. Only the unit that counts by it looks at each.</summary>
public sealed record ClockContext
{
    /// <summary>Nothing is known.</summary>
    public static ClockContext Empty { get; } = new();

    /// <summary>Days on which the site is closed, beside weekends.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Days on which the client was served, in any order.</summary>
    public IReadOnlyCollection<DateOnly> ServiceDates { get; init; } = [];

    /// <summary>Length of the planned stay, in days; null where it is not known.</summary>
    public int? PlannedDays { get; init; }
}
