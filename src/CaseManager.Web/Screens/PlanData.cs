using CaseManager.Application.TreatmentPlans;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseManager.Web.Screens;

/// <summary>What the forms of a plan choose from, for the views that share their fields.</summary>
public static class PlanData
{
    /// <summary>Groups of the site.</summary>
    public const string Groups = nameof(Groups);

    /// <summary>People of the site.</summary>
    public const string People = nameof(People);

    /// <summary>The edition of The ASAM Criteria.</summary>
    public const string Edition = nameof(Edition);

    /// <summary>Puts the choices where the fields look for them.</summary>
    public static void Fill(ViewDataDictionary data, PlanView plan) =>
        (data[Groups], data[People], data[Edition]) = (PlanChoices.Of(plan.Groups), PlanChoices.Of(plan.People), plan.Of.Edition);

    /// <summary>Where a gap is mended.</summary>
    public static string WayTo(PlanView plan, PlanGapView gap) => gap.Code switch
    {
        "plan.medication-question" => $"/episodes/{plan.Of.EpisodeId}/medication",
        "plan.peer-support-choice" => "#peer-support",
        _ => gap.PartId is { } part ? $"#part-{part}" : "#add-problem",
    };
}
