using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>A review of a whole plan: how each objective stands.</summary>
public sealed class ReviewForm
{
    /// <summary>The version of the plan that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Day of the review.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The objectives, in the order of the plan.</summary>
    public List<ReviewFormLine> Lines { get; set; } = [];

    /// <summary>Whether the next version is started with it.</summary>
    public bool StartsNext { get; set; }

    /// <summary>An empty form for a plan.</summary>
    public static ReviewForm Of(PlanView plan) => new()
    {
        Version = plan.Version,
        Day = plan.Of.Today,
        Lines = [.. plan.Objectives.Select(o => new ReviewFormLine { ObjectiveId = o.Id })],
    };

    /// <summary>The use case it stands for.</summary>
    public ReviewPlan ToCommand(Guid planId) => new(planId, Version, Day, [.. Lines.Select(l => new ReviewLine(l.ObjectiveId, l.Status, l.Remark))], StartsNext);
}

/// <summary>How one objective stands.</summary>
public sealed class ReviewFormLine
{
    /// <summary>The objective.</summary>
    public Guid ObjectiveId { get; set; }

    /// <summary>How it stands; null where it is not reviewed this time.</summary>
    public ObjectiveStatus? Status { get; set; }

    /// <summary>In words.</summary>
    public string? Remark { get; set; }
}

/// <summary>The page of a review: the plan, and what is typed.</summary>
public sealed record ReviewScreen(PlanView Plan, ReviewForm Form)
{
    /// <summary>The objectives with their numbers and the goals that they serve; each with the line of the form that is about it.</summary>
    public IEnumerable<ReviewedObjective> Objectives
    {
        get
        {
            var lines = Form.Lines.DistinctBy(l => l.ObjectiveId).ToDictionary(l => l.ObjectiveId);
            var index = 0;
            foreach (var (problem, p) in Plan.Problems.Select((x, i) => (x, i + 1)))
            {
                foreach (var (goal, g) in problem.Goals.Select((x, i) => (x, i + 1)))
                {
                    foreach (var (objective, o) in goal.Objectives.Select((x, i) => (x, i + 1)))
                    {
                        yield return new(goal, objective, $"{p}.{g}.{o}", lines.GetValueOrDefault(objective.Id) ?? new ReviewFormLine { ObjectiveId = objective.Id }, index++);
                    }
                }
            }
        }
    }
}

/// <summary>An objective under review.</summary>
/// <param name="Number">Such as 1.2.1: problem, goal, objective.</param>
/// <param name="Index">Its place in the form.</param>
public sealed record ReviewedObjective(GoalView Goal, ObjectiveView Objective, string Number, ReviewFormLine Line, int Index);
