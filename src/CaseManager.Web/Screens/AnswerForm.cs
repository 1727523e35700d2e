using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>What the client said to a signed plan.</summary>
public sealed class AnswerForm
{
    /// <summary>The version of the plan that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What the client said.</summary>
    public ClientAnswer? Answer { get; set; }

    /// <summary>The day of it.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The client's words, or the reason.</summary>
    public string? Words { get; set; }

    /// <summary>The signature as a typed name.</summary>
    public string? Name { get; set; }

    /// <summary>The signature as drawn.</summary>
    public string? Drawing { get; set; }

    /// <summary>What a person who signs for the client is to them.</summary>
    public string? Relation { get; set; }

    /// <summary>When it is tried again.</summary>
    public DateOnly? NextAttempt { get; set; }

    /// <summary>The use case it stands for.</summary>
    public AnswerPlan ToCommand(Guid planId) => new()
    {
        PlanId = planId,
        Version = Version,
        Answer = Answer,
        Day = Day,
        Words = Words,
        Name = Name,
        Drawing = Drawing,
        Relation = Relation,
        NextAttempt = NextAttempt,
    };
}
