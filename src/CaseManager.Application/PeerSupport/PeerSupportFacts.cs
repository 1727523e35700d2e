using CaseManager.Application.Abstractions;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PeerSupport;

/// <summary>Meetings of clients: on site, and as the log tells them.</summary>
internal static class PeerSupportFacts
{
    /// <summary>Those of the days, as part of a query, at every site of the center; whose they may be is for the query to say.</summary>
    public static IQueryable<MeetingRow> MeetingsOf(this ICaseManagerDb db, IReadOnlyList<Guid> clients, Period days) => db.MeetingsOf(db.Attendances, clients, days);

    private static IQueryable<MeetingRow> MeetingsOf(this ICaseManagerDb db, IQueryable<AttendanceRecord> attendances, IReadOnlyList<Guid> clients, Period days)
    {
        var (from, to) = (days.From, days.To);
        var told = db.PeerSupportEntries.Where(e => clients.Contains(e.ClientId) && e.VoidedAt == null && e.Date >= from && e.Date <= to)
            .Select(e => new MeetingRow
            {
                Id = e.Id, ClientId = e.ClientId, Date = e.Date, StartsAt = e.StartsAt, Fellowship = e.Fellowship, FellowshipName = e.FellowshipName, IsOnSite = false, IsFrequencyUnknown = e.IsFrequencyUnknown,
            });
        var onSite = attendances
            .Where(a => clients.Contains(a.ClientId) && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly)
                && a.GroupSession.Group.Kind == GroupKind.PeerSupport && a.GroupSession.VoidedAt == null && a.GroupSession.State != SessionState.Cancelled
                && a.GroupSession.Date >= from && a.GroupSession.Date <= to)
            .Select(a => new MeetingRow
            {
                Id = a.GroupSessionId, ClientId = a.ClientId, Date = a.GroupSession.Date, StartsAt = a.GroupSession.StartsAt, Fellowship = a.GroupSession.Group.Fellowship, FellowshipName = null, IsOnSite = true,
                IsFrequencyUnknown = false,
            });
        return told.Concat(onSite);
    }

    /// <summary>Those of the days, in their order, in one query; none where the client is not within reach.</summary>
    /// <param name="attendances">On site, as far as the reader reaches: what a document counts of groups it counts of meetings.</param>
    public static async Task<List<PeerSupportFact>> PeerSupportAsync(
        this ICaseManagerDb db, IQueryable<Client> reach, IQueryable<AttendanceRecord> attendances, Guid clientId, Period days, CancellationToken cancellationToken)
    {
        var rows = await db.MeetingsOf(attendances, [clientId], days).Where(m => reach.Any(c => c.Id == m.ClientId)).AsNoTracking().OrderBy(m => m.Date).ThenBy(m => m.StartsAt).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new PeerSupportFact(r.Date, r.StartsAt, r.Fellowship, r.FellowshipName, r.IsOnSite, r.IsFrequencyUnknown) { Id = r.Id })];
    }
}

internal sealed record MeetingRow
{
    public required Guid Id { get; init; }

    public required Guid ClientId { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly? StartsAt { get; init; }

    public required Fellowship? Fellowship { get; init; }

    public required string? FellowshipName { get; init; }

    public required bool IsOnSite { get; init; }

    public required bool IsFrequencyUnknown { get; init; }
}
