using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>The id of a field's control.</summary>
public static class TagBuilderId
{
    /// <summary>As the form writes it.</summary>
    public static string Of(string field) => TagBuilder.CreateSanitizedId(field, "_");
}
