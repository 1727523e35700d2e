using CaseManager.Domain.RulePacks;

namespace CaseManager.Domain.Medication;

/// <summary>
/// The days of supply that the rules of the site open on a day of treatment. It reads the dose log and the recorded criteria only (rule 5), and it proposes: the prescriber decides.
/// </summary>
/// <param name="DayOfTreatment">From 1: the day of the first dose given in the stay; 0 where none was.</param>
/// <param name="Ceiling">Most days of supply by the rule pack; null where the pack has no step for the day.</param>
/// <param name="Days">Days that are proposed.</param>
public sealed record TakeHomeProposal(int DayOfTreatment, int? Ceiling, int Days)
{
    /// <summary>Proposes for a day.</summary>
    /// <param name="rules">The rules of the site on that day.</param>
    /// <param name="firstDose">Day of the first dose given in the stay; null where none was.</param>
    /// <param name="criteria">What the prescriber judged; null where nobody did yet: nothing is proposed then.</param>
    public static TakeHomeProposal On(DateOnly day, RuleSet rules, DateOnly? firstDose, TakeHomeCriteria? criteria)
    {
        var treated = firstDose is { } first && first <= day ? day.DayNumber - first.DayNumber + 1 : 0;
        var ceiling = treated == 0 ? null : rules.TakeHomeOn(treated)?.Days;
        return new TakeHomeProposal(treated, ceiling, criteria?.AreMet == true ? ceiling ?? 0 : 0);
    }
}
