using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CaseManager.Web.CommandLine;

/// <summary>Dates on the command line are written one way: 2026-11-24.</summary>
internal static class DateOption
{
    /// <summary>Reads the option as a date, or says how to write it.</summary>
    public static Option<DateOnly?> AsDate(this Option<DateOnly?> option)
    {
        option.CustomParser = Parse;
        return option;
    }

    private static DateOnly? Parse(ArgumentResult words)
    {
        var text = words.Tokens is [{ Value: var value }] ? value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        words.AddError($"“{text}” is not a date. Write it as 2026-11-24.");
        return null;
    }
}
