using CaseManager.Domain.RulePacks;

namespace CaseManager.UnitTests.Support;

/// <summary>Rule packs for tests that are not about one of a state.</summary>
internal static class Packs
{
    /// <summary>What groups are held to where nobody chose another pack.</summary>
    public static GroupRules Groups => Rules.Groups;

    /// <summary>A complete set: therapy groups of 2 to 12, psychoeducation up to 35, a first plan in 14 days.</summary>
    public static RuleSet Rules => new(
    [
        Rule(RuleKind.FirstPlan, new Clock(ClockUnit.CalendarDays, 14)),
        Rule(RuleKind.TherapyMinimum, new WholeNumber(2)),
        Rule(RuleKind.TherapyMaximum, new WholeNumber(12)),
        Rule(RuleKind.PsychoeducationMaximum, new WholeNumber(35)),
        Rule(RuleKind.PsychoeducationCounts, new YesNo(true)),
        Rule(RuleKind.LeadingCredentials, new Credentials("LPC,LCSW,CADC,MD,PhD")),
    ]);

    public static Rule Rule(RuleKind kind, RuleValue value, RuleScope? scope = null) => new(kind, value, "Made up for tests", isRechecked: false, scope);

    /// <summary>A pack that came with the product, with one version that holds from a day on.</summary>
    public static RulePack OfProduct(DateOnly effectiveFrom, RuleSet? rules = null)
    {
        var pack = RulePack.OfProduct("product", "Product", "Nowhere").WithKey();
        pack.AddOfProduct(1, "Made up for tests", effectiveFrom, null, rules ?? Rules, Days.Noon).WithKey();
        return pack;
    }
}
