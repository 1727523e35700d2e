using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Puts a removed part back into the draft where it stood, with all below it.</summary>
public sealed record PutPartBack(Guid PlanId, Guid PartId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class PutPartBackHandler(ICaseManagerDb db) : IHandler<PutPartBack, Guid>
{
    public Task<Guid> HandleAsync(PutPartBack command, CancellationToken cancellationToken) =>
        db.WriteAsync(command.PlanId, plan => plan.PutBack(command.PartId), cancellationToken);
}
