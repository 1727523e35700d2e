using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Screens;

/// <summary>Shows instants in the zone of the site. Where a screen belongs to no site, it is the zone of the center's first one.</summary>
public sealed class SiteTime(ICaseManagerDb db, TimeProvider time)
{
    private SiteClock? clock;

    /// <summary>The clock of the center's first site, UTC where there is none yet.</summary>
    public async Task<SiteClock> ClockAsync(CancellationToken cancellationToken = default) =>
        clock ??= SiteClock.Of(await db.Sites.AsNoTracking().OrderBy(s => s.IsArchived).ThenBy(s => s.Name).Select(s => s.TimeZoneId).FirstOrDefaultAsync(cancellationToken) ?? "UTC");

    /// <summary>Today's date on that clock.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken = default) => (await ClockAsync(cancellationToken)).Today(time);

    /// <summary>When yesterday began on that clock (UTC).</summary>
    public async Task<DateTime> YesterdayAsync(CancellationToken cancellationToken = default) =>
        (await ClockAsync(cancellationToken)).ToUtcOrNext((await TodayAsync(cancellationToken)).AddDays(-1), TimeOnly.MinValue);

    /// <summary>An instant (UTC) in words.</summary>
    public async Task<string> ShowAsync(DateTime utc) => ShowAt(utc, await ClockAsync());

    /// <summary>An instant (UTC) in words, on the clock of the site that the screen is about.</summary>
    public static string ShowAt(DateTime utc, SiteClock clock) => clock.ToLocal(utc).ToString("MMM d, yyyy, HH:mm", CultureInfo.InvariantCulture);
}
