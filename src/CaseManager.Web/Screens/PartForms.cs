using CaseManager.Application.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>The forms to change what a plan holds.</summary>
public static class PartForms
{
    /// <summary>The form of a part with what it says; null where the plan holds no such part.</summary>
    public static PartForm? Of(PlanView plan, Guid partId)
    {
        PartForm? form = plan.Problems.FirstOrDefault(p => p.Id == partId) is { } problem ? Of(problem)
            : plan.Goals.FirstOrDefault(g => g.Id == partId) is { } goal ? Of(goal)
            : plan.Objectives.FirstOrDefault(o => o.Id == partId) is { } objective ? Of(objective)
            : plan.Interventions.FirstOrDefault(i => i.Id == partId) is { } intervention ? Of(intervention)
            : null;
        if (form is not null)
        {
            (form.Version, form.PartId) = (plan.Version, partId);
        }

        return form;
    }

    /// <summary>The page around a form.</summary>
    public static PartScreen Screen(PlanView plan, PartForm form)
    {
        var kind = form.GetType().Name.Replace("Form", "", StringComparison.Ordinal);
        return new PartScreen(plan, form, kind, $"_{kind}Fields", $"Change the {kind.ToLowerInvariant()}");
    }

    private static ProblemForm Of(ProblemView problem) => new() { Description = problem.Description };

    private static GoalForm Of(GoalView goal) => new() { OwnWords = goal.OwnWords };

    private static ObjectiveForm Of(ObjectiveView objective) =>
        new() { Text = objective.Text, Measure = objective.Measure, TargetDate = objective.TargetDate };

    private static InterventionForm Of(InterventionView intervention) => new()
    {
        Modality = intervention.Modality,
        Description = intervention.Description,
        Times = intervention.Frequency.Times,
        Unit = intervention.Frequency.Unit,
        GroupId = intervention.Group?.Id,
        From = intervention.From,
        Until = intervention.Until,
    };
}
