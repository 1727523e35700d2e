using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseManager.Application.Clients;

/// <summary>Birth dates in what people type into a search, in any usual form. What can be read in two ways is read in both.</summary>
internal static partial class BirthDateText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The days that a date in <paramref name="text"/> may mean, and the text without it; no days where there is none.</summary>
    public static (IReadOnlyList<DateOnly> Days, string Others) Read(string text)
    {
        foreach (var (form, read) in Forms)
        {
            if (form.Match(text) is { Success: true } match && read(match).OfType<DateOnly>().Distinct().ToList() is { Count: > 0 } days)
            {
                return (days, text.Remove(match.Index, match.Length));
            }
        }

        return ([], text);
    }

    private static readonly IReadOnlyList<(Regex Form, Func<Match, IEnumerable<DateOnly?>> Read)> Forms =
    [
        (YearFirst(), m => [Day(m, "a", "b")]),
        (Numbers(), m => [Day(m, "a", "b"), .. Older(m, "a", "b"), Day(m, "b", "a"), .. Older(m, "b", "a")]),
        (DayMonth(), m => [Day(m, "m", "d"), .. Older(m, "m", "d")]),
        (MonthDay(), m => [Day(m, "m", "d"), .. Older(m, "m", "d")]),
        (EightDigits(), m => [Exact(m.Value, "MMddyyyy"), Exact(m.Value, "ddMMyyyy"), Exact(m.Value, "yyyyMMdd")]),
    ];

    // Two digits of a year are of this century or the last one.
    private static DateOnly? Day(Match match, string month, string day) =>
        Make(Number(match, "y") + (match.Groups["y"].Length == 2 ? 2000 : 0), match, month, day);

    private static IEnumerable<DateOnly?> Older(Match match, string month, string day) =>
        match.Groups["y"].Length == 2 ? [Make(Number(match, "y") + 1900, match, month, day)] : [];

    private static DateOnly? Make(int year, Match match, string month, string day)
    {
        var (m, d) = (Number(match, month), Number(match, day));
        return year is >= 1880 and <= 9999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year, m) ? new DateOnly(year, m, d) : null;
    }

    private static int Number(Match match, string group) => match.Groups[group].Value is var text && char.IsAsciiDigit(text[0])
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : Array.IndexOf(Months, text[..3].ToLowerInvariant()) + 1;

    private static DateOnly? Exact(string text, string form) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1880 ? day : null;

    private const string MonthName = "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string DayNumber = "(?<d>[0-9]{1,2})(?:st|nd|rd|th)?";
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})\s?[-/.]\s?(?<a>[0-9]{1,2})\s?[-/.]\s?(?<b>[0-9]{1,2})(?![0-9])")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<a>[0-9]{1,2})(?:\s?[-/.]\s?|\s)(?<b>[0-9]{1,2})(?:\s?[-/.]\s?|\s)(?<y>[0-9]{4}|[0-9]{2})(?![0-9])")]
    private static partial Regex Numbers();

    [GeneratedRegex($@"(?<![0-9]){DayNumber}[\s.-]*(?:of\s)?{MonthName}\b[\s.,-]*(?<y>[0-9]{{4}}|[0-9]{{2}})(?![0-9])", Loose)]
    private static partial Regex DayMonth();

    [GeneratedRegex($@"\b{MonthName}\b[\s.-]*{DayNumber}[\s.,-]+(?<y>[0-9]{{4}}|[0-9]{{2}})(?![0-9])", Loose)]
    private static partial Regex MonthDay();

    [GeneratedRegex("(?<![0-9])[0-9]{8}(?![0-9])")]
    private static partial Regex EightDigits();
}
