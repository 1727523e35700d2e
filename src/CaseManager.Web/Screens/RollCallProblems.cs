using System.Text.RegularExpressions;
using CaseManager.Application.UseCases;

namespace CaseManager.Web.Screens;

/// <summary>The problems of a roll call, each naming its client.</summary>
internal static partial class RollCallProblems
{
    /// <summary>As the form shows them.</summary>
    /// <param name="changed">Clients whose marks somebody else changed meanwhile.</param>
    public static IEnumerable<Problem> Of(IEnumerable<Problem> problems, RollCallForm form, IReadOnlyList<string> changed) =>
        problems.Select(p => p.Code is UseCaseProblems.Conflict or UseCaseProblems.Duplicate ? Conflict(changed) : Named(p, form));

    private static Problem Conflict(IReadOnlyList<string> changed) => new(UseCaseProblems.Conflict,
        "Somebody else changed this session after you opened it. What you marked is still here but not saved. "
        + (changed.Count == 0 ? "No client's mark was changed meanwhile. " : $"Marked differently meanwhile: {string.Join(", ", changed)}. ")
        + "Look at it and save again.");

    private static Problem Named(Problem problem, RollCallForm form) =>
        problem.Field is { } field && Line().Match(field) is { Success: true } line
        && int.TryParse(line.Groups[1].ValueSpan, out var index) && index < form.Entries.Count
            ? problem with { Message = $"{form.Entries[index].Name}: {problem.Message}" }
            : problem;

    [GeneratedRegex(@"^Entries\[(\d{1,5})\]")]
    private static partial Regex Line();
}
