using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing.Attendance;

/// <summary>The three files of an attendance history.</summary>
/// <param name="FileName">Name of the attendance file.</param>
/// <param name="Attendance">CSV, UTF-8: one row for each client at each session.</param>
/// <param name="Map">JSON: which column of the attendance file holds what, see <see cref="AttendanceMap"/>.</param>
/// <param name="Groups">CSV, UTF-8: name, kind, fellowship, facilitator and capacity of each group.</param>
public sealed record AttendanceFiles(string FileName, ReadOnlyMemory<byte> Attendance, ReadOnlyMemory<byte> Map, ReadOnlyMemory<byte> Groups)
    : ImportFiles(ImportKind.Attendance, FileName)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ImportPart> Parts =>
        [new(nameof(Attendance), "attendance file", Attendance), new(nameof(Map), "map", Map), new(nameof(Groups), "groups file", Groups)];
}
