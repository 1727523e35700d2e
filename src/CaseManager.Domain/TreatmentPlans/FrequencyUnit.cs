namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What a frequency counts by.</summary>
public enum FrequencyUnit
{
    /// <summary>Calendar day.</summary>
    Day,

    /// <summary>Week from Monday.</summary>
    Week,

    /// <summary>Calendar month.</summary>
    Month,
}
