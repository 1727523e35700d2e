using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Takes a part out of a draft, with all below it. <see cref="PutPartBack"/> undoes it until the draft is signed.</summary>
/// <param name="Revision">The revision of the part that the page was opened with: nobody takes out what somebody else has just written.</param>
public sealed record RemovePart(Guid PlanId, Guid PartId, int Revision) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class RemovePartHandler(ICaseManagerDb db) : IHandler<RemovePart, Guid>
{
    public Task<Guid> HandleAsync(RemovePart command, CancellationToken cancellationToken) =>
        db.WriteAsync(command.PlanId, plan =>
        {
            var part = plan.Remove(command.PartId);
            ConflictException.ThrowIfStale(command.Revision, part.Revision);
            return part;
        }, cancellationToken);
}
