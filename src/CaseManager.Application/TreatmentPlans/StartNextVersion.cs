using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

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
        plan.RequireRunningStay();
        Require.That(!await db.TreatmentPlans.AnyAsync(p => p.EpisodeId == plan.EpisodeId && (p.Status == PlanStatus.Draft || p.Status == PlanStatus.AwaitingCoSignature), cancellationToken), "plan.draft-exists",
            "A new version is already being written, or waits for its co-signature. Open it instead.");
        // What was written in a later version must not be left behind.
        Require.That(!await db.TreatmentPlans.AnyAsync(p => p.EpisodeId == plan.EpisodeId && p.Number > plan.Number, cancellationToken), "plan.not-newest", "There is a later version. Start from that one.");
        var next = plan.NextVersion(plan.Number + 1);
        db.TreatmentPlans.Add(next);
        await due.SaveAsync([plan.EpisodeId], cancellationToken);
        return next.Id;
    }
}
