using System.Linq.Expressions;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>Saves what somebody asked for and has it made. Whoever sends a form twice, even in the same instant, finds what they asked for the first time, as long as it is being made.</summary>
internal sealed class OrderDesk(ICaseManagerDb db)
{
    /// <summary>Saves it, unless the same is under way.</summary>
    /// <param name="orders">Where it is kept.</param>
    /// <param name="order">The report or the pack.</param>
    /// <param name="isSame">What is the same, of the same person, and being made.</param>
    /// <param name="enqueue">Hands it to the workers.</param>
    /// <returns>The key of the one that is made.</returns>
    public async Task<Guid> PlaceAsync<T>(DbSet<T> orders, T order, Expression<Func<T, bool>> isSame, Action<Guid> enqueue, CancellationToken cancellationToken)
        where T : AggregateRoot, IReportOrder
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (order.RequestedById is { } id)
        {
            // What a person asks for waits here for what they asked for a moment ago: two that come at once would not see each other.
            await db.Users.Where(u => u.Id == id).LockAsync(cancellationToken);
            if (await orders.Where(isSame).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancellationToken) is { } same)
            {
                return same;
            }
        }

        orders.Add(order);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        enqueue(order.Id);
        return order.Id;
    }
}
