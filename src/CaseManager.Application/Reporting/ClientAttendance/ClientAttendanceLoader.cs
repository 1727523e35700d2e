using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.ClientAttendance;

/// <summary>Reads a client and what the client attended; two queries each, whatever the number of rows, and one more where whoever asks does not reach all sites.</summary>
public sealed class ClientAttendanceLoader(ICaseManagerDb db, InScope scope)
{
    /// <summary>The client with the stays that every report names.</summary>
    /// <param name="needs">The permission that the report needs: what whoever asks reaches by it counts.</param>
    /// <exception cref="NotFoundException">There is no such client.</exception>
    public async Task<ReportedClient> LoadClientAsync(Guid clientId, Permission needs, CancellationToken cancellationToken)
    {
        var client = await db.InOneQuery(scope.Clients(needs)).AsNoTracking().Where(c => c.Id == clientId)
            .Select(c => new { c.Mrn, c.LegalFirstName, c.LegalLastName, c.PreferredName, Told = c.RecoveryStarts.OrderBy(r => r.At).Select(r => new { r.Date, r.At }).ToList() })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The client");
        var stays = await scope.Episodes(needs).AsNoTracking().Where(e => e.ClientId == clientId)
            .OrderByDescending(e => e.AdmittedOn).ThenBy(e => e.Program.Site.Name).ThenBy(e => e.Program.Name)
            .Select(e => new ReportedStay(e.Program.Name, e.Program.Site.Name, e.Program.Site.TimeZoneId, e.AdmittedOn, e.DischargedOn))
            .ToListAsync(cancellationToken);
        var name = Client.NameOf(client.LegalFirstName, client.LegalLastName, client.PreferredName);
        var clock = SiteClock.Of(stays is [var newest, ..] ? newest.TimeZoneId : "UTC");
        return new ReportedClient(clientId, client.Mrn, name, clock, stays)
        {
            RecoveryStarts = [.. client.Told.Select(r => new RecoveryTold(r.Date, DateOnly.FromDateTime(clock.ToLocal(r.At))))],
            OnlySites = scope.HasAllSites ? null : await scope.Sites.OrderBy(s => s.Name).Select(s => s.Name).ToListAsync(cancellationToken),
            OnlySomeStays = scope.SeesSomeStays(needs),
        };
    }

    /// <summary>
    /// The client's records in the period, oldest first, and the cancelled sessions of groups that the client belonged to on the day.
    /// Voided sessions never count, nor do sessions to come.
    /// </summary>
    /// <param name="today">At the client's site.</param>
    public async Task<IReadOnlyList<AttendanceEntry>> LoadEntriesAsync(Guid clientId, Period period, DateOnly today, CancellationToken cancellationToken)
    {
        var (from, to) = (period.From, period.To < today ? period.To : today);
        var recorded = await scope.Attendances.AsNoTracking()
            .Where(a => a.ClientId == clientId && a.GroupSession.Date >= from && a.GroupSession.Date <= to && a.GroupSession.VoidedAt == null)
            .Select(a => new
            {
                a.GroupSession.GroupId, a.GroupSession.Group.Code, a.GroupSession.Group.Name, a.GroupSession.Group.Kind, a.GroupSession.Date, a.GroupSession.StartsAt, a.GroupSession.TimeText,
                a.Reason, a.Status, ScheduledMinutes = a.GroupSession.ActualMinutes ?? a.GroupSession.PlannedMinutes, a.MinutesCredited,
                IsCancelled = a.GroupSession.State == SessionState.Cancelled,
            })
            .ToListAsync(cancellationToken);
        var groups = scope.Groups;
        var cancelled = await db.GroupSessions.AsNoTracking()
            .Where(s => groups.Any(g => g.Id == s.GroupId) && s.State == SessionState.Cancelled && s.VoidedAt == null && s.Date >= from && s.Date <= to
                && s.Group.Members.Any(m => m.ClientId == clientId && m.From <= s.Date && (m.Until == null || m.Until >= s.Date))
                && !s.Attendances.Any(a => a.ClientId == clientId))
            .Select(s => new { s.GroupId, s.Group.Code, s.Group.Name, s.Group.Kind, s.Date, s.StartsAt, s.TimeText, ScheduledMinutes = s.ActualMinutes ?? s.PlannedMinutes })
            .ToListAsync(cancellationToken);

        // Nobody recorded anything at a session that was cancelled before it began; its status is not read by the counting rules.
        return [.. recorded.Select(a => new AttendanceEntry(a.GroupId, NameOf(a.Code, a.Name), a.Kind, a.Date, a.StartsAt, a.TimeText, a.Reason,
                new AttendanceFact(a.Status, a.ScheduledMinutes, a.MinutesCredited, a.IsCancelled)))
            .Concat(cancelled.Select(s => new AttendanceEntry(s.GroupId, NameOf(s.Code, s.Name), s.Kind, s.Date, s.StartsAt, s.TimeText, null,
                new AttendanceFact(AttendanceStatus.NoShow, s.ScheduledMinutes, null, IsCancelled: true))))
            .OrderBy(e => e.Date).ThenBy(e => e.StartsAt).ThenBy(e => e.Group, StringComparer.Ordinal).ThenBy(e => e.TimeText, StringComparer.Ordinal)];
    }

    /// <summary>A group as reports name it.</summary>
    public static string NameOf(string code, string name) => $"{code} – {name}";
}
