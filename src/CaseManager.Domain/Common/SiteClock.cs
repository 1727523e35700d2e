namespace CaseManager.Domain.Common;

/// <summary>Local dates and times of a site. The database holds UTC; nothing else converts.</summary>
public sealed class SiteClock
{
    // In hours: three hours before a time that is skipped, every clock still goes as before.
    private const int LongestGap = 3;

    private readonly TimeZoneInfo zone;

    private SiteClock(TimeZoneInfo zone) => this.zone = zone;

    /// <summary>The clock of an IANA time zone such as <c>America/Chicago</c>.</summary>
    /// <exception cref="RuleViolationException"><c>site.time-zone</c>: the zone is not known.</exception>
    public static SiteClock Of(string? timeZoneId) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId ?? "", out var zone) && zone.HasIanaId
            ? new SiteClock(zone)
            : throw new RuleViolationException("site.time-zone", $"“{timeZoneId}” is not a known time zone. Use a name such as America/Chicago.", "TimeZoneId");

    /// <summary>The IANA name of the zone.</summary>
    public string TimeZoneId => zone.Id;

    /// <summary>The local date and time of an instant (UTC).</summary>
    public DateTime ToLocal(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The local date at this moment.</summary>
    public DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(ToLocal(time.GetUtcNow().UtcDateTime));

    /// <summary>
    /// The instant (UTC) of a local date and time. A time that the clocks skip in spring is taken as they went before (RFC 5545), so it comes out later by what they
    /// skip: an hour nearly everywhere. One that they show twice in autumn is the first of the two.
    /// </summary>
    public DateTime ToUtc(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            return DateTime.SpecifyKind(local - zone.GetUtcOffset(local.AddHours(-LongestGap)), DateTimeKind.Utc);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>
    /// The instant (UTC) of a local date and time; one that the clocks skip is the first that they show after it, as crontabs take it. One that they show twice is
    /// the first of the two.
    /// </summary>
    public DateTime ToUtcOrNext(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        return ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
