using CaseManager.Domain.PeerSupport;

namespace CaseManager.Application.Importing.Meetings;

/// <summary>A list of meetings, read and checked.</summary>
/// <param name="Source">What it is called here.</param>
/// <param name="Rows">Meetings that can be taken over.</param>
/// <param name="Faults">What is refused, and what is left out of meetings that are taken over.</param>
/// <param name="RefusedKeys">Keys of refused meetings: the list names them, so they are not taken off the directory.</param>
/// <param name="Unpublished">Meetings that their fellowship does not publish.</param>
public sealed record MeetingRecords(string Source, IReadOnlyList<MeetingRow> Rows, IReadOnlyList<ImportRemark> Faults, IReadOnlySet<string> RefusedKeys, int Unpublished);

/// <summary>One meeting of a list.</summary>
/// <param name="Number">Which one it is, from 1.</param>
/// <param name="Line">The line of the file where it begins, from 1.</param>
/// <param name="Key">Unique within the list.</param>
/// <param name="Details">What it says; with an empty zone where neither the list nor whoever imports it names one.</param>
public sealed record MeetingRow(int Number, int Line, string Key, MeetingDetails Details) : IImportRow;
