using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Puts a removed part back into the draft where it stood, with all below it.</summary>
/// <param name="Version">The version of the plan that the page was opened with.</param>
public sealed record PutPartBack(Guid PlanId, int Version, Guid PartId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class PutPartBackHandler(ICaseManagerDb db) : IHandler<PutPartBack, Guid>
{
    public async Task<Guid> HandleAsync(PutPartBack command, CancellationToken cancellationToken)
    {
        var plan = await db.ChangeablePlanAsync(command.PlanId, command.Version, cancellationToken);
        plan.PutBack(command.PartId);
        await db.SaveChangesAsync(cancellationToken);
        return command.PartId;
    }
}
