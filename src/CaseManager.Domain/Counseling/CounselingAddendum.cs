using CaseManager.Domain.Common;

namespace CaseManager.Domain.Counseling;

/// <summary>What was added to a signed progress note: append only, with who and when (rule 7).</summary>
public sealed class CounselingAddendum : Entity
{
    private CounselingAddendum() => (Text, By) = ("", "");

    internal CounselingAddendum(string text, string by, DateTime utcNow) =>
        (Text, By, At) = (Require.Text(text, nameof(Text), CounselingSession.NoteLength), Require.Text(by, nameof(By), CounselingSession.ActorLength), utcNow);

    /// <summary>The session.</summary>
    public Guid CounselingSessionId { get; private set; }

    /// <summary>What is added or put right.</summary>
    public string Text { get; private set; }

    /// <summary>Who added it.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
