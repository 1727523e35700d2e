using System.IO.Compression;
using System.Text.Json;

namespace CaseManager.Application.Importing;

// The uploaded files and where they belong, as one value that waits in the database to be confirmed. Packed: a register shrinks to a tenth.
internal sealed record StoredUpload(AttendanceFiles Files, ImportTarget Target)
{
    private const string AttendanceEntry = "attendance.csv";
    private const string MapEntry = "map.json";
    private const string GroupsEntry = "groups.csv";
    private const string TargetEntry = "target.json";

    public byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Write(zip, AttendanceEntry, Files.Attendance.Span);
            Write(zip, MapEntry, Files.Map.Span);
            Write(zip, GroupsEntry, Files.Groups.Span);
            Write(zip, TargetEntry, JsonSerializer.SerializeToUtf8Bytes(Target));
        }

        return bytes.ToArray();
    }

    public static StoredUpload Unpack(string fileName, byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        return new StoredUpload(
            new AttendanceFiles(fileName, Read(zip, AttendanceEntry), Read(zip, MapEntry), Read(zip, GroupsEntry)),
            JsonSerializer.Deserialize<ImportTarget>(Read(zip, TargetEntry))!);
    }

    private static void Write(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(content);
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var entry = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
