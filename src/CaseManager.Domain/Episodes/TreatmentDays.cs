namespace CaseManager.Domain.Episodes;

/// <summary>Days in treatment: whole days, the first and the last included.</summary>
public static class TreatmentDays
{
    /// <summary>Days of one stay; a running one counts to <paramref name="today"/>.</summary>
    public static int Of(DateOnly admittedOn, DateOnly? dischargedOn, DateOnly today) =>
        Math.Max(0, (dischargedOn ?? today).DayNumber - admittedOn.DayNumber + 1);

    /// <summary>Days on which the client was in any program; a day spent in two counts once.</summary>
    public static int InAll(IEnumerable<(DateOnly AdmittedOn, DateOnly? DischargedOn, DateOnly Today)> stays)
    {
        var (total, counted) = (0, int.MinValue);
        foreach (var (from, until, today) in stays.OrderBy(s => s.AdmittedOn))
        {
            var last = (until ?? today).DayNumber;
            total += Math.Max(0, last - Math.Max(from.DayNumber, counted + 1) + 1);
            counted = Math.Max(counted, last);
        }

        return total;
    }
}
