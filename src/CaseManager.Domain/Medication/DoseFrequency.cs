namespace CaseManager.Domain.Medication;

/// <summary>How often a dose is due.</summary>
public enum DoseFrequency
{
    /// <summary>Once a day.</summary>
    Daily,

    /// <summary>Two doses a day.</summary>
    TwiceDaily,

    /// <summary>Three doses a day.</summary>
    ThreeTimesDaily,

    /// <summary>Each seventh day.</summary>
    Weekly,

    /// <summary>Each 28th day.</summary>
    EveryFourWeeks,

    /// <summary>On the same day of each month.</summary>
    Monthly,

    /// <summary>When the client needs it: no day is prescribed, so adherence does not count it.</summary>
    AsNeeded,
}

/// <summary>What follows from a frequency.</summary>
public static class DoseFrequencies
{
    /// <summary>Most doses that are due on one day.</summary>
    public static int TimesADay(this DoseFrequency frequency) => frequency switch
    {
        DoseFrequency.TwiceDaily => 2,
        DoseFrequency.ThreeTimesDaily => 3,
        DoseFrequency.Daily or DoseFrequency.Weekly or DoseFrequency.EveryFourWeeks or DoseFrequency.Monthly or DoseFrequency.AsNeeded => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, null),
    };

    /// <summary>Whether days are prescribed by it.</summary>
    public static bool IsScheduled(this DoseFrequency frequency) => frequency is not DoseFrequency.AsNeeded;

    /// <summary>The last day that a dose given on <paramref name="day"/> covers.</summary>
    public static DateOnly CoversUntil(this DoseFrequency frequency, DateOnly day) => frequency switch
    {
        DoseFrequency.Weekly => day.AddDays(6),
        DoseFrequency.EveryFourWeeks => day.AddDays(27),
        // The next one is due on the same day of the next month, or on its last one where it is shorter.
        DoseFrequency.Monthly => day.AddMonths(1).AddDays(-1),
        DoseFrequency.Daily or DoseFrequency.TwiceDaily or DoseFrequency.ThreeTimesDaily or DoseFrequency.AsNeeded => day,
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, null),
    };
}
