using System.Globalization;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>
/// A recurrence rule of RFC 5545 in days, checked part by part. It holds no time of day: that is one of the site's clock and stands in <see cref="GroupSchedule"/>.
/// </summary>
public sealed record RecurrenceRule
{
    /// <summary>Longest rule, in characters.</summary>
    public const int TextLength = 200;

    /// <summary>Most times that a rule may count to.</summary>
    public const int MostTimes = 1000;

    /// <summary>Widest interval, in its unit.</summary>
    public const int WidestInterval = 366;

    private const string Field = "Rule";

    private static readonly string[] DayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private static readonly Dictionary<string, RecurrenceUnit> Units = new()
    {
        ["DAILY"] = RecurrenceUnit.Daily, ["WEEKLY"] = RecurrenceUnit.Weekly, ["MONTHLY"] = RecurrenceUnit.Monthly, ["YEARLY"] = RecurrenceUnit.Yearly,
    };

    private readonly Dictionary<string, string> parts;

    private RecurrenceRule(string text, Dictionary<string, string> parts)
    {
        (Text, this.parts) = (text, parts);
        Unit = Units.TryGetValue(parts.GetValueOrDefault("FREQ", ""), out var unit) ? unit
            : throw Wrong(parts.GetValueOrDefault("FREQ") is "SECONDLY" or "MINUTELY" or "HOURLY" ? "A group meets at most once a day. Use DAILY, WEEKLY, MONTHLY or YEARLY." : "FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY.");
        Interval = Number("INTERVAL", 1, WidestInterval) ?? 1;
        Count = Number("COUNT", 1, MostTimes);
        Until = Day("UNTIL");
        Days = [.. Listed("BYDAY").Select(ReadDay)];
        Check();
    }

    /// <summary>As it is stored: capitals, without blanks, such as <c>FREQ=WEEKLY;BYDAY=MO,WE</c>.</summary>
    public string Text { get; }

    /// <summary>What it counts by.</summary>
    public RecurrenceUnit Unit { get; }

    /// <summary>Every how many of them.</summary>
    public int Interval { get; }

    /// <summary>After how many times it ends; those that fall on a holiday are among them.</summary>
    public int? Count { get; }

    /// <summary>Its last day.</summary>
    public DateOnly? Until { get; }

    /// <summary>Weekdays, each with which one of the month or year it is; null for every one, negative counts from the end.</summary>
    public IReadOnlyList<(int? Which, DayOfWeek Day)> Days { get; }

    /// <summary>Whether it says more than weekdays, so that only its text tells it.</summary>
    public bool IsAdvanced => parts.Keys.Any(k => k is "BYMONTHDAY" or "BYMONTH" or "BYSETPOS" or "WKST")
        || Unit is RecurrenceUnit.Daily or RecurrenceUnit.Yearly || (Unit is RecurrenceUnit.Monthly && Days is not [{ Which: not null }]) || (Unit is RecurrenceUnit.Weekly && Days.Count == 0);

    /// <summary>Reads a rule as people paste it: with or without <c>RRULE:</c>, in any case.</summary>
    /// <exception cref="RuleViolationException"><c>recurrence.rule</c>, saying which part is wrong; <c>text.*</c>.</exception>
    public static RecurrenceRule Parse(string? text)
    {
        var plain = Require.Text(text, Field, TextLength).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        plain = plain.StartsWith("RRULE:", StringComparison.Ordinal) ? plain["RRULE:".Length..] : plain;
        var parts = new Dictionary<string, string>();
        foreach (var part in plain.TrimEnd(';').Split(';'))
        {
            if (part.Split('=') is not [{ Length: > 0 } name, { Length: > 0 } value] || !parts.TryAdd(name, value))
            {
                throw Wrong($"“{part}” is not a part of a rule, or stands there twice. A rule looks like FREQ=WEEKLY;BYDAY=MO,WE.");
            }
        }

        return new RecurrenceRule(plain.TrimEnd(';'), parts);
    }

    /// <summary>The two letters of a weekday.</summary>
    public static string NameOf(DayOfWeek day) => DayNames[(int)day];

    private void Check()
    {
        foreach (var name in parts.Keys)
        {
            Allow(name is "FREQ" or "INTERVAL" or "COUNT" or "UNTIL" or "BYDAY" or "BYMONTHDAY" or "BYMONTH" or "BYSETPOS" or "WKST",
                name is "BYHOUR" or "BYMINUTE" or "BYSECOND" ? "The time of day does not stand in the rule but in its own field." : $"{name} is not used here.");
        }

        Allow(Count is null || Until is null, "A rule ends after a number of times or on a day, not both.");
        Allow(Days.All(d => d.Which is null) || Unit is RecurrenceUnit.Monthly or RecurrenceUnit.Yearly, "Which weekday it is, such as 1TU, is said of months and years only.");
        Each("BYMONTHDAY", 1, 31, mayBeNegative: true);
        Each("BYMONTH", 1, 12, mayBeNegative: false);
        Each("BYSETPOS", 1, 366, mayBeNegative: true);
        Allow(!parts.ContainsKey("BYMONTHDAY") || Unit is not RecurrenceUnit.Weekly, "BYMONTHDAY does not go with WEEKLY.");
        Allow(!parts.ContainsKey("BYSETPOS") || parts.Keys.Any(k => k is "BYDAY" or "BYMONTHDAY" or "BYMONTH"), "BYSETPOS chooses among days: add BYDAY or BYMONTHDAY.");
        Allow(!parts.TryGetValue("WKST", out var start) || DayNames.Contains(start), "WKST is a weekday, such as MO.");
    }

    private void Each(string name, int least, int most, bool mayBeNegative)
    {
        foreach (var value in Listed(name))
        {
            Allow(Whole(value) is { } number && (mayBeNegative ? Math.Abs(number) : number) is var size && size >= least && size <= most, $"{name} lies between {least} and {most}.");
        }
    }

    private (int? Which, DayOfWeek Day) ReadDay(string text)
    {
        var day = text.Length < 2 ? -1 : Array.IndexOf(DayNames, text[^2..]);
        Allow(day >= 0, $"“{text}” is not a weekday. Use MO, TU, WE, TH, FR, SA or SU.");
        if (text.Length == 2)
        {
            return (null, (DayOfWeek)day);
        }

        Allow(Whole(text[..^2]) is { } which && Math.Abs(which) is >= 1 and <= 53, $"“{text}” is not a weekday of a month, such as 1TU or -1FR.");
        return (Whole(text[..^2]), (DayOfWeek)day);
    }

    private string[] Listed(string name) => parts.TryGetValue(name, out var value) ? value.Split(',') : [];

    private int? Number(string name, int least, int most)
    {
        if (!parts.TryGetValue(name, out var value))
        {
            return null;
        }

        Allow(Whole(value) is { } number && number >= least && number <= most, $"{name} lies between {least} and {most}.");
        return Whole(value);
    }

    private DateOnly? Day(string name)
    {
        if (!parts.TryGetValue(name, out var value))
        {
            return null;
        }

        Allow(DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), $"{name} is a day, such as 20261231.");
        return day;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number > -1000 && number <= MostTimes ? number : null;

    private static void Allow(bool holds, string message) => Require.That(holds, "recurrence.rule", message, Field);

    private static RuleViolationException Wrong(string message) => new("recurrence.rule", message, Field);

    /// <inheritdoc/>
    public bool Equals(RecurrenceRule? other) => Text == other?.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
