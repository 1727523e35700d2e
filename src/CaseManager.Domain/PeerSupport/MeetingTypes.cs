using CaseManager.Domain.Common;

namespace CaseManager.Domain.PeerSupport;

/// <summary>The types of a meeting as they are stored: their codes in order, each once, with a space before, between and behind them, so that one of them is found by its spaces.</summary>
public static class MeetingTypes
{
    /// <summary>Longest list, in characters.</summary>
    public const int MaxLength = 400;

    /// <summary>Longest code, in characters.</summary>
    public const int CodeLength = 20;

    /// <summary>The list of codes.</summary>
    /// <exception cref="RuleViolationException"><c>meeting.types</c>: a code is too long or holds a space, or there are too many.</exception>
    public static string Of(IEnumerable<string> codes)
    {
        var told = codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Require.That(told.TrueForAll(c => c.Length is > 0 and <= CodeLength && c.All(ch => char.IsAsciiLetterOrDigit(ch) || ch is '-' or '/')), "meeting.types",
            "A type is a short code without spaces, such as O.", nameof(MeetingDetails.Types));
        var list = told.Count == 0 ? "" : Marked(string.Join(' ', told));
        Require.That(list.Length <= MaxLength, "meeting.types", "These are too many types.", nameof(MeetingDetails.Types));
        return list;
    }

    /// <summary>What to look for in a list to find a code.</summary>
    public static string Marked(string code) => $" {code} ";

    /// <summary>The codes of a list.</summary>
    public static IReadOnlyList<string> Read(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
