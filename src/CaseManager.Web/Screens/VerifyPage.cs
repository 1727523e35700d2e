using CaseManager.Application.Reporting.Runs;

namespace CaseManager.Web.Screens;

/// <summary>What is to be verified: a file, or the code on a page.</summary>
public sealed class VerifyForm
{
    /// <summary>The PDF.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The code on each page of it.</summary>
    public string? Code { get; set; }
}

/// <summary>The form, and what was found.</summary>
/// <param name="Result">Of a file.</param>
/// <param name="Named">The report that a code names.</param>
public sealed record VerifyPage(VerifyForm Form, ReportProofResult? Result = null, ProvenReport? Named = null);
