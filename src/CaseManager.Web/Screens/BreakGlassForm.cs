using CaseManager.Application.BreakGlass;

namespace CaseManager.Web.Screens;

/// <summary>Why a client is opened by breaking the glass.</summary>
public sealed class BreakGlassForm
{
    /// <summary>For the supervisor to read.</summary>
    public string? Reason { get; set; }
}

/// <summary>The search for a client behind the glass.</summary>
public sealed record BreakGlassPage(string? Search, IReadOnlyList<BehindGlassRow> Found);

/// <summary>The form that opens one.</summary>
public sealed record BreakGlassEdit(BehindGlassRow Client, BreakGlassForm Form);
