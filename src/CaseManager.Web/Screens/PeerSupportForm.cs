using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Groups;

namespace CaseManager.Web.Screens;

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
