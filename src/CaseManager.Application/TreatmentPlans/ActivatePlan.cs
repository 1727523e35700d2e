using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Signs a draft with the user's name and puts it in force today, in place of the version before it.</summary>
/// <param name="Version">The version of the plan that the page was opened with: what was read is what is signed.</param>
public sealed record ActivatePlan(Guid PlanId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class ActivatePlanHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<ActivatePlan, Guid>
{
    public async Task<Guid> HandleAsync(ActivatePlan command, CancellationToken cancellationToken)
    {
        var plan = await db.ChangeablePlanAsync(command.PlanId, command.Version, cancellationToken);
        var before = await db.TreatmentPlans.Whole().SingleOrDefaultAsync(
            p => p.EpisodeId == plan.EpisodeId && p.Status == PlanStatus.Active && p.Id != plan.Id, cancellationToken);
        var today = plan.Episode.Program.Site.Clock.Today(time);
        plan.Activate(today, user.Name, time.GetUtcNow().UtcDateTime);
        if (before is not null)
        {
            plan.TakeOverReviews(before);
            before.Supersede(today);
        }

        await db.SaveChangesAsync(cancellationToken);
        return plan.Id;
    }
}
