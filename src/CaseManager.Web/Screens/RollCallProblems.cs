using System.Text.RegularExpressions;
using CaseManager.Application.Attendance;
using CaseManager.Application.UseCases;

namespace CaseManager.Web.Screens;

/// <summary>The problems of a roll call, each naming its client.</summary>
internal static partial class RollCallProblems
{
    /// <summary>As the form shows them.</summary>
    /// <param name="sent">The lines that were sent, in the order that the problems count.</param>
    /// <param name="merge">What somebody else changed meanwhile, and who it was.</param>
    public static IEnumerable<Problem> Of(IEnumerable<Problem> problems, RollCallForm form, IReadOnlyList<RollCallLine> sent, RollCallMerge merge) =>
        problems.Select(p => p.Code is UseCaseProblems.Conflict or UseCaseProblems.Duplicate ? merge.ToProblem() : Named(p, form, sent));

    /// <summary>The lines where one of two marks has still to be chosen.</summary>
    public static IEnumerable<Problem> Undecided(RollCallForm form) =>
        form.Undecided.Select(u => new Problem("roll-call.choose", $"{u.Line.Name}: choose which mark is to stand.", $"Entries[{u.Index}].Choice"))
            .Concat(form is { LengthIsContested: true, LengthChoice: null } ? [new Problem("roll-call.choose", "Choose which length is to stand.", "LengthChoice")] : []);

    private static Problem Named(Problem problem, RollCallForm form, IReadOnlyList<RollCallLine> sent) =>
        problem.Field is { } field && Line().Match(field) is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, out var index) && index < sent.Count && form.Entries.IndexOf(sent[index]) is >= 0 and var shown
            ? problem with { Message = $"{sent[index].Name}: {problem.Message}", Field = $"Entries[{shown}]{field[match.Length..]}" }
            : problem;

    [GeneratedRegex(@"^Entries\[(\d{1,5})\]")]
    private static partial Regex Line();
}
