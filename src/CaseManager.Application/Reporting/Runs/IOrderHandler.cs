using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>Asks for a report or a pack. What it places can also be saved together with something else, as a schedule does.</summary>
internal interface IOrderHandler<in TCommand> : IHandler<TCommand, Guid>
    where TCommand : ICommand
{
    /// <summary>Adds the report or the pack to the unit of work; it is neither saved nor handed to the workers.</summary>
    Task<AggregateRoot> PlaceAsync(TCommand command, CancellationToken cancellationToken);
}
