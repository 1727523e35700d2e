using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>A stretch of a weekday on which a site is open.</summary>
public sealed partial class OpeningInterval : Entity
{
    private static readonly TimeSpan Midday = TimeSpan.FromHours(12);

    private OpeningInterval()
    {
    }

    /// <param name="closes">Midnight stands for the end of the day.</param>
    /// <exception cref="RuleViolationException"><c>site.opening-hours</c>: it closes before it opens.</exception>
    public OpeningInterval(DayOfWeek day, TimeOnly opens, TimeOnly closes)
    {
        Require.That(closes == TimeOnly.MinValue || closes > opens, "site.opening-hours",
            "It closes before it opens. Write 8 AM - 5 PM or 8:00-17:00; split a night at midnight.", day.ToString());
        (Day, Opens, Closes) = (day, opens, closes);
    }

    /// <summary>The site.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>The weekday.</summary>
    public DayOfWeek Day { get; private set; }

    /// <summary>In the site's zone.</summary>
    public TimeOnly Opens { get; private set; }

    /// <summary>In the site's zone; midnight is the end of the day.</summary>
    public TimeOnly Closes { get; private set; }

    /// <summary>Reads what people write, such as <c>8-12, 1-5pm</c>, <c>8:00–17:30</c>, <c>24 hours</c> or <c>closed</c>.</summary>
    /// <exception cref="RuleViolationException"><c>site.opening-hours</c>; the field is the name of the day.</exception>
    public static IReadOnlyList<OpeningInterval> Read(DayOfWeek day, string? text)
    {
        var words = text?.Trim() ?? "";
        if (words.Length == 0 || words.Equals("closed", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        return AllDay().IsMatch(words) ? [new(day, TimeOnly.MinValue, TimeOnly.MinValue)] : [.. Between().Split(words).Where(part => part.Length > 0).Select(part => One(day, part))];
    }

    /// <summary>As <see cref="Read"/> reads it, such as <c>08:00–12:00, 13:00–17:00</c>; empty where there is none.</summary>
    public static string Write(IEnumerable<(TimeOnly Opens, TimeOnly Closes)> intervals) => string.Join(", ", intervals.OrderBy(i => i.Opens).Select(i =>
        i.Opens == TimeOnly.MinValue && i.Closes == TimeOnly.MinValue ? "24 hours"
        : string.Create(CultureInfo.InvariantCulture, $"{i.Opens:HH:mm}–{(i.Closes == TimeOnly.MinValue ? "24:00" : i.Closes.ToString("HH:mm", CultureInfo.InvariantCulture))}")));

    /// <summary>Whether it is over when another begins.</summary>
    internal bool ClosesBefore(TimeOnly opens) => Closes != TimeOnly.MinValue && Closes <= opens;

    private static OpeningInterval One(DayOfWeek day, string text)
    {
        var match = FromTo().Match(text);
        var (until, untilHalf) = (Clock(match, 4), match.Groups[6].Value);
        var (from, fromHalf) = (Clock(match, 1), match.Groups[3].Value);
        Require.That(match.Success && from is not null && until is not null, "site.opening-hours", $"“{Short(text)}” is not understood. Write for example 8 AM - 5 PM, or closed.", day.ToString());
        var closes = Half(until!.Value, untilHalf);
        // In “1-5pm” both are afternoon, in “8-5pm” the first is not.
        var opens = fromHalf.Length > 0 ? Half(from!.Value, fromHalf)
            : untilHalf.Length > 0 && from < Midday && Half(from!.Value, untilHalf) is var same && same < closes ? same
            : from!.Value;
        Require.That(opens < TimeSpan.FromDays(1), "site.opening-hours", $"“{Short(text)}” does not start on this day.", day.ToString());
        return new(day, TimeOnly.FromTimeSpan(opens), closes == TimeSpan.FromDays(1) ? TimeOnly.MinValue : TimeOnly.FromTimeSpan(closes));
    }

    private static TimeSpan? Clock(Match match, int group)
    {
        var hour = match.Groups[group].Value is { Length: > 0 } hours ? int.Parse(hours, CultureInfo.InvariantCulture) : -1;
        var minute = match.Groups[group + 1].Value is { Length: > 0 } minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : 0;
        var isHalf = match.Groups[group + 2].Length > 0;
        return (hour, minute) switch
        {
            (24, 0) when !isHalf => TimeSpan.FromDays(1),
            ( >= 0 and <= 23, >= 0 and <= 59) when !isHalf || hour is >= 1 and <= 12 => new TimeSpan(hour, minute, 0),
            _ => null,
        };
    }

    private static TimeSpan Half(TimeSpan time, string half) =>
        half.Length == 0 ? time
        : half.StartsWith('p') || half.StartsWith('P') ? time.Hours == 12 ? time : time + Midday
        : time.Hours == 12 ? time - Midday : time;

    private static string Short(string text) => text.Length <= 30 ? text : $"{text[..30]}…";

    [GeneratedRegex(@"^(open )?24 ?h(ou)?rs?$|^24 ?h$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllDay();

    [GeneratedRegex(@"\s*(?:[,;/&]|\band\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // ASCII digits only: int.Parse reads no others.
    [GeneratedRegex(@"^([0-9]{1,2})(?:[:.]?([0-9]{2}))? ?([ap]\.? ?m?\.?)?\s*(?:-|–|—|to|until)\s*([0-9]{1,2})(?:[:.]?([0-9]{2}))? ?([ap]\.? ?m?\.?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();
}
