namespace CaseManager.Domain.RulePacks;

/// <summary>The rules that a site had, has and will have: whoever looks at many days asks once.</summary>
/// <param name="General">The pack that the site uses where nobody chose another.</param>
/// <param name="Chosen">What was chosen; null where nothing ever was.</param>
/// <param name="Packs">The packs chosen, with their versions.</param>
public sealed record RuleHistory(RulePack General, SiteRules? Chosen, IReadOnlyDictionary<Guid, RulePack> Packs)
{
    /// <summary>The version that holds on a day: of the pack that the site uses then, the newest that is published and effective by then.</summary>
    public RulePackVersion On(DateOnly day) =>
        // A version stays effective, and General holds from long before anything that is recorded.
        (Chosen?.On(day) is { } choice ? Packs[choice.RulePackId].On(day) : null) ?? General.On(day) ?? General.Versions.MinBy(v => v.EffectiveFrom)!;
}
