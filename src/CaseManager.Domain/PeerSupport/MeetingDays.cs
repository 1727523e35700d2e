using CaseManager.Domain.Common;

namespace CaseManager.Domain.PeerSupport;

/// <summary>
/// The days of the week on which a meeting takes place, as they are stored: a digit each, 0 for Sunday to 6 for Saturday, in order. Nothing means by appointment.
/// </summary>
public static class MeetingDays
{
    /// <summary>Most digits.</summary>
    public const int MaxLength = 7;

    /// <summary>The digits of days.</summary>
    /// <exception cref="RuleViolationException"><c>meeting.day</c>: one is no day.</exception>
    public static string Of(IEnumerable<DayOfWeek> days)
    {
        var told = days.Distinct().Order().ToList();
        Require.That(told.TrueForAll(Enum.IsDefined), "meeting.day", "Choose days of the week.", nameof(MeetingDetails.Days));
        return string.Concat(told.Select(d => DigitOf(d)));
    }

    /// <summary>The digit of a day.</summary>
    public static char DigitOf(DayOfWeek day) => (char)('0' + (int)day);

    /// <summary>The last day up to <paramref name="day"/>, itself among them, that is one of the days; null for a meeting by appointment.</summary>
    public static DateOnly? LastOn(string digits, DateOnly day)
    {
        for (var back = 0; back < MaxLength; back++)
        {
            if (digits.Contains(DigitOf(day.AddDays(-back).DayOfWeek), StringComparison.Ordinal))
            {
                return day.AddDays(-back);
            }
        }

        return null;
    }

    /// <summary>The days of digits.</summary>
    public static IReadOnlyList<DayOfWeek> Read(string digits) => [.. digits.Select(digit => (DayOfWeek)(digit - '0'))];
}
