using CaseManager.Application.Paging;
using CaseManager.Application.PlanLibrary;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.Wording;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>The library in the set-up, with what is looked for.</summary>
public sealed record LibraryPage(LibraryFilter Filter, Page<LibraryEntryView> Page);

/// <summary>The form of an entry; null for a new one.</summary>
public sealed record LibraryEdit(LibraryEntryView? Entry, LibraryForm Form)
{
    /// <summary>What it is a start for.</summary>
    public LibraryKind Kind => Entry?.Kind ?? Form.Kind ?? LibraryKind.Objective;
}

/// <summary>The library as it is offered to a plan.</summary>
/// <param name="Place">What would be added.</param>
public sealed record LibraryPick(PlanView Plan, LibraryPlace Place, LibraryFilter Filter, Page<LibraryEntryView> Page);

/// <summary>Where in a plan something from the library goes.</summary>
/// <param name="Under">The goal that an objective is added to, or the objective that an intervention is added to.</param>
/// <param name="Words">That part, such as “goal 1.1”.</param>
/// <param name="Kind">What the library offers for it.</param>
/// <param name="Dimension">The dimension of its problem, as the library counts.</param>
public sealed record LibraryPlace(Guid Under, string Words, LibraryKind Kind, AsamDimension Dimension)
{
    /// <summary>The place; null where the plan holds no such goal or objective.</summary>
    public static LibraryPlace? Find(PlanView plan, Guid under)
    {
        var goals = plan.Problems.SelectMany((p, i) => p.Goals.Select((g, j) => (Goal: g, Number: $"{i + 1}.{j + 1}", Dimension: LibraryDimension.Of(p.Dimension, plan.Of.Edition))));
        var places = goals.SelectMany(g => g.Goal.Objectives
            .Select((o, k) => new LibraryPlace(o.Id, $"objective {g.Number}.{k + 1}", LibraryKind.Intervention, g.Dimension))
            .Prepend(new LibraryPlace(g.Goal.Id, $"goal {g.Number}", LibraryKind.Objective, g.Dimension)));
        return places.FirstOrDefault(p => p.Under == under);
    }
}

/// <summary>Words and choices of the library.</summary>
public static class LibraryWords
{
    /// <summary>The six dimensions, as the library counts them.</summary>
    public static IReadOnlyList<SelectListItem> Dimensions { get; } = PlanChoices.Dimensions(LibraryDimension.Edition);

    /// <summary>What an entry is a start for.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<LibraryKind>(k => k.ToString());

    /// <summary>A dimension with its number.</summary>
    public static string Words(AsamDimension dimension) => $"{(int)dimension} – {dimension.Words(LibraryDimension.Edition)}";

    /// <summary>What an entry suggests beside its text.</summary>
    public static string Suggested(LibraryEntryView entry) => entry.Kind is LibraryKind.Objective
        ? $"Measured by: {entry.Measure}. Target date after {entry.DaysToTarget} days."
        : $"{entry.Modality!.Value.Words()}, {entry.Frequency}{(entry.Minutes is { } minutes ? $", {minutes} min each" : "")}";

    /// <summary>Who wrote an entry.</summary>
    public static string Origin(LibraryEntryView entry) => !entry.IsOfProduct ? "Ours" : entry.IsEdited ? "Changed by us" : "Comes with CaseManager";
}
