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

    /// <summary>Days in a row in any program up to a day: a stay that begins by the day after another one ended goes on with it. 0 where there was none by then.</summary>
    public static int InARow(IEnumerable<(DateOnly AdmittedOn, DateOnly? DischargedOn)> stays, DateOnly on)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var (from, until) in stays.Where(s => s.AdmittedOn <= on).OrderBy(s => s.AdmittedOn))
        {
            var end = (until < on ? until.Value : on).DayNumber;
            first = last == int.MinValue || from.DayNumber > last + 1 ? from.DayNumber : first;
            last = Math.Max(last, end);
        }

        return last == int.MinValue ? 0 : last - first + 1;
    }
}
