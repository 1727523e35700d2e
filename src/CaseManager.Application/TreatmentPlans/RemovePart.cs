using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Takes a part out of a draft, with all below it. <see cref="PutPartBack"/> undoes it until the draft is signed.</summary>
/// <param name="Version">The version of the plan that the page was opened with.</param>
public sealed record RemovePart(Guid PlanId, int Version, Guid PartId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class RemovePartHandler(ICaseManagerDb db) : IHandler<RemovePart, Guid>
{
    public async Task<Guid> HandleAsync(RemovePart command, CancellationToken cancellationToken)
    {
        var plan = await db.ChangeablePlanAsync(command.PlanId, command.Version, cancellationToken);
        plan.Remove(command.PartId);
        await db.SaveChangesAsync(cancellationToken);
        return command.PartId;
    }
}
