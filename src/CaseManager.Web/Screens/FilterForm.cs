using CaseManager.Application.Reporting.Filters;

namespace CaseManager.Web.Screens;

/// <summary>The name of a saved filter.</summary>
public sealed class FilterForm
{
    /// <summary>The version that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }
}

/// <summary>The form with the filter.</summary>
public sealed record FilterEdit(SavedFilterRow Filter, FilterForm Form);
