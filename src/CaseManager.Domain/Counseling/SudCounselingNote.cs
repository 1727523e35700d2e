using CaseManager.Domain.Common;

namespace CaseManager.Domain.Counseling;

/// <summary>
/// A SUD counseling note (42 CFR 2.11): what was said in a session, kept apart from the rest of the record. It refers to the session and to people by bare keys: nothing leads from a
/// client, a stay or a session to it. Its text is encrypted; it is signed when it is written and never changes. What is to be put right is a further note.
/// </summary>
public sealed class SudCounselingNote : AggregateRoot
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLength = 10_000;

    private SudCounselingNote() => AuthorName = "";

    /// <param name="sessionId">The session that it is about.</param>
    /// <param name="authorId">The user who writes it.</param>
    public SudCounselingNote(Guid sessionId, Guid authorId, string author, DateTime utcNow) =>
        (CounselingSessionId, AuthorId, AuthorName, SignedAt) = (sessionId, authorId, Require.Text(author, nameof(AuthorName), CounselingSession.ActorLength), utcNow);

    /// <summary>The session that it is about.</summary>
    public Guid CounselingSessionId { get; private set; }

    /// <summary>The user who wrote it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>Their name then.</summary>
    public string AuthorName { get; private set; }

    /// <summary>When it was written and signed (UTC).</summary>
    public DateTime SignedAt { get; private set; }

    /// <summary>The text, encrypted.</summary>
    public byte[] Sealed { get; private set; } = [];

    /// <summary>Takes the text, encrypted: once, when the note has its key.</summary>
    /// <exception cref="RuleViolationException"><c>counseling-note.sealed</c>.</exception>
    public void Seal(byte[] encrypted)
    {
        Require.That(Sealed.Length == 0, "counseling-note.sealed", "A counseling note does not change. Write a further one.");
        Sealed = encrypted;
    }
}
