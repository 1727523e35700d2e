using CaseManager.Domain.Centers;
using CaseManager.Domain.TreatmentPlans;
using Problem = CaseManager.Domain.TreatmentPlans.Problem;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>The parts of a plan for reading, in their order, with the reviews of each objective, newest first.</summary>
internal static class PlanViews
{
    public static IReadOnlyList<ProblemView> Of(TreatmentPlan plan, ILookup<Guid, ProgressView> reviews, IReadOnlyList<LinkChoice> links) => [.. plan.Problems.OrderBy(p => p.Position).Select(p => Of(p, reviews, links))];

    public static IReadOnlyList<RemovedPartView> RemovedFrom(TreatmentPlan plan) => [.. plan.RemovedParts().Select(Removed)];

    private static PersonChoice Of(StaffMember person) => new(person.Id, person.Title);

    /// <summary>Who is named already, whether or not they still work there: a form that is saved again must not lose them.</summary>
    public static IEnumerable<PersonChoice> PeopleIn(TreatmentPlan plan) => plan.Interventions.Select(i => i.Responsible).OfType<StaffMember>().Select(Of);

    public static LinkChoice? LinkOf(Intervention intervention, IReadOnlyList<LinkChoice> links) =>
        (intervention.GroupId ?? intervention.CounselingSeriesId ?? intervention.MedicationOrderId ?? intervention.MeetingId) is { } id ? links.FirstOrDefault(l => l.Id == id) : null;

    private static ProblemView Of(Problem problem, ILookup<Guid, ProgressView> reviews, IReadOnlyList<LinkChoice> links) =>
        new(problem.Id, problem.Revision, problem.Description, problem.Dimension, [.. problem.Goals.OrderBy(g => g.Position).Select(g => Of(g, reviews, links))]);

    private static GoalView Of(Goal goal, ILookup<Guid, ProgressView> reviews, IReadOnlyList<LinkChoice> links) =>
        new(goal.Id, goal.Revision, goal.OwnWords, goal.Strengths, goal.Domain, [.. goal.Objectives.OrderBy(o => o.Position).Select(o => Of(o, reviews, links))]);

    private static ObjectiveView Of(Objective objective, ILookup<Guid, ProgressView> reviews, IReadOnlyList<LinkChoice> links) => new(
        objective.Id, objective.Revision, objective.Text, objective.Measure, objective.TargetDate,
        reviews[objective.Id].FirstOrDefault()?.Status ?? ObjectiveStatus.NotReviewed,
        [.. objective.Interventions.OrderBy(i => i.Position).Select(i => Of(i, links))],
        [.. reviews[objective.Id]]);

    private static InterventionView Of(Intervention intervention, IReadOnlyList<LinkChoice> links) => new(
        intervention.Id, intervention.Revision, intervention.Modality, intervention.Description, intervention.Frequency, intervention.Minutes,
        LinkOf(intervention, links),
        intervention.Responsible is { } person ? Of(person) : null, intervention.From, intervention.Until);

    private static RemovedPartView Removed(PlanPart part) => part switch
    {
        Problem problem => new(part.Id, nameof(Problem), problem.Description),
        Goal goal => new(part.Id, nameof(Goal), goal.OwnWords),
        Objective objective => new(part.Id, nameof(Objective), objective.Text),
        Intervention intervention => new(part.Id, nameof(Intervention), intervention.Description),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
