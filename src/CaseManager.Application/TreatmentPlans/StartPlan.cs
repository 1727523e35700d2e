using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Starts the first version of the plan of a stay, as a draft. The result is the plan.</summary>
public sealed record StartPlan(Guid EpisodeId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class StartPlanHandler(ICaseManagerDb db, DueTasks due) : IHandler<StartPlan, Guid>
{
    public async Task<Guid> HandleAsync(StartPlan command, CancellationToken cancellationToken)
    {
        var stay = await db.Episodes.FirstOrDefaultAsync(e => e.Id == command.EpisodeId, cancellationToken) ?? throw new NotFoundException("The stay");
        Require.That(stay.DischargedOn is null, "plan.stay-over", "The stay is over. A plan is written for a stay that is running.");
        Require.That(!await db.TreatmentPlans.AnyAsync(p => p.EpisodeId == stay.Id, cancellationToken), "plan.exists",
            "This stay already has a plan. Open it instead.");
        var plan = new TreatmentPlan(stay.Id);
        db.TreatmentPlans.Add(plan);
        await due.SaveAsync([stay.Id], cancellationToken);
        return plan.Id;
    }
}
