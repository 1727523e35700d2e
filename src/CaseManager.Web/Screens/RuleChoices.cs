using CaseManager.Application.RulePacks;
using CaseManager.Application.Wording;
using CaseManager.Domain.Centers;
using CaseManager.Domain.RulePacks;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>What forms of rule packs offer.</summary>
public static class RuleChoices
{
    /// <summary>Yes and no.</summary>
    public static IReadOnlyList<SelectListItem> Answers { get; } = [new("Yes", "True"), new("No", "False")];

    /// <summary>Levels of care of both editions.</summary>
    public static IReadOnlyList<SelectListItem> Levels { get; } =
        [.. AsamLevel.FourthEdition.Select(c => new AsamLevel(c)).Concat(AsamLevel.ThirdEdition.Select(c => new AsamLevel(c, 3))).Select(l => new SelectListItem(l.Words(), SaveRule.LevelText(l)))];

    /// <summary>What a rule can be about.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<RuleKind>(k => k.Words());

    /// <summary>Packs.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<RulePackChoice> packs) => [.. packs.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];

    /// <summary>Versions.</summary>
    public static IReadOnlyList<SelectListItem> Of(RulePackView pack) =>
        [
            .. pack.Versions.Select(v => new SelectListItem(v.IsDraft ? $"Version {v.Number} (draft)" : $"Version {v.Number}", v.Id.ToString())),
            .. pack.CopiedFrom is { } original ? [new SelectListItem($"{original.Pack}, version {original.Number}", original.Id.ToString())] : Array.Empty<SelectListItem>(),
        ];
}
