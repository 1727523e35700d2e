using System.Globalization;
using CaseManager.Application.Importing;

namespace CaseManager.Web.CommandLine.Import;

/// <summary>Says what an import changed. The last lines are for scripts: a word and a number each.</summary>
internal static class ImportOutput
{
    private const int ShownOfAKind = 5;

    public static void Write(TextWriter output, ImportPlan plan, bool rehearsed)
    {
        foreach (var place in plan.Places)
        {
            output.WriteLine($"Site “{place.Site}”, program “{place.Program}”.");
        }

        if (rehearsed)
        {
            output.WriteLine("This is a rehearsal: nothing is written.");
        }

        var added = string.Join(", ", plan.Additions.Parts.Where(p => p.Count > 0).Select(p => Line(p.Words, p.Count)));
        output.WriteLine(plan.Additions.IsEmpty ? plan.NothingWords : $"{(rehearsed ? "Would add" : "Added")}: {added}.");
        foreach (var kind in plan.Remarks.GroupBy(r => r.Kind))
        {
            WriteRemarks(output, kind.Key, [.. kind]);
        }

        foreach (var (words, count) in plan.Counts.Parts)
        {
            output.WriteLine(Line(words, count));
        }
    }

    private static void WriteRemarks(TextWriter output, ImportRemarkKind kind, IReadOnlyList<ImportRemark> remarks)
    {
        output.WriteLine($"{ImportRemark.Heading(kind)}: {ImportRemark.RowsIn(remarks).ToString(CultureInfo.InvariantCulture)}");
        foreach (var remark in remarks.Take(kind is ImportRemarkKind.Refused ? int.MaxValue : ShownOfAKind))
        {
            output.WriteLine(remark is { IsWarning: true, Row: > 0 } ? $"  Row {remark.Row}: {remark.Message}" : $"  {remark.Message}");
        }

        if (kind is not ImportRemarkKind.Refused && remarks.Count > ShownOfAKind)
        {
            output.WriteLine($"  and {remarks.Count - ShownOfAKind} more; --problems FILE writes them all");
        }
    }

    private static string Line(string word, int count) => string.Create(CultureInfo.InvariantCulture, $"{word} {count}");
}
