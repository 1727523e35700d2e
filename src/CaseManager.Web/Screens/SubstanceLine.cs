using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Screens;

/// <summary>One substance of a form; a line without one is left out.</summary>
public sealed class SubstanceLine
{
    // What TEDS asks for, and one more where these are full.
    private const int Offered = 3;

    /// <summary>Which.</summary>
    public Substance? Substance { get; set; }

    /// <summary>How it is taken.</summary>
    public SubstanceRoute? Route { get; set; }

    /// <summary>How often in 30 days.</summary>
    public SubstanceFrequency? Frequency { get; set; }

    /// <summary>Age of first use.</summary>
    public string? FirstUse { get; set; }

    /// <summary>The line of what is known.</summary>
    public static SubstanceLine Of(SubstanceDetails known) =>
        new() { Substance = known.Substance, Route = known.Route, Frequency = known.Frequency, FirstUse = known.FirstUse?.ToString() };

    /// <summary>Makes room for more.</summary>
    public static void Offer(List<SubstanceLine> lines)
    {
        var wanted = Math.Min(SubstanceOrder.Most, Math.Max(Offered, lines.Count + 1));
        lines.AddRange(Enumerable.Range(0, Math.Max(0, wanted - lines.Count)).Select(_ => new SubstanceLine()));
    }

    /// <summary>The substances in order; what cannot be read is said beside its field.</summary>
    public static IReadOnlyList<SubstanceDetails> Read(List<SubstanceLine> lines, ModelStateDictionary state)
    {
        // With no gap, the place of a line is its place in the list that rules are checked on.
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Substance is null && lines.Skip(i).Any(l => !l.IsEmpty))
            {
                state.AddModelError(Field(i, nameof(Substance)), lines[i].IsEmpty ? "Leave no line empty between others." : "Choose the substance, or empty the line.");
            }
        }

        return [.. lines.Select((line, i) => (line, i)).Where(l => l.line.Substance is not null)
            .Select(l => new SubstanceDetails(l.line.Substance!.Value, l.line.Route, l.line.Frequency, NumberText.Read(l.line.FirstUse, Field(l.i, nameof(FirstUse)), state)))];
    }

    private bool IsEmpty => Substance is null && Route is null && Frequency is null && string.IsNullOrWhiteSpace(FirstUse);

    private static string Field(int line, string property) => $"Substances[{line}].{property}";
}
