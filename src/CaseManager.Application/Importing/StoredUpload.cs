using System.IO.Compression;
using System.Text.Json;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Importing.Clients;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing;

// The uploaded files and where they belong, as one value that waits in the database to be confirmed. Packed: a register shrinks to a tenth.
internal sealed record StoredUpload(ImportFiles Files, ImportTarget Target)
{
    private const string TargetEntry = "target.json";

    public byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var part in Files.Parts)
            {
                Write(zip, part.Field, part.Bytes.Span);
            }

            Write(zip, TargetEntry, JsonSerializer.SerializeToUtf8Bytes(Target));
        }

        return bytes.ToArray();
    }

    public static StoredUpload Unpack(ImportKind kind, string fileName, byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        ImportFiles files = kind switch
        {
            ImportKind.Attendance => new AttendanceFiles(
                fileName, Read(zip, nameof(AttendanceFiles.Attendance)), Read(zip, nameof(AttendanceFiles.Map)), Read(zip, nameof(AttendanceFiles.Groups))),
            ImportKind.Clients => new ClientFiles(fileName, Read(zip, nameof(ClientFiles.Clients)), Read(zip, nameof(ClientFiles.Map))),
            ImportKind.Meetings => MeetingFiles.Of(fileName, Read(zip, nameof(MeetingFiles.Meetings)), Read(zip, nameof(MeetingFiles.Options))),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        return new StoredUpload(files, JsonSerializer.Deserialize<ImportTarget>(Read(zip, TargetEntry))!);
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
