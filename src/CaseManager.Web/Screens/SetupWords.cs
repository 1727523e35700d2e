using System.Globalization;
using CaseManager.Application.Centers;
using CaseManager.Domain.Centers;

namespace CaseManager.Web.Screens;

/// <summary>How screens speak of the set-up.</summary>
public static class SetupWords
{
    /// <summary>Days before the expiry of a credential from which lists say so.</summary>
    public const int ExpirySoon = 60;

    /// <summary>Weekdays as weeks start at the center.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>When a site is open on a weekday; empty where it is closed.</summary>
    public static string Hours(SiteView site, DayOfWeek day) => OpeningInterval.Write(site.Hours.Where(h => h.Day == day).Select(h => (h.Opens, h.Closes)));

    /// <summary>A level with its edition, such as <c>2.1 Intensive outpatient</c>.</summary>
    public static string Level(string? code, int? edition) => code is null ? Show.None : $"{code} {AsamLevelNames.Of(code, edition ?? 4)}{(edition == 4 ? "" : $" ({edition}rd edition)")}";

    /// <summary>Hours of a week, such as <c>9 h</c>.</summary>
    public static string PerWeek(decimal? hours) => hours is { } some ? string.Create(CultureInfo.InvariantCulture, $"{some:0.##} h") : Show.None;

    /// <summary>What is to be said about the day a credential expires; null where nothing.</summary>
    public static string? Expiry(DateOnly? expiresOn, DateOnly today) =>
        expiresOn is not { } day ? null
        : day < today ? $"Expired {Show.Date(day)}"
        : day <= today.AddDays(ExpirySoon) ? $"Expires {Show.Date(day)}"
        : null;
}
