using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>Days of a stay in which it was at one level of care.</summary>
/// <param name="Level">Null where neither a step of the stay nor the program says one.</param>
public readonly record struct LevelStretch(Period Days, AsamLevel? Level)
{
    /// <summary>Divides days of a stay by its level: that of the last step up to a day that says one, before it that of the program.</summary>
    /// <param name="days">Days of the stay.</param>
    /// <param name="steps">The steps that say a level, in their order.</param>
    /// <param name="ofProgram">What the program is at.</param>
    public static IEnumerable<LevelStretch> Of(Period days, IEnumerable<(DateOnly On, AsamLevel Level)> steps, AsamLevel? ofProgram)
    {
        var (from, level) = (days.From, ofProgram);
        foreach (var (on, next) in steps.Where(s => s.On <= days.To))
        {
            if (on > from && next != level)
            {
                yield return new(new Period(from, on.AddDays(-1)), level);
                from = on;
            }

            level = next;
        }

        yield return new(new Period(from, days.To), level);
    }
}
