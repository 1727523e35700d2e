using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling;

/// <summary>Loads counseling to be changed. The stay comes with it: its site has the clock, and the audit trail learns whose record it is.</summary>
internal static class CounselingLoading
{
    /// <summary>A stay with its program and site.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    internal static async Task<Episode> StayAsync(this ICaseManagerDb db, Guid episodeId, CancellationToken cancellationToken)
    {
        var stay = await db.Episodes.FirstOrDefaultAsync(e => e.Id == episodeId, cancellationToken) ?? throw new NotFoundException("The stay");
        await db.PlaceAsync(await db.Programs.FirstAsync(p => p.Id == stay.ProgramId, cancellationToken), cancellationToken);
        return stay;
    }

    /// <summary>A session with its stay and the objectives worked on.</summary>
    /// <param name="version">The version that the user saw.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It was changed since.</exception>
    internal static async Task<CounselingSession> CounselingSessionAsync(this ICaseManagerDb db, Guid id, int version, CancellationToken cancellationToken)
    {
        var session = await db.CounselingSessions.FirstOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new NotFoundException("The session");
        ConflictException.ThrowIfStale(version, session.Version);
        await db.StayAsync(session.EpisodeId, cancellationToken);
        await db.CounselingSessions.Where(s => s.Id == id).SelectMany(s => s.Objectives).LoadAsync(cancellationToken);
        return session;
    }

    /// <summary>A series of a stay.</summary>
    /// <exception cref="NotFoundException">The stay has no such series.</exception>
    internal static async Task<CounselingSeries> CounselingSeriesAsync(this ICaseManagerDb db, Guid id, Guid episodeId, CancellationToken cancellationToken) =>
        await db.CounselingSeries.FirstOrDefaultAsync(s => s.Id == id && s.EpisodeId == episodeId, cancellationToken) ?? throw new NotFoundException("The series");

    /// <summary>What lies behind a discharge is not recorded, put back on the calendar or restored: it would count in no stay.</summary>
    /// <exception cref="RuleViolationException"><c>counseling.outside-stay</c>.</exception>
    internal static void RequireWithinStay(this CounselingSession session) =>
        Require.That(session.Episode.Covers(session.Date), "counseling.outside-stay", "The stay did not last until the day of this session. Cancel or void it instead.");
}
