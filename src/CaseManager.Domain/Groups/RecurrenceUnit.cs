namespace CaseManager.Domain.Groups;

/// <summary>What a recurrence counts by (RFC 5545, FREQ). Nothing smaller than a day: the time of day stands beside the rule.</summary>
public enum RecurrenceUnit
{
    /// <summary>DAILY.</summary>
    Daily,

    /// <summary>WEEKLY.</summary>
    Weekly,

    /// <summary>MONTHLY.</summary>
    Monthly,

    /// <summary>YEARLY.</summary>
    Yearly,
}
