using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.Wording;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseManager.Web.Screens;

/// <summary>The page of a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="MayEdit">Whether the user writes plans.</param>
/// <param name="Refused">The form that could not be saved and is shown again.</param>
public sealed record PlanScreen(PlanView Plan, bool MayEdit, PartForm? Refused = null)
{
    /// <summary>Whether parts can be added, changed and removed.</summary>
    public bool IsBeingWritten => MayEdit && Plan.Status is PlanStatus.Draft;

    /// <summary>Whether reviews can be added.</summary>
    public bool IsUnderReview => MayEdit && Plan.Status is PlanStatus.Active;

    /// <summary>The draft that is to replace this plan; null where there is none.</summary>
    public PlanVersionLine? NextDraft => Plan.Versions.FirstOrDefault(v => v.Status is PlanStatus.Draft && v.Id != Plan.Id);

    /// <summary>The form of a new part: as it was typed where it was refused, otherwise empty.</summary>
    public PartEntry Entry(PartForm empty, string action, string fields, string words)
    {
        var isRefused = Refused?.Key == empty.Key;
        return new PartEntry(Plan, isRefused ? Refused! : empty, action, fields, words, isRefused);
    }
}

/// <summary>The page to change a part.</summary>
public sealed record PartScreen(PlanView Plan, PartForm Form, string Action, string Fields, string Words);

/// <summary>A form on the page of a plan, closed until it is wanted.</summary>
/// <param name="Action">The action it is posted to.</param>
/// <param name="Fields">The partial view with its fields.</param>
/// <param name="Words">What it does; the words of its summary.</param>
/// <param name="IsRefused">It could not be saved: it is open, with what is wrong beside the fields.</param>
public sealed record PartEntry(PlanView Plan, PartForm Form, string Action, string Fields, string Words, bool IsRefused)
{
    /// <summary>Its fields see what is wrong only where it is the form that was posted: the other forms of the page have fields of the same names.</summary>
    public ViewDataDictionary DataFrom(ViewDataDictionary page) =>
        IsRefused ? page : new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { [FieldTagHelper.IdPrefixKey] = $"{Form.Key}-" };
}

/// <summary>Choices of the forms of a plan.</summary>
public static class PlanChoices
{
    /// <summary>Modalities.</summary>
    public static IReadOnlyList<SelectListItem> Modalities { get; } = Choices.Of<Modality>(EnumWords.Words);

    /// <summary>What a frequency counts by.</summary>
    public static IReadOnlyList<SelectListItem> Units { get; } = Choices.Of<FrequencyUnit>(unit => $"per {unit.ToString().ToLowerInvariant()}");

    /// <summary>How an objective can stand at a review.</summary>
    public static IReadOnlyList<SelectListItem> Statuses { get; } =
        Choices.Of<ObjectiveStatus>(EnumWords.Words).Where(s => s.Value != nameof(ObjectiveStatus.NotReviewed)).ToList();

    /// <summary>Groups under their kinds, peer support apart (rule 1).</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<GroupChoice> groups) =>
        groups.GroupBy(g => g.Kind).OrderBy(kind => kind.Key)
            .SelectMany(kind =>
            {
                var heading = new SelectListGroup { Name = kind.Key.Words() };
                return kind.Select(g => new SelectListItem(g.Name, g.Id.ToString()) { Group = heading });
            })
            .ToList();
}
