using System.Text.Json;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing.Meetings;

/// <summary>A list of meetings, as a fellowship publishes it.</summary>
/// <param name="FileName">Name of the file.</param>
/// <param name="Meetings">JSON, UTF-8.</param>
/// <param name="Options">What the file does not say of itself.</param>
public sealed record MeetingFiles(string FileName, ReadOnlyMemory<byte> Meetings, MeetingOptions Options) : ImportFiles(ImportKind.Meetings, FileName)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ImportPart> Parts =>
        [new(nameof(Meetings), "meetings file", Meetings), new(nameof(Options), "options", JsonSerializer.SerializeToUtf8Bytes(Options))];

    internal static MeetingFiles Of(string fileName, byte[] meetings, byte[] options) => new(fileName, meetings, JsonSerializer.Deserialize<MeetingOptions>(options)!);
}

/// <summary>What a list of meetings does not say of itself.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Source">What the list is called here: with the next import of the same name it is compared meeting by meeting.</param>
/// <param name="Fellowship">Whose meetings they are; of a BMLT server Narcotics Anonymous where nobody says otherwise.</param>
/// <param name="SiteZone">IANA name of the zone of meetings that name none; null for the zone of the center's first site.</param>
public sealed record MeetingOptions(MeetingFormat? Format, string? Source, Fellowship? Fellowship = null, string? FellowshipName = null, string? SiteZone = null);
