using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Library;

/// <summary>What is looked for in the library, among reports or packs; what is null is not asked for.</summary>
/// <param name="Mine">Only what the user asked for.</param>
/// <param name="AskedBy">Only what this user asked for.</param>
/// <param name="Asked">How far back it was asked for: every list has an end, so that none reads the whole table.</param>
/// <param name="From">Covers this day or a later one.</param>
/// <param name="To">Covers this day or an earlier one.</param>
/// <param name="Title">Words of the title, or parts of them; case and accents do not matter.</param>
/// <param name="ProgramId">Only what is about this program, a client of it, or a group that such a client belongs to.</param>
public sealed record LibraryFilter(
    bool Mine = false, ReportKind? Kind = null, Guid? AskedBy = null, LibrarySpan Asked = LibrarySpan.Last90Days, DateOnly? From = null, DateOnly? To = null, string? Title = null, Guid? ProgramId = null);
