using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting;

/// <summary>Rule 12, for whatever is asked for: a report, a pack or a schedule.</summary>
public static class Audiences
{
    /// <summary>Throws unless a document of this kind may be for this audience.</summary>
    /// <param name="disclosure">What was decided where it is for somebody else; nothing was where it is null.</param>
    /// <exception cref="RuleViolationException">
    /// <c>report.audience</c>: what names several clients is always internal; <c>report.disclosure</c>: it is for somebody else, and may not be.
    /// </exception>
    public static void RequireFor(this Audience audience, ReportKind kind, Disclosure? disclosure = null)
    {
        Require.That(Enum.IsDefined(audience), "report.audience", "Choose who it is for.", nameof(Audience));
        Require.That(!kind.IsInternal() || audience is Audience.Internal, "report.audience", "This document names several clients; it is for internal use only.", nameof(Audience));
        Require.That(audience is not Audience.SomebodyElse || disclosure is { IsAllowed: true }, "report.disclosure", disclosure?.Reason ?? "Nobody decided whether it may be disclosed.", nameof(Audience));
    }

    /// <summary>Throws unless documents of several clients may stand in one file for this audience.</summary>
    /// <param name="field">The field in which one file was chosen.</param>
    /// <exception cref="RuleViolationException"><c>report.audience</c>: one client would be shown another.</exception>
    public static void RequireMerged(this Audience audience, string field) => Require.That(audience is Audience.Internal, "report.audience",
        "A merged PDF holds several clients, so it is for internal use only. Choose a PDF for each client for their own copies.", field);
}
