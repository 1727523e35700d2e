namespace CaseManager.Domain.Reporting.Packs;

/// <summary>Where an item of a pack stands.</summary>
public enum PackItemState
{
    /// <summary>To be made.</summary>
    Waiting,

    /// <summary>A worker holds its lease.</summary>
    Running,

    /// <summary>Its bytes are there.</summary>
    Done,

    /// <summary>It could not be made; the error says why.</summary>
    Failed,
}
