using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>Loads what medication is written to.</summary>
internal static class MedicationLoading
{
    /// <summary>A stay with its place, not to be changed.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    internal static async Task<Episode> StayOfMedicationAsync(this ICaseManagerDb db, Guid id, CancellationToken cancellationToken)
    {
        var stay = await db.Episodes.FirstOrDefaultAsync(e => e.Id == id, cancellationToken) ?? throw new NotFoundException("The stay");
        await db.PlaceAsync(await db.Programs.FirstAsync(p => p.Id == stay.ProgramId, cancellationToken), cancellationToken);
        return stay;
    }

    /// <summary>An order of a stay with its medication, without its doses.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    internal static async Task<MedicationOrder> OrderAsync(this ICaseManagerDb db, Guid episodeId, Guid id, CancellationToken cancellationToken)
    {
        var order = await db.MedicationOrders.FirstOrDefaultAsync(o => o.Id == id && o.EpisodeId == episodeId, cancellationToken) ?? throw new NotFoundException("The order");
        await db.MedicationProducts.FirstAsync(p => p.Id == order.ProductId, cancellationToken);
        return order;
    }

    /// <summary>The events of a day that stand, every supply that lasts then, and the one to be corrected: the rules of the log ask for no more.</summary>
    internal static Task LogOfAsync(this ICaseManagerDb db, Guid orderId, DateOnly day, Guid? doseId, CancellationToken cancellationToken) =>
        db.DoseEvents.Where(d => d.MedicationOrderId == orderId && ((!d.IsCorrected && (d.Date == day || (d.Kind == DoseKind.TakenHome && d.CoversUntil >= day))) || d.Id == doseId)).LoadAsync(cancellationToken);

    /// <summary>Every order of a stay with its medication.</summary>
    internal static Task<List<MedicationOrder>> OrdersOfAsync(this ICaseManagerDb db, Guid episodeId, CancellationToken cancellationToken) =>
        db.MedicationOrders.Include(o => o.Product).Where(o => o.EpisodeId == episodeId).ToListAsync(cancellationToken);

    /// <summary>Days of supply that the prescriber decided on last; null where nobody decided.</summary>
    internal static Task<int?> TakeHomeDaysAsync(this ICaseManagerDb db, Guid episodeId, CancellationToken cancellationToken) =>
        db.TakeHomeDecisions.Where(d => d.EpisodeId == episodeId).OrderByDescending(d => d.At).Select(d => (int?)d.Days).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The day of the first dose of a medication with take-home steps that was given in the stay; null where there is none.</summary>
    internal static Task<DateOnly?> FirstDoseAsync(this ICaseManagerDb db, Guid episodeId, CancellationToken cancellationToken) =>
        db.MedicationOrders.Where(o => o.EpisodeId == episodeId && o.VoidedAt == null && o.Product.HasTakeHomeSteps)
            .SelectMany(o => o.Doses).Where(d => !d.IsCorrected && (d.Kind == DoseKind.Observed || d.Kind == DoseKind.TakenHome))
            .OrderBy(d => d.Date).Select(d => (DateOnly?)d.Date).FirstOrDefaultAsync(cancellationToken);
}
