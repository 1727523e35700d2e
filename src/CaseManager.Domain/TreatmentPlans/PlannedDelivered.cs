using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Planned against delivered (rule 9).</summary>
public static class PlannedDelivered
{
    /// <summary>
    /// Sum over the stretches of days in which an intervention was active, each at the frequency that held then; one decimal,
    /// half away from zero. Excused and cancelled sessions are listed apart and never subtracted.
    /// </summary>
    public static decimal Planned(IEnumerable<(Frequency Frequency, Period Days)> stretches) =>
        Math.Round(stretches.Sum(s => s.Frequency.PlannedIn(s.Days)), 1, MidpointRounding.AwayFromZero);
}
