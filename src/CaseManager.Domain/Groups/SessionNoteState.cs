namespace CaseManager.Domain.Groups;

/// <summary>Where the note of a session stands. A session without a note has none yet.</summary>
public enum SessionNoteState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Signed by whoever led the session; a second signature is asked for. Only addenda are added (rule 7).</summary>
    AwaitingCoSignature,

    /// <summary>Signed by everybody who has to: only addenda are added (rule 7).</summary>
    Signed,
}
