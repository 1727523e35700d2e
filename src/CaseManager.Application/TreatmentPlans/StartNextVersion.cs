using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Starts the next version of the active plan as a draft that carries everything over. The result is the draft.</summary>
/// <param name="Version">The version of the plan that the page was opened with.</param>
public sealed record StartNextVersion(Guid PlanId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class StartNextVersionHandler(ICaseManagerDb db) : IHandler<StartNextVersion, Guid>
{
    public async Task<Guid> HandleAsync(StartNextVersion command, CancellationToken cancellationToken)
    {
        var plan = await db.ChangeablePlanAsync(command.PlanId, command.Version, cancellationToken);
        Require.That(!await db.TreatmentPlans.AnyAsync(p => p.EpisodeId == plan.EpisodeId && p.Status == PlanStatus.Draft, cancellationToken), "plan.draft-exists",
            "A new version is already being written. Open it instead.");
        var next = plan.NextVersion();
        db.TreatmentPlans.Add(next);
        await db.SaveChangesAsync(cancellationToken);
        return next.Id;
    }
}
