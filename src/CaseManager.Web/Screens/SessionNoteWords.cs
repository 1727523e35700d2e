using CaseManager.Domain.Groups;

namespace CaseManager.Web.Screens;

/// <summary>How screens speak of notes of sessions.</summary>
public static class SessionNoteWords
{
    /// <summary>Where a note stands.</summary>
    public static string State(SessionNoteState? state) => state switch
    {
        null => "not written yet",
        SessionNoteState.Draft => "draft",
        SessionNoteState.AwaitingCoSignature => "waits for a co-signature",
        SessionNoteState.Signed => "signed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>A flag, which names nobody.</summary>
    public static string Of(Likeness likeness) => likeness is Likeness.AnotherClient ? "This line reads much like that of another client." : "This line reads much like this client’s last note.";
}
