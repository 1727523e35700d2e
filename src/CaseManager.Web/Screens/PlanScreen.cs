using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseManager.Web.Screens;

/// <summary>The page of a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="MayEdit">Whether the user writes plans.</param>
public sealed record PlanScreen(PlanView Plan, bool MayEdit)
{
    /// <summary>The form of a part that could not be saved and is shown again.</summary>
    public PartForm? Refused { get; init; }

    /// <summary>A new part that was filled in from the library, not saved yet.</summary>
    public PartForm? Started { get; init; }

    /// <summary>The part that was added right before: what comes below it is asked for next.</summary>
    public Guid? Added { get; init; }

    /// <summary>The other forms of the page, as they were typed.</summary>
    public PlanForms Forms { get; init; } = new();

    /// <summary>Somebody else changed the plan after the page was opened: what is not read is not signed.</summary>
    public bool IsStale { get; init; }

    /// <summary>Whether the user may co-sign.</summary>
    public bool MayCoSign { get; init; }

    /// <summary>Whether parts can be added, changed and removed.</summary>
    public bool IsBeingWritten => MayEdit && Plan.Status is PlanStatus.Draft;

    /// <summary>Whether reviews can be added.</summary>
    public bool IsUnderReview => MayEdit && Plan.Status is PlanStatus.Active;

    /// <summary>Whether the client's answer can be recorded.</summary>
    public bool IsAnswered => MayEdit && Plan.Status is PlanStatus.Active or PlanStatus.AwaitingCoSignature;

    /// <summary>Whether the user can co-sign it, or send it back.</summary>
    public bool IsCoSigned => MayCoSign && Plan.Status is PlanStatus.AwaitingCoSignature;

    /// <summary>Whether the next version can be made of this one.</summary>
    public bool StartsNext => MayEdit && Plan.Status is PlanStatus.Active or PlanStatus.SentBack && !Plan.Versions.Any(v => v.Number > Plan.Number);

    /// <summary>The form of a new part: as it was typed where it was refused, otherwise empty.</summary>
    public PartEntry Entry(PartForm empty, string action, string fields, string words)
    {
        var (isRefused, isStarted) = (Refused?.Key == empty.Key, Started?.Key == empty.Key);
        return new PartEntry(Plan, isRefused ? Refused! : isStarted ? Started! : empty, action, fields, words, isRefused) { IsNext = isStarted || (Added is not null && Added == empty.ParentId) };
    }
}

/// <summary>The forms of the page of a plan that are not about a part.</summary>
public sealed record PlanForms
{
    /// <summary>The fellowship that the client chose.</summary>
    public PeerSupportForm? PeerSupport { get; init; }

    /// <summary>What the client said.</summary>
    public AnswerForm? Answer { get; init; }

    /// <summary>Why it is sent back.</summary>
    public SendBackForm? SendBack { get; init; }

    /// <summary>The signature.</summary>
    public SignatureForm? Signature { get; init; }
}

/// <summary>The page to change a part.</summary>
/// <param name="Theirs">What somebody else wrote in it meanwhile; null where nobody did.</param>
public sealed record PartScreen(PlanView Plan, PartForm Form, string Action, string Fields, string Words, PartForm? Theirs);

/// <summary>A form on the page of a plan, closed until it is wanted.</summary>
/// <param name="Action">The action it is posted to.</param>
/// <param name="Fields">The partial view with its fields.</param>
/// <param name="Words">What it does; the words of its summary.</param>
/// <param name="IsRefused">It could not be saved: it is open, with what is wrong beside the fields.</param>
public sealed record PartEntry(PlanView Plan, PartForm Form, string Action, string Fields, string Words, bool IsRefused)
{
    /// <summary>It is what to do next: it is open, and its first field has the focus.</summary>
    public bool IsNext { get; init; }

    /// <summary>Whether the library has something to start it with.</summary>
    public bool IsInLibrary => Form is ObjectiveForm or InterventionForm;

    /// <summary>Its fields see what is wrong only where it is the form that was posted: the other forms of the page have fields of the same names.</summary>
    public ViewDataDictionary DataFrom(ViewDataDictionary page) => IsRefused ? page : FormData.Of(page, Form.Key);
}

/// <summary>View data of one form among others on a page.</summary>
public static class FormData
{
    /// <summary>Without what is wrong elsewhere on the page, and with ids of its own.</summary>
    public static ViewDataDictionary Of(ViewDataDictionary page, string key)
    {
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());
        foreach (var (name, value) in page)
        {
            data[name] = value;
        }

        data[FieldTagHelper.IdPrefixKey] = $"{key}-";
        return data;
    }
}
