using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Importing.Attendance;

/// <summary>The time of a session as a history writes it, such as <c>14:03PM - 15:25PM</c> or <c>11:42AM(Roll Call)</c>.</summary>
/// <param name="Text">As written; with group and date the key of the session.</param>
/// <param name="StartsAt">Null where no time can be read.</param>
/// <param name="WrittenMinutes">End less start, across midnight where the end is earlier; null without an end.</param>
public sealed partial record SessionTime(string Text, TimeOnly? StartsAt, int? WrittenMinutes)
{
    /// <summary>
    /// The length that is kept, in minutes. One above 8 hours stands, since a history is not rewritten; one of 0 is not kept,
    /// since a session without a length counts in sessions and not in minutes (rule 8).
    /// </summary>
    public int? Minutes => WrittenMinutes is 0 ? null : WrittenMinutes;

    internal bool IsZero => WrittenMinutes is 0;

    internal bool IsTooLong => WrittenMinutes > GroupSession.LongestMinutes;

    /// <summary>Reads what can be read; anything else is kept as text.</summary>
    public static SessionTime Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || Time(match, "h1", "m1", "s1") is not { } start)
        {
            return new SessionTime(text, null, null);
        }

        // The difference of two times of day wraps around midnight.
        return match.Groups["h2"].Success && Time(match, "h2", "m2", "s2") is { } end
            ? new SessionTime(text, start, (int)(end - start).TotalMinutes)
            : new SessionTime(text, start, null);
    }

    // A suffix on an hour past 12 says nothing new: "14:03PM" is 14:03.
    private static TimeOnly? Time(Match match, string hours, string minutes, string suffix)
    {
        var hour = int.Parse(match.Groups[hours].ValueSpan, CultureInfo.InvariantCulture);
        var minute = int.Parse(match.Groups[minutes].ValueSpan, CultureInfo.InvariantCulture);
        var isAfternoon = match.Groups[suffix].ValueSpan.StartsWith("p", StringComparison.OrdinalIgnoreCase);
        if (match.Groups[suffix].Success && hour <= 12)
        {
            hour = (hour % 12) + (isAfternoon ? 12 : 0);
        }

        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^(?<h1>[0-9]{1,2})[:.](?<m1>[0-9]{2})\s*(?<s1>[AP]M)?\s*((-|–|to)\s*(?<h2>[0-9]{1,2})[:.](?<m2>[0-9]{2})\s*(?<s2>[AP]M)?\s*)?(\([^)]*\))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
