namespace CaseManager.Application.Groups;

/// <summary>What two sessions want at the same time.</summary>
public enum ClashKind
{
    /// <summary>A room.</summary>
    Room,

    /// <summary>Somebody who leads both.</summary>
    Facilitator,

    /// <summary>A client who is expected at both.</summary>
    Client,
}

/// <summary>A clash of a session of a group with another one. It warns and forbids nothing.</summary>
/// <param name="Who">The room, the person who leads, or the client.</param>
/// <param name="With">The other group; null for counseling, of which nobody learns more.</param>
public sealed record GroupClash(ClashKind Kind, string Who, string? With, DateOnly Date, string TimeText);
