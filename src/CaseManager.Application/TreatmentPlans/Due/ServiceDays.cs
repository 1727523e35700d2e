using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans.Due;

/// <summary>Days on which clients were served: attended clinical groups and counseling. Peer support is no service of the center (rule 1).</summary>
public sealed class ServiceDays(ICaseManagerDb db) : IReader
{
    /// <summary>The days of each stay, each once; two queries for any number of stays.</summary>
    public async Task<ILookup<Guid, DateOnly>> OfAsync(IReadOnlyCollection<Guid> episodeIds, CancellationToken cancellationToken)
    {
        var groups = await db.Attendances.AsNoTracking()
            .Where(a => episodeIds.Contains(a.EpisodeId) && a.GroupSession.VoidedAt == null && a.GroupSession.State != SessionState.Cancelled && a.GroupSession.Group.Kind != GroupKind.PeerSupport
                && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly))
            .Select(a => new { a.EpisodeId, a.GroupSession.Date }).Distinct().ToListAsync(cancellationToken);
        var counseling = await db.CounselingSessions.AsNoTracking()
            .Where(s => episodeIds.Contains(s.EpisodeId) && s.VoidedAt == null && s.State != CounselingState.Cancelled
                && (s.Status == AttendanceStatus.Present || s.Status == AttendanceStatus.Late || s.Status == AttendanceStatus.LeftEarly))
            .Select(s => new { s.EpisodeId, s.Date }).Distinct().ToListAsync(cancellationToken);
        return groups.Union(counseling).ToLookup(d => d.EpisodeId, d => d.Date);
    }
}
