using System.Globalization;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing;

// What is read from cells alike, whatever the file is about.
internal static class CellText
{
    private const int EarliestYear = 1880;
    private const int LatestYear = 2100;
    private const int ShownLength = 60;

    public static DateOnly Date(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= EarliestYear and <= LatestYear
            ? day
            : throw new RuleViolationException("import.date", $"“{Short(text)}” is not a date written as {format}.");

    // To the minute, as steps are kept.
    public static TimeOnly? Time(string text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
        ? new TimeOnly(time.Hour, time.Minute)
        : throw new RuleViolationException("import.time", $"“{Short(text)}” is not a time such as 14:05.");

    public static string Short(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";
}
