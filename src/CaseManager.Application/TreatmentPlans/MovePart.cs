using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Moves a part of a draft up or down past its neighbour. The result is the part.</summary>
public sealed record MovePart(Guid PlanId, Guid PartId, bool Up) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class MovePartHandler(ICaseManagerDb db) : IHandler<MovePart, Guid>
{
    public Task<Guid> HandleAsync(MovePart command, CancellationToken cancellationToken) =>
        db.WriteAsync(command.PlanId, plan => plan.Move(command.PartId, command.Up), cancellationToken);
}
