using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>Sessions of the groups that interventions are linked to (rule 9), in two queries.</summary>
public sealed class GroupDeliverySource(ICaseManagerDb db, InScope inScope) : IDeliverySource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<Modality> Modalities { get; } = [Modality.GroupTherapy, Modality.PeerSupport];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DeliveryRow>>> RowsAsync(
        ProgressScope scope, IReadOnlyList<ActiveIntervention> interventions, CancellationToken cancellationToken)
    {
        var linked = interventions.Where(i => i.Stretches.Any(s => s.GroupId is not null)).ToList();
        if (linked.Count == 0)
        {
            return new Dictionary<Guid, IReadOnlyList<DeliveryRow>>();
        }

        List<Known> known = [.. await RecordsAsync(scope.ClientId, scope.Period, cancellationToken), .. await CancelledAsync(scope.ClientId, scope.Period, cancellationToken)];
        return linked.ToDictionary(i => i.Lineage, IReadOnlyList<DeliveryRow> (i) => [.. known.Where(k => IsIn(i, k.GroupId, k.Row.Date)).Select(k => k.Row)]);
    }

    private static bool IsIn(ActiveIntervention intervention, Guid groupId, DateOnly date) =>
        intervention.Stretches.Any(s => s.GroupId == groupId && s.Days.Contains(date));

    private async Task<IEnumerable<Known>> RecordsAsync(Guid clientId, Period period, CancellationToken cancellationToken) =>
        (await inScope.Attendances.AsNoTracking()
            .Where(a => a.ClientId == clientId && a.GroupSession.VoidedAt == null && a.GroupSession.State != SessionState.Cancelled
                && a.GroupSession.Date >= period.From && a.GroupSession.Date <= period.To)
            .Select(a => new { a.GroupSession.GroupId, a.GroupSessionId, a.GroupSession.Date, a.Status, a.Reason })
            .ToListAsync(cancellationToken))
            .Select(a => new Known(a.GroupId, new(DeliveryOf.GroupSession, a.GroupSessionId, a.Date, OutcomeOf(a.Status), a.Reason)));

    private static DeliveryOutcome OutcomeOf(AttendanceStatus status) =>
        status.IsAttended() ? DeliveryOutcome.Delivered : status is AttendanceStatus.Excused ? DeliveryOutcome.Excused : DeliveryOutcome.NoShow;

    // A session may have been cancelled before anybody was put on its roster, so the plan says whose it was.
    private async Task<IEnumerable<Known>> CancelledAsync(Guid clientId, Period period, CancellationToken cancellationToken)
    {
        var groups = inScope.Plans(Permission.RunClinicalReports).Where(p => p.Episode.ClientId == clientId && p.ActiveFrom != null)
            .SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Interventions).Select(i => i.GroupId);
        var reached = inScope.Groups;
        return (await db.GroupSessions.AsNoTracking()
            .Where(s => s.State == SessionState.Cancelled && s.VoidedAt == null && s.Date >= period.From && s.Date <= period.To && groups.Any(g => g == s.GroupId) && reached.Any(g => g.Id == s.GroupId))
            .Select(s => new { s.GroupId, s.Id, s.Date })
            .ToListAsync(cancellationToken))
            .Select(s => new Known(s.GroupId, new(DeliveryOf.GroupSession, s.Id, s.Date, DeliveryOutcome.Cancelled)));
    }

    private sealed record Known(Guid GroupId, DeliveryRow Row);
}
