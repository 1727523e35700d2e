using CaseManager.Application.Centers;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Library;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Web.Screens;

/// <summary>What is looked for among packs.</summary>
public sealed class PackLibraryForm : ReportSearchForm
{
    /// <summary>Where it stands.</summary>
    public PackState? State { get; set; }

    /// <inheritdoc/>
    public override string? ChosenState => KnownState?.ToString();

    /// <summary>Where it stands; a value that is none asks for nothing.</summary>
    public PackState? KnownState => Known(State);
}

/// <summary>The packs with what was found.</summary>
public sealed record PackLibraryPage(PackLibraryForm Form, Page<LibraryPackRow> Packs, IReadOnlyList<LibraryAsker> Askers, IReadOnlyList<ProgramChoice> Programs)
{
    /// <summary>What they are searched by.</summary>
    /// <param name="kinds">Those that the user may see.</param>
    public ReportSearchFields Fields(IEnumerable<ReportKind> kinds) => new(Form, "/reports/packs", kinds, Enum.GetValues<PackState>().Select(s => (s.ToString(), s.Words())), Askers, Programs);
}
