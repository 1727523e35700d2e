using System.Text.Json;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.PeerSupport;

/// <summary>What a meeting was before an import changed it or took it off the directory, so that the import can be undone.</summary>
public sealed class MeetingChange : Entity
{
    private MeetingChange() => BeforeJson = "";

    internal MeetingChange(Meeting meeting, Guid importBatchId)
    {
        (MeetingId, ImportBatchId, WasRemovedAt) = (meeting.Id, importBatchId, meeting.RemovedAt);
        BeforeJson = JsonSerializer.Serialize(meeting.Details);
    }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The import.</summary>
    public Guid ImportBatchId { get; private set; }

    /// <summary>The details before, as JSON.</summary>
    public string BeforeJson { get; private set; }

    /// <summary>Since when it had been off the directory (UTC); null where it stood there.</summary>
    public DateTime? WasRemovedAt { get; private set; }

    /// <summary>The version of the meeting that the import made; a higher one tells of a later import.</summary>
    public int MeetingVersion { get; private set; }

    /// <summary>The details before.</summary>
    public MeetingDetails Before => JsonSerializer.Deserialize<MeetingDetails>(BeforeJson)!;

    internal void Became(int version) => MeetingVersion = version;
}
