using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.UnitTests.Support;

/// <summary>A plan with one problem, goal and measurable objective; the test adds what it is about.</summary>
internal sealed class PlanBuilder
{
    private readonly List<InterventionDetails> interventions = [];
    private string? measure = "No use in 30 days, by drug test";
    private DateOnly? targetDate = Days.Monday.AddMonths(3);

    public PlanBuilder With(Modality modality)
    {
        interventions.Add(new(modality, $"{modality} as agreed", new Frequency(1, FrequencyUnit.Week)));
        return this;
    }

    public PlanBuilder WithoutMeasure()
    {
        measure = null;
        return this;
    }

    public PlanBuilder WithoutTargetDate()
    {
        targetDate = null;
        return this;
    }

    public TreatmentPlan Draft()
    {
        var plan = new TreatmentPlan(Guid.NewGuid());
        var problem = plan.AddProblem("Drinks daily", AsamDimension.Dimension4).WithKey();
        var goal = plan.AddGoal(problem, "I want my mornings back").WithKey();
        var objective = plan.AddObjective(goal, "Stay sober for 30 days", measure, targetDate).WithKey();
        interventions.ForEach(details => plan.AddIntervention(objective, details).WithKey());
        return plan;
    }

    public TreatmentPlan Active()
    {
        var plan = Draft();
        plan.Choose(new PeerSupportChoice(Fellowship.RefugeRecovery, null, Fellowship.SmartRecovery, null));
        plan.Sign(Days.Monday, "Ines Ward, LCSW", Days.Noon, MedicationAnswer.NotAsked);
        return plan;
    }
}
