using CaseManager.Application.Clients;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about the numbers of a site.</summary>
public sealed class MrnPatternForm
{
    /// <summary>The version that the form was opened with; 0 where the site had no pattern.</summary>
    public int Version { get; set; }

    /// <summary>Such as HL-{0000}.</summary>
    public string? Pattern { get; set; }

    /// <summary>The number of the next client.</summary>
    public int? NextNumber { get; set; }

    internal static MrnPatternForm Of(MrnPatternRow row) => new() { Version = row.Version, Pattern = row.Pattern, NextNumber = row.NextNumber ?? 1 };
}
