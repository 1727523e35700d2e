using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;
using Problem = CaseManager.Domain.TreatmentPlans.Problem;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Opens a version of a plan; the number of queries does not depend on what is in it.</summary>
public sealed class PlanDetails(ICaseManagerDb db, InScope scope, TimeProvider time) : IReader
{
    // A site has a few dozen; the ceiling only keeps a broken database from filling a page.
    private const int MostGroups = 500;

    /// <summary>The plan, or null where there is none.</summary>
    public async Task<PlanView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await scope.Plans(Permission.ViewPlans).Whole().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } plan)
        {
            return null;
        }

        var (client, program) = (plan.Episode.Client, plan.Episode.Program);
        var isDraft = plan.Status is PlanStatus.Draft;
        return new PlanView(
            plan.Id, plan.Version, plan.Number, plan.Status, plan.ActiveFrom, plan.ActiveUntil,
            plan.SignedBy, plan.SignedAt is { } signed ? program.Site.Clock.ToLocal(signed) : null,
            client.Id, client.DisplayName, client.Mrn, program.Name, program.Site.Name, program.Site.Clock.Today(time),
            await VersionsAsync(plan.EpisodeId, cancellationToken),
            plan.Problems.OrderBy(p => p.Position).Select(ViewOf).ToList(),
            isDraft ? plan.RemovedParts().Select(ViewOf).ToList() : [],
            isDraft ? plan.ActivationProblems().Select(p => p.Message).ToList() : [],
            isDraft ? await GroupsAsync(program.SiteId, cancellationToken) : []);
    }

    /// <summary>The newest version of the plan of a stay, or null where there is none.</summary>
    public Task<Guid?> NewestOfAsync(Guid episodeId, CancellationToken cancellationToken) =>
        scope.Plans(Permission.ViewPlans).AsNoTracking().Where(p => p.EpisodeId == episodeId).OrderByDescending(p => p.Number)
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);

    private Task<List<PlanVersionLine>> VersionsAsync(Guid episodeId, CancellationToken cancellationToken) =>
        db.TreatmentPlans.AsNoTracking().Where(p => p.EpisodeId == episodeId).OrderByDescending(p => p.Number)
            .Select(p => new PlanVersionLine(p.Id, p.Number, p.Status)).ToListAsync(cancellationToken);

    private Task<List<GroupChoice>> GroupsAsync(Guid siteId, CancellationToken cancellationToken) =>
        db.Groups.AsNoTracking().Where(g => g.SiteId == siteId).OrderBy(g => g.Name).ThenBy(g => g.Code)
            .Select(g => new GroupChoice(g.Id, g.Name, g.Kind)).Take(MostGroups).ToListAsync(cancellationToken);

    private static ProblemView ViewOf(Problem problem) =>
        new(problem.Id, problem.Description, problem.Goals.OrderBy(g => g.Position).Select(ViewOf).ToList());

    private static GoalView ViewOf(Goal goal) =>
        new(goal.Id, goal.OwnWords, goal.Objectives.OrderBy(o => o.Position).Select(ViewOf).ToList());

    private static ObjectiveView ViewOf(Objective objective) => new(
        objective.Id, objective.Text, objective.Measure, objective.TargetDate, objective.Status,
        objective.Interventions.OrderBy(i => i.Position).Select(ViewOf).ToList(),
        objective.Progress.OrderByDescending(p => p.Date).ThenByDescending(p => p.At)
            .Select(p => new ProgressView(p.Status, p.Remark, p.By, p.Date)).ToList());

    private static InterventionView ViewOf(Intervention intervention) => new(
        intervention.Id, intervention.Modality, intervention.Description, intervention.Frequency,
        intervention.Group is { } group ? new GroupChoice(group.Id, group.Name, group.Kind) : null, intervention.From, intervention.Until);

    private static RemovedPartView ViewOf(PlanPart part) => part switch
    {
        Problem problem => new(part.Id, "Problem", problem.Description),
        Goal goal => new(part.Id, "Goal", goal.OwnWords),
        Objective objective => new(part.Id, "Objective", objective.Text),
        Intervention intervention => new(part.Id, "Intervention", intervention.Description),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
