using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>What was added to a signed note: append only, with who and when (rule 7).</summary>
public sealed class SessionNoteAddendum : Entity
{
    private SessionNoteAddendum() => (Text, By) = ("", "");

    internal SessionNoteAddendum(Guid? episodeId, string text, string by, DateTime utcNow) =>
        (EpisodeId, Text, By, At) = (episodeId, Require.Text(text, nameof(Text), SessionNote.LineLength), Require.Text(by, nameof(By), GroupSession.ActorLength), utcNow);

    /// <summary>The note.</summary>
    public Guid SessionNoteId { get; private set; }

    /// <summary>The stay of the client whom it is about; null where it belongs to the shared text.</summary>
    public Guid? EpisodeId { get; private set; }

    /// <summary>What is added or put right.</summary>
    public string Text { get; private set; }

    /// <summary>Who added it.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
