using System.Security.Cryptography;

namespace CaseManager.Application.Importing;

/// <summary>The three files of an attendance history, as somebody brought them.</summary>
/// <param name="FileName">Name of the attendance file; folders in it are not kept.</param>
/// <param name="Attendance">CSV, UTF-8: one row for each client at each session.</param>
/// <param name="Map">JSON: which column of the attendance file holds what, see <see cref="AttendanceMap"/>.</param>
/// <param name="Groups">CSV, UTF-8: name, kind, fellowship, facilitator and capacity of each group.</param>
public sealed record AttendanceFiles(string FileName, ReadOnlyMemory<byte> Attendance, ReadOnlyMemory<byte> Map, ReadOnlyMemory<byte> Groups)
{
    /// <summary>Largest file, in bytes (20 MB).</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    internal string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Attendance.Span));
}
