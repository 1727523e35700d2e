using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>The histories of a stay's medication, page by page, the newest first.</summary>
public sealed class MedicationHistory(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>The dose log of an order; corrected lines too.</summary>
    public Task<Page<DoseRow>> DosesAsync(Guid episodeId, Guid orderId, PageRequest page, CancellationToken cancellationToken) =>
        scope.MedicationOrders(Permission.ViewMedication).AsNoTracking().Where(o => o.Id == orderId && o.EpisodeId == episodeId).SelectMany(o => o.Doses)
            .OrderByDescending(d => d.At).ThenByDescending(d => d.EnteredAt).ThenBy(d => d.Kind).Rows().PageAsync(page, cancellationToken);

    /// <summary>A line of the log that stands; null where it is not there.</summary>
    public Task<DoseRow?> DoseAsync(Guid episodeId, Guid orderId, Guid doseId, CancellationToken cancellationToken) =>
        scope.MedicationOrders(Permission.ViewMedication).AsNoTracking().Where(o => o.Id == orderId && o.EpisodeId == episodeId).SelectMany(o => o.Doses)
            .Where(d => d.Id == doseId).OrderBy(d => d.At).Rows().FirstOrDefaultAsync(cancellationToken);

    /// <summary>Decisions about the medication question.</summary>
    public Task<Page<DecisionRow>> DecisionsAsync(Guid episodeId, PageRequest page, CancellationToken cancellationToken)
    {
        var stays = scope.Episodes(Permission.ViewMedication);
        return db.MedicationDecisions.AsNoTracking().Where(d => d.EpisodeId == episodeId && stays.Any(e => e.Id == d.EpisodeId)).Rows().PageAsync(page, cancellationToken);
    }

    /// <summary>Decisions about take-home doses.</summary>
    public Task<Page<TakeHomeRow>> TakeHomeAsync(Guid episodeId, PageRequest page, CancellationToken cancellationToken)
    {
        var stays = scope.Episodes(Permission.ViewMedication);
        return db.TakeHomeDecisions.AsNoTracking().Where(d => d.EpisodeId == episodeId && stays.Any(e => e.Id == d.EpisodeId)).Rows().PageAsync(page, cancellationToken);
    }

    /// <summary>Drug tests; those that were struck out too.</summary>
    public Task<Page<TestRow>> TestsAsync(Guid episodeId, PageRequest page, CancellationToken cancellationToken)
    {
        var stays = scope.Episodes(Permission.ViewMedication);
        return db.DrugTests.AsNoTracking().Where(t => t.EpisodeId == episodeId && stays.Any(e => e.Id == t.EpisodeId)).Rows().PageAsync(page, cancellationToken);
    }
}
