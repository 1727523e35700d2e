using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Library;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.Screens;

/// <summary>What is looked for among reports.</summary>
public sealed class ReportLibraryForm : ReportSearchForm
{
    /// <summary>Where it stands.</summary>
    public ReportState? State { get; set; }

    /// <inheritdoc/>
    public override string? ChosenState => KnownState?.ToString();

    /// <summary>Where it stands; a value that is none asks for nothing.</summary>
    public ReportState? KnownState => Known(State);
}

/// <summary>The library with what it found.</summary>
/// <param name="Digest">What schedules did since yesterday.</param>
public sealed record ReportLibraryPage(ReportLibraryForm Form, Page<LibraryRow> Reports, IReadOnlyList<LibraryAsker> Askers, IReadOnlyList<ProgramChoice> Programs, Digest Digest)
{
    /// <summary>What it is searched by.</summary>
    /// <param name="kinds">Those that the user may see.</param>
    public ReportSearchFields Fields(IEnumerable<ReportKind> kinds) =>
        new(Form, "/reports", kinds, [("Queued", "Waiting"), ("Running", "Being made"), ("Done", "Ready"), ("Failed", "Failed")], Askers, Programs);
}

/// <summary>Who looked at a report or a pack.</summary>
/// <param name="Back">The address of it.</param>
public sealed record ReportLooksPage(string Title, string Back, Page<AuditRow> Looks);
