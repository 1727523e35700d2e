using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A session of today.</summary>
/// <param name="Recorded">Clients with a record.</param>
/// <param name="Expected">Clients who belong to the group on that day.</param>
public sealed record TodaySession(
    Guid SessionId, string Group, GroupKind Kind, string Site, string TimeZoneId, string? Facilitator, DateOnly Date, TimeOnly? StartsAt, string TimeText, SessionState State,
    int Recorded, int Expected);

/// <summary>The sessions of today, each in the zone of its site.</summary>
public sealed class TodaySessions(InScope scope, TimeProvider time) : IReader
{
    /// <summary>In the order of the day: by start, site and name; voided ones are left out.</summary>
    public async Task<IReadOnlyList<TodaySession>> ListAsync(CancellationToken cancellationToken)
    {
        var zones = await scope.Sites.AsNoTracking().Select(s => s.TimeZoneId).Distinct().ToListAsync(cancellationToken);
        if (zones.Count == 0)
        {
            return [];
        }

        var today = zones.ToDictionary(z => z, z => SiteClock.Of(z).Today(time));
        var (first, last) = (today.Values.Min(), today.Values.Max());
        var near = await Between(first, last).ToListAsync(cancellationToken);
        return near.Where(s => s.Date == today[s.TimeZoneId]).ToList();
    }

    // At one moment the world has up to three dates; which of them is today depends on the site.
    private IQueryable<TodaySession> Between(DateOnly first, DateOnly last) =>
        scope.Sessions(Permission.ViewGroups).AsNoTracking().Where(s => s.Date >= first && s.Date <= last && s.VoidedAt == null)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Group.Site.Name).ThenBy(s => s.Group.Name).ThenBy(s => s.Group.Code).ThenBy(s => s.TimeText)
            .Select(s => new TodaySession(s.Id, s.Group.Name, s.Group.Kind, s.Group.Site.Name, s.Group.Site.TimeZoneId,
                s.Group.Facilitator == null ? null : s.Group.Facilitator.Name, s.Date, s.StartsAt, s.TimeText, s.State, s.Attendances.Count,
                s.Group.Members.Where(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date)).Select(m => m.ClientId).Distinct().Count()));
}
