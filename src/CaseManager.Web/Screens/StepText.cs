using System.Globalization;
using CaseManager.Application.Episodes;
using CaseManager.Application.Wording;
using CaseManager.Domain.Episodes;

namespace CaseManager.Web.Screens;

/// <summary>A step of a stay in a few words.</summary>
public static class StepText
{
    /// <summary>Such as <c>Level of care changed, ASAM level 1.5</c>.</summary>
    /// <param name="next">The program that a transfer led to, where it is known.</param>
    /// <param name="withReason">Whether it says why a stay ended; who only finds people and takes the roll does not need it.</param>
    public static string Of(StepRow step, string? next, bool withReason) => string.Concat(
        step.Kind.Words(),
        step.Kind is StepKind.Transferred && next is not null ? $" to {next}" : "",
        withReason && step.Kind is StepKind.Discharged && step.Reason is { } reason ? $": {reason.Words()}" : "",
        step.Level is { } level ? $", {EpisodeWords.LevelWords(level.Code, level.Edition)}" : "");

    /// <summary>The time; empty where it is not known.</summary>
    public static string Time(StepRow step) => step.At?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
