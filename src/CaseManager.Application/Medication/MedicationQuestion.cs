using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Medication;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>
/// The one way to what a stay answers to the medication question (rule 3): whoever activates a plan asks here. Scope is a matter of the plan that is activated, so it is not
/// asked for again.
/// </summary>
public sealed class MedicationQuestion(ICaseManagerDb db) : IReader
{
    /// <summary>The answer of a stay, in one query.</summary>
    /// <param name="today">The day in the site's zone: an order that is stopped with an earlier day answers nothing.</param>
    /// <exception cref="NotFoundException">There is no such stay.</exception>
    public async Task<MedicationAnswer> OfAsync(Guid episodeId, DateOnly today, CancellationToken cancellationToken) =>
        await db.Episodes.AsNoTracking().Where(e => e.Id == episodeId)
            .Select(e => new MedicationAnswer(
                e.Diagnoses.Any(d => d.DiagnosisCode.Key.Substring(0, 3) == MedicationAnswer.OpioidBlock),
                db.MedicationOrders.Any(o => o.EpisodeId == e.Id && o.Product.ForOpioidUse && o.VoidedAt == null && (o.StopsOn == null || o.StopsOn >= today)),
                db.MedicationDecisions.Where(d => d.EpisodeId == e.Id).OrderByDescending(d => d.At).Select(d => (MedicationDecisionKind?)d.Kind).FirstOrDefault()))
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The stay");
}
