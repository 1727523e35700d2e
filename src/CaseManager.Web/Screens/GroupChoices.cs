using CaseManager.Application.Groups;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>The people whom group forms offer.</summary>
public static class GroupChoices
{
    /// <summary>Staff under their sites, with what rule 1 asks of them.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<StaffChoice> staff) => Choices.Grouped(staff, p => p.Site,
        p => ($"{p.Name}{(p.Credential is null ? "" : $", {p.Credential}")}{(p.IsIntern ? " (intern)" : "")}", p.Id.ToString()));
}
