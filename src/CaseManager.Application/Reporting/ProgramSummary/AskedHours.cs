using CaseManager.Domain.Centers;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>The fewest hours of a week that are asked for at a level of care.</summary>
/// <param name="PerWeek">Null where nothing says any.</param>
/// <param name="IsFromPack">Whether the rule pack says so; otherwise the program plans with it.</param>
public readonly record struct AskedHours(decimal? PerWeek, bool IsFromPack)
{
    /// <param name="level">The level of the stay.</param>
    /// <param name="ofProgram">What the program plans with, where the rule pack says nothing of the level.</param>
    public static AskedHours At(AsamLevel? level, RuleSet rules, decimal? ofProgram) =>
        (level is null ? null : rules.HoursOf(level)?.Least) is { } least ? new(least, IsFromPack: true) : new(ofProgram, IsFromPack: false);
}
