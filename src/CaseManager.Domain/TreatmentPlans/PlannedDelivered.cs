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

    /// <summary>
    /// The stretches of several interventions that share one group, series or order, as one: what takes place serves all of them at once, so on each day it is planned as often as the one
    /// that asks for it most often says. The result does not depend on their order and no two of its stretches share a day.
    /// </summary>
    public static IReadOnlyList<(Frequency Frequency, Period Days)> Shared(IReadOnlyCollection<(Frequency Frequency, Period Days)> stretches)
    {
        var whole = new List<(Frequency Frequency, Period Days)>();
        var begins = stretches.SelectMany(s => new[] { s.Days.From, s.Days.To.AddDays(1) }).Distinct().Order().ToList();
        foreach (var part in begins.Zip(begins.Skip(1), (from, next) => new Period(from, next.AddDays(-1))))
        {
            var most = stretches.Where(s => s.Days.Contains(part.From)).Select(s => s.Frequency).OrderByDescending(f => f.PlannedIn(part)).ThenBy(f => f.Unit).FirstOrDefault();
            if (most is null)
            {
                continue;
            }

            if (whole.Count > 0 && whole[^1].Frequency == most && whole[^1].Days.To == part.From.AddDays(-1))
            {
                whole[^1] = (most, new Period(whole[^1].Days.From, part.To));
            }
            else
            {
                whole.Add((most, part));
            }
        }

        return whole;
    }
}
