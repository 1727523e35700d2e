namespace CaseManager.Domain.Importing;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Uploaded and rehearsed; nothing is changed yet.</summary>
    Rehearsed,

    /// <summary>Its rows are in.</summary>
    Imported,

    /// <summary>Its rows were taken out again.</summary>
    Undone,
}
