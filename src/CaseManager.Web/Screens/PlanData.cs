using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseManager.Web.Screens;

/// <summary>What the forms of a plan choose from, for the views that share their fields.</summary>
public static class PlanData
{
    /// <summary>What interventions can be linked to.</summary>
    public const string Links = nameof(Links);

    /// <summary>People of the site.</summary>
    public const string People = nameof(People);

    /// <summary>The edition of The ASAM Criteria.</summary>
    public const string Edition = nameof(Edition);

    /// <summary>Puts the choices where the fields look for them.</summary>
    public static void Fill(ViewDataDictionary data, PlanView plan) =>
        (data[Links], data[People], data[Edition]) = (PlanChoices.Of(plan.Links), PlanChoices.Of(plan.People), plan.Of.Edition);

    /// <summary>Where an intervention is linked to; null where the user may not go there.</summary>
    public static string? WayTo(PlanView plan, LinkChoice link, ICurrentUser user) => link.Kind switch
    {
        PlanLinkKind.Counseling => user.May(Permission.ViewCounseling) ? $"/episodes/{plan.Of.EpisodeId}/counseling" : null,
        PlanLinkKind.Medication => user.May(Permission.ViewMedication) ? $"/episodes/{plan.Of.EpisodeId}/medication" : null,
        PlanLinkKind.Meeting => user.May(Permission.ViewGroups) ? $"/meetings/{link.Id}" : null,
        _ => user.May(Permission.ViewGroups) ? $"/groups/{link.Id}" : null,
    };

    /// <summary>Where a gap is mended.</summary>
    public static string WayTo(PlanView plan, PlanGapView gap) => gap.Code switch
    {
        "plan.medication-question" => $"/episodes/{plan.Of.EpisodeId}/medication",
        "plan.peer-support-choice" => "#peer-support",
        _ => gap.PartId is { } part ? $"#part-{part}" : "#add-problem",
    };
}
