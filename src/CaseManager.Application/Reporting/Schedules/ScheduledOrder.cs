using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>Asks as a person would, and notes the occurrence in the same transaction: there is never one without the other.</summary>
internal sealed class ScheduledOrder<TCommand>(ICaseManagerDb db, IOrderHandler<TCommand> orders, ReportSchedule schedule, Occurrence occurrence, DateTime utcNow) : IHandler<TCommand, Guid>
    where TCommand : ICommand
{
    public async Task<Guid> HandleAsync(TCommand command, CancellationToken cancellationToken)
    {
        var order = await orders.PlaceAsync(command, cancellationToken);
        db.ScheduledRuns.Add(schedule.Asked(occurrence, order, utcNow));
        await db.SaveChangesAsync(cancellationToken);
        return order.Id;
    }
}
