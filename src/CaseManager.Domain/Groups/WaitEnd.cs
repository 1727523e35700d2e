namespace CaseManager.Domain.Groups;

/// <summary>How waiting for a seat ended.</summary>
public enum WaitEnd
{
    /// <summary>The client got a seat.</summary>
    TakenIn,

    /// <summary>The client waits no longer.</summary>
    Withdrawn,

    /// <summary>The client left the site.</summary>
    StayEnded,
}
