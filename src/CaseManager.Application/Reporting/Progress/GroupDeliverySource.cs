using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>Counts sessions of the groups that interventions are linked to (rule 9), in two queries.</summary>
public sealed class GroupDeliverySource(ICaseManagerDb db, InScope inScope) : IDeliverySource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<Modality> Modalities { get; } = [Modality.GroupTherapy, Modality.PeerSupport];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, Delivery>> CountAsync(
        ProgressScope scope, IReadOnlyList<ActiveIntervention> interventions, CancellationToken cancellationToken)
    {
        var linked = interventions.Where(i => i.Stretches.Any(s => s.GroupId is not null)).ToList();
        if (linked.Count == 0)
        {
            return new Dictionary<Guid, Delivery>();
        }

        var records = await RecordsAsync(scope.ClientId, scope.Period, cancellationToken);
        var cancelled = await CancelledAsync(scope.ClientId, scope.Period, cancellationToken);
        return linked.ToDictionary(i => i.Lineage, i => Count(
            [.. records.Where(r => IsIn(i, r.GroupId, r.Date))], cancelled.Count(c => IsIn(i, c.GroupId, c.Date))));
    }

    private static bool IsIn(ActiveIntervention intervention, Guid groupId, DateOnly date) =>
        intervention.Stretches.Any(s => s.GroupId == groupId && s.Days.Contains(date));

    private static Delivery Count(List<GroupRecord> records, int cancelled) => new(
        records.Count(r => r.Status.IsAttended()),
        records.Where(r => r.Reason is not null).GroupBy(r => r.Reason!.Value).ToDictionary(g => g.Key, g => g.Count()),
        cancelled,
        records.Count(r => r.Status is AttendanceStatus.NoShow));

    private async Task<List<GroupRecord>> RecordsAsync(Guid clientId, Period period, CancellationToken cancellationToken) =>
        await inScope.Attendances.AsNoTracking()
            .Where(a => a.ClientId == clientId && a.GroupSession.VoidedAt == null && a.GroupSession.State != SessionState.Cancelled
                && a.GroupSession.Date >= period.From && a.GroupSession.Date <= period.To)
            .Select(a => new GroupRecord(a.GroupSession.GroupId, a.GroupSession.Date, a.Status, a.Reason))
            .ToListAsync(cancellationToken);

    // A session may have been cancelled before anybody was put on its roster, so the plan says whose it was.
    private async Task<List<CancelledSession>> CancelledAsync(Guid clientId, Period period, CancellationToken cancellationToken)
    {
        var groups = inScope.Plans(Permission.RunClinicalReports).Where(p => p.Episode.ClientId == clientId && p.ActiveFrom != null)
            .SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Interventions).Select(i => i.GroupId);
        var reached = inScope.Groups;
        return await db.GroupSessions.AsNoTracking()
            .Where(s => s.State == SessionState.Cancelled && s.VoidedAt == null && s.Date >= period.From && s.Date <= period.To && groups.Any(g => g == s.GroupId) && reached.Any(g => g.Id == s.GroupId))
            .Select(s => new CancelledSession(s.GroupId, s.Date))
            .ToListAsync(cancellationToken);
    }

    private sealed record GroupRecord(Guid GroupId, DateOnly Date, AttendanceStatus Status, ExcuseReason? Reason);

    private sealed record CancelledSession(Guid GroupId, DateOnly Date);
}
