using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>A signature: the password, entered again.</summary>
public sealed class SignatureForm
{
    /// <summary>The version of the plan that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>The password of whoever signs.</summary>
    public string? Password { get; set; }
}

/// <summary>Why a plan is sent back.</summary>
public sealed class SendBackForm
{
    /// <summary>The version of the plan that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What has to change.</summary>
    public string? Because { get; set; }
}

/// <summary>The fellowship that the client chose, and the secular alternative (rule 4).</summary>
public sealed class PeerSupportForm
{
    /// <summary>The version of the plan that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What the client chose.</summary>
    public Fellowship? Chosen { get; set; }

    /// <summary>Its name, where it is another one.</summary>
    public string? ChosenName { get; set; }

    /// <summary>The secular alternative that was offered.</summary>
    public Fellowship? Alternative { get; set; }

    /// <summary>Its name, where it is another one.</summary>
    public string? AlternativeName { get; set; }

    /// <summary>The form with what the plan says.</summary>
    public static PeerSupportForm Of(PlanView plan) => new()
    {
        Version = plan.Version,
        Chosen = plan.PeerSupport?.Chosen,
        ChosenName = plan.PeerSupport?.ChosenName,
        Alternative = plan.PeerSupport?.Alternative,
        AlternativeName = plan.PeerSupport?.AlternativeName,
    };

    /// <summary>The use case it stands for.</summary>
    public ChoosePeerSupport ToCommand(Guid planId) => new(planId, Version, Chosen, ChosenName, Alternative, AlternativeName);
}

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
