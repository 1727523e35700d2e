using CaseManager.Application.Centers;
using CaseManager.Application.Reporting.Library;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.Screens;

/// <summary>The fields of a search.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="Kinds">Documents to choose from.</param>
/// <param name="States">Where something can stand, with its words.</param>
/// <param name="Askers">People to choose from.</param>
/// <param name="Programs">Programs to choose from.</param>
public sealed record ReportSearchFields(
    ReportSearchForm Form, string Address, IEnumerable<ReportKind> Kinds, IEnumerable<(string Value, string Words)> States, IReadOnlyList<LibraryAsker> Askers, IReadOnlyList<ProgramChoice> Programs);
