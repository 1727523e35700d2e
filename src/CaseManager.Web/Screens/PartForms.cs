using CaseManager.Application.PlanLibrary;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.Wording;
using CaseManager.Domain.PlanLibrary;

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
            form.PartId = partId;
        }

        return form;
    }

    /// <summary>The form of a new part with what the library suggests; null where that does not go there.</summary>
    public static PartForm? Start(PlanView plan, Guid under, LibraryEntryView entry) => LibraryPlace.Find(plan, under)?.Kind != entry.Kind || entry.IsArchived ? null
        : entry.Kind is LibraryKind.Objective
            ? new ObjectiveForm { ParentId = under, Text = entry.Text, Measure = entry.Measure, TargetDate = plan.Of.Today.AddDays(entry.DaysToTarget ?? 0) }
            : new InterventionForm
            {
                ParentId = under, Description = entry.Text, Modality = entry.Modality, Times = entry.Frequency?.Times, Unit = entry.Frequency?.Unit, Minutes = entry.Minutes,
            };

    /// <summary>The page around a form.</summary>
    /// <param name="theirs">What somebody else wrote in the part meanwhile.</param>
    public static PartScreen Screen(PlanView plan, PartForm form, PartForm? theirs = null)
    {
        var kind = form.GetType().Name.Replace("Form", "", StringComparison.Ordinal);
        return new PartScreen(plan, form, kind, $"_{kind}Fields", $"Change the {kind.ToLowerInvariant()}", theirs);
    }

    /// <summary>The fields in which a part says something else than a form, with what it says.</summary>
    public static IEnumerable<(string Label, string Text)> Differences(PartForm theirs, PartForm mine, PlanView plan) =>
        TextsOf(theirs, plan).Zip(TextsOf(mine, plan)).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => (pair.First.Label, pair.First.Text ?? "Nothing"));

    private static IEnumerable<(string Label, string? Text)> TextsOf(PartForm form, PlanView plan) => form switch
    {
        ProblemForm problem => [("The problem", problem.Description), ("ASAM dimension", problem.Dimension?.Words(plan.Of.Edition))],
        GoalForm goal => [("What the client wants", goal.OwnWords), ("Strengths that help", goal.Strengths), ("Recovery domain", goal.Domain?.Words())],
        ObjectiveForm objective => [("What the client will do", objective.Text), ("How to tell that it is reached", objective.Measure), ("Target date", Show.Date(objective.TargetDate))],
        InterventionForm help =>
        [
            ("Kind of help", help.Modality?.Words()), ("What is done", help.Description), ("How often", $"{help.Times} {help.Unit}"), ("Minutes each", $"{help.Minutes}"),
            ("Who sees to it", plan.People.FirstOrDefault(p => p.Id == help.ResponsibleId)?.Name), ("Linked to", plan.Links.FirstOrDefault(l => PlanChoices.ValueOf(l) == help.LinkedTo)?.Name),
            ("First day", Show.Date(help.From)), ("Last day", Show.Date(help.Until)),
        ],
        _ => [],
    };

    private static ProblemForm Of(ProblemView problem) => new() { Revision = problem.Revision, Description = problem.Description, Dimension = problem.Dimension };

    private static GoalForm Of(GoalView goal) => 
        new() { Revision = goal.Revision, OwnWords = goal.OwnWords, Strengths = goal.Strengths, Domain = goal.Domain };

    private static ObjectiveForm Of(ObjectiveView objective) =>
        new() { Revision = objective.Revision, Text = objective.Text, Measure = objective.Measure, TargetDate = objective.TargetDate };

    private static InterventionForm Of(InterventionView intervention) => new()
    {
        Revision = intervention.Revision,
        Modality = intervention.Modality,
        Description = intervention.Description,
        Times = intervention.Frequency.Times,
        Unit = intervention.Frequency.Unit,
        Minutes = intervention.Minutes,
        ResponsibleId = intervention.Responsible?.Id,
        LinkedTo = intervention.Link is { } link ? PlanChoices.ValueOf(link) : null,
        From = intervention.From,
        Until = intervention.Until,
    };
}
