using CaseManager.Application.Attendance;
using CaseManager.Application.UseCases;

namespace CaseManager.Web.Screens;

/// <summary>What somebody else changed after a roll call was opened.</summary>
/// <param name="Saves">Who saved it since, the last first.</param>
/// <param name="Changed">The lines that are marked differently now.</param>
/// <param name="TimeZoneId">Zone of the site.</param>
public sealed record RollCallMerge(IReadOnlyList<RollCallSave> Saves, IReadOnlyList<RollCallLine> Changed, string TimeZoneId)
{
    /// <summary>Who it was; <c>Somebody else</c> where it is not known.</summary>
    public string Who => Saves.Count == 0 ? "Somebody else" : string.Join(" and ", Saves.Select(s => s.By).Distinct());

    /// <summary>What the user is told.</summary>
    public Problem ToProblem()
    {
        var when = Saves.Count == 0 ? "" : $" on {SessionWords.At(Saves[0].At, TimeZoneId)}";
        return new Problem(UseCaseProblems.Conflict,
            $"{Who} changed this session{when}, after you opened it. What you marked is still here but not saved. "
            + (Changed.Count == 0 ? "No client's mark was changed meanwhile. " : $"Marked differently meanwhile: {string.Join(", ", Changed.Select(c => c.Name))}. ")
            + (Changed.Any(c => c.IsContested) ? "Choose below which mark is to stand, and save again." : "Look at it and save again."));
    }
}
