using CaseManager.Domain.RulePacks;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>Which rules a number follows from.</summary>
/// <param name="Pack">Name of the rule pack.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Where its rules are written.</param>
public sealed record RulesUsed(string Pack, int Version, string Source)
{
    /// <summary>Those of a version.</summary>
    public static RulesUsed Of(RulePackVersion version) => new(version.RulePack.Name, version.Number, version.Source);
}
