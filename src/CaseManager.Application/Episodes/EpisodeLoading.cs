using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Episodes;

/// <summary>Loads stays to be changed.</summary>
internal static class EpisodeLoading
{
    /// <summary>A stay with its client, place, steps, care team, substances and diagnoses.</summary>
    /// <param name="version">The version that the user saw.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It was changed since.</exception>
    internal static async Task<Episode> ChangeableEpisodeAsync(this ICaseManagerDb db, Guid id, int version, CancellationToken cancellationToken)
    {
        var episode = await db.Episodes.FirstOrDefaultAsync(e => e.Id == id, cancellationToken) ?? throw new NotFoundException("The stay");
        ConflictException.ThrowIfStale(version, episode.Version);
        await db.Clients.FirstAsync(c => c.Id == episode.ClientId, cancellationToken);
        await db.PlaceAsync(await db.Programs.FirstAsync(p => p.Id == episode.ProgramId, cancellationToken), cancellationToken);
        var itself = db.Episodes.Where(e => e.Id == id);
        await itself.SelectMany(e => e.Steps).LoadAsync(cancellationToken);
        await itself.SelectMany(e => e.CareTeam).LoadAsync(cancellationToken);
        await itself.SelectMany(e => e.Substances).LoadAsync(cancellationToken);
        await itself.SelectMany(e => e.Diagnoses).LoadAsync(cancellationToken);
        return episode;
    }

    /// <summary>The site of a program; the program knows it from then on.</summary>
    internal static Task<Site> PlaceAsync(this ICaseManagerDb db, Program program, CancellationToken cancellationToken) =>
        db.Sites.FirstAsync(s => s.Id == program.SiteId, cancellationToken);

    /// <exception cref="RuleViolationException"><c>program.unknown</c>.</exception>
    internal static async Task<Program> RequireProgramAsync(this ICaseManagerDb db, Guid programId, CancellationToken cancellationToken) =>
        await db.Programs.FirstOrDefaultAsync(p => p.Id == programId && !p.IsArchived, cancellationToken)
            ?? throw new RuleViolationException("program.unknown", "Choose a program from the list.", nameof(Episode.ProgramId));

    /// <summary>All stays of a client. The client is loaded before, so that a stay that comes in between is noticed by the client's version.</summary>
    internal static async Task<ClientStays> StaysOfAsync(this ICaseManagerDb db, Client client, CancellationToken cancellationToken) =>
        new(client, await db.Episodes.Where(e => e.ClientId == client.Id).ToListAsync(cancellationToken));

    /// <summary>Attendance of groups and counseling recorded for a stay behind a day; null where there is none.</summary>
    internal static async Task<RecordedAttendance?> AttendanceBehindAsync(this ICaseManagerDb db, Guid episodeId, DateOnly day, CancellationToken cancellationToken)
    {
        var found = await db.Attendances
            .Where(a => a.EpisodeId == episodeId && a.GroupSession.Date > day && a.GroupSession.VoidedAt == null && a.GroupSession.State != SessionState.Cancelled)
            .GroupBy(a => a.EpisodeId).Select(g => new { Count = g.Count(), Last = g.Max(a => a.GroupSession.Date) })
            .FirstOrDefaultAsync(cancellationToken);
        var counseling = await db.CounselingSessions
            .Where(s => s.EpisodeId == episodeId && s.Date > day && s.VoidedAt == null && s.Status != null && s.State != CounselingState.Cancelled)
            .GroupBy(s => s.EpisodeId).Select(g => new { Count = g.Count(), Last = g.Max(s => s.Date) })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null && counseling is null ? null
            : new RecordedAttendance((found?.Count ?? 0) + (counseling?.Count ?? 0), found is null || counseling?.Last > found.Last ? counseling!.Last : found.Last);
    }

    /// <summary>Whoever changes a stay, on the clock of its site.</summary>
    internal static StepAuthor Author(this ICurrentUser user, TimeProvider time, SiteClock clock) => new(user.Name, time.GetUtcNow().UtcDateTime, clock);

    /// <summary>A counselor who admits a client becomes the primary counselor where nobody else is named: else they would not find the client again. Null for everybody else.</summary>
    internal static Guid? AsPrimaryCounselor(this ICurrentUser user) =>
        user.Scope.Reaches(Reach.CareTeam, Permission.AdmitClients) && !user.Scope.ReachesSites(Permission.AdmitClients) ? user.Scope.StaffMemberId : null;

    /// <exception cref="RuleViolationException"><c>staff.unknown</c>.</exception>
    internal static async Task RequireStaffAsync(this ICaseManagerDb db, Guid staffMemberId, string field, CancellationToken cancellationToken) =>
        Require.That(await db.Staff.AnyAsync(s => s.Id == staffMemberId && !s.IsArchived, cancellationToken), "staff.unknown", "Choose a person from the list.", field);
}
