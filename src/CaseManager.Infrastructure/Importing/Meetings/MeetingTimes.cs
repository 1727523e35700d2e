using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Domain.Common;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Infrastructure.Importing.Meetings;

// Days and times as lists write them.
internal static partial class MeetingTimes
{
    private const int HoursOfHalfDay = 12;
    private const int HoursOfDay = 24;

    // 0 to 6, or with another first number of the week; a list of them, and each perhaps as a text.
    public static string Days(JsonItem item, string field, int sunday) => MeetingDays.Of(item.Parts(field).Select(text => Day(text, field, sunday)));

    // 19:30, 7:30 PM or 19:30:00; null for anything else.
    public static TimeOnly? Time(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (hour, minute) = (Number(match.Groups["hour"].Value), Number(match.Groups["minute"].Value));
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (half.Length > 0)
        {
            hour = hour is < 1 or > HoursOfHalfDay ? HoursOfDay : (hour % HoursOfHalfDay) + (half == "P" ? HoursOfHalfDay : 0);
        }

        return hour < HoursOfDay ? new TimeOnly(hour, minute) : null;
    }

    private static DayOfWeek Day(string text, string field, int sunday) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number - sunday is >= 0 and <= (int)DayOfWeek.Saturday
            ? (DayOfWeek)(number - sunday)
            : throw new RuleViolationException("meeting.day", $"“{CellText.Short(text)}” is not a day from {sunday} (Sunday) to {sunday + (int)DayOfWeek.Saturday}.", field);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<hour>[0-9]{1,2}):(?<minute>[0-5][0-9])(:[0-5][0-9])?\s*((?<half>[ap])\.?m\.?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
