namespace CaseManager.Application.TreatmentPlans;

/// <summary>What became of a part from one version to the other.</summary>
public enum PartChange
{
    /// <summary>It says the same.</summary>
    Same,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A part of a plan in two versions.</summary>
/// <param name="Depth">How far down it stands, from 0.</param>
public sealed record ComparedPart(string Kind, int Depth, PartChange Change, IReadOnlyList<ComparedLine> Lines)
{
    /// <summary>Parts in the order of the newer version; what is gone stands behind its siblings. Parts are the same by their lineage.</summary>
    internal static IReadOnlyList<ComparedPart> Of(IReadOnlyList<PlanText> before, IReadOnlyList<PlanText> after, int depth = 0)
    {
        var old = before.ToDictionary(p => p.Lineage);
        var kept = after.Select(p => p.Lineage).ToHashSet();
        return
        [
            .. after.SelectMany(p => Of(old.GetValueOrDefault(p.Lineage), p, depth)),
            .. before.Where(p => !kept.Contains(p.Lineage)).SelectMany(p => Of(p, null, depth)),
        ];
    }

    private static IEnumerable<ComparedPart> Of(PlanText? before, PlanText? after, int depth)
    {
        var either = (after ?? before)!;
        var lines = either.Lines.Select((line, i) => ComparedLine.Of(line.Label, before?.Lines[i].Text, after?.Lines[i].Text)).Where(l => !l.IsEmpty).ToList();
        var change = before is null ? PartChange.Added : after is null ? PartChange.Removed : lines.Exists(l => l.IsChanged) ? PartChange.Changed : PartChange.Same;
        return Of(before?.Below ?? [], after?.Below ?? [], depth + 1).Prepend(new ComparedPart(either.Kind, depth, change, lines));
    }
}

/// <summary>A line of a part in two versions, word by word.</summary>
public sealed record ComparedLine(string Label, IReadOnlyList<ComparedWords> Before, IReadOnlyList<ComparedWords> After)
{
    /// <summary>Whether neither version says anything.</summary>
    public bool IsEmpty => Before.Count == 0 && After.Count == 0;

    /// <summary>Whether the versions say something else.</summary>
    public bool IsChanged => Before.Concat(After).Any(w => w.IsOnlyHere);

    internal static ComparedLine Of(string label, string? before, string? after)
    {
        var (old, now) = (Words(before), Words(after));
        var common = CommonOf(old, now);
        return new(label, Marked(old, [.. common.Select(c => c.Before)]), Marked(now, [.. common.Select(c => c.After)]));
    }

    private static string[] Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // The longest row of words that both have in this order.
    private static List<(int Before, int After)> CommonOf(string[] before, string[] after)
    {
        var longest = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var k = after.Length - 1; k >= 0; k--)
            {
                longest[i, k] = before[i] == after[k] ? longest[i + 1, k + 1] + 1 : Math.Max(longest[i + 1, k], longest[i, k + 1]);
            }
        }

        var common = new List<(int, int)>();
        for (var (i, k) = (0, 0); i < before.Length && k < after.Length;)
        {
            if (before[i] == after[k])
            {
                common.Add((i++, k++));
            }
            else if (longest[i + 1, k] >= longest[i, k + 1])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return common;
    }

    private static List<ComparedWords> Marked(string[] words, HashSet<int> common)
    {
        var marked = new List<ComparedWords>();
        for (var i = 0; i < words.Length; i++)
        {
            var isOnlyHere = !common.Contains(i);
            if (marked is [.., var last] && last.IsOnlyHere == isOnlyHere)
            {
                marked[^1] = last with { Text = $"{last.Text} {words[i]}" };
            }
            else
            {
                marked.Add(new ComparedWords(words[i], isOnlyHere));
            }
        }

        return marked;
    }
}

/// <summary>A row of words of one version.</summary>
/// <param name="IsOnlyHere">Whether the other version does not have them here.</param>
public sealed record ComparedWords(string Text, bool IsOnlyHere);
