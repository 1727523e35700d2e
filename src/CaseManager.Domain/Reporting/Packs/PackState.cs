namespace CaseManager.Domain.Reporting.Packs;

/// <summary>Where a pack stands.</summary>
public enum PackState
{
    /// <summary>Asked for, or to go on; nobody works on it yet.</summary>
    Queued,

    /// <summary>Workers make its items.</summary>
    Running,

    /// <summary>Held by a person; what is made stays.</summary>
    Paused,

    /// <summary>Given up by a person; what is made stays.</summary>
    Cancelled,

    /// <summary>Every item is made or failed.</summary>
    Done,
}
