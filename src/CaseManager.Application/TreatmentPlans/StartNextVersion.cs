using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Starts the next version as a draft that carries everything over: of the active plan, or of one that was sent back. The result is the draft.</summary>
public sealed record StartNextVersion(Guid PlanId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class StartNextVersionHandler(ICaseManagerDb db, DueTasks due) : IHandler<StartNextVersion, Guid>
{
    public async Task<Guid> HandleAsync(StartNextVersion command, CancellationToken cancellationToken)
    {
        var plan = await db.WholePlanAsync(command.PlanId, cancellationToken);
        var next = await db.StartNextAsync(plan, cancellationToken);
        await due.SaveAsync([plan.EpisodeId], cancellationToken);
        return next.Id;
    }
}
