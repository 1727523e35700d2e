namespace CaseManager.Domain.Clients;

/// <summary>Sex as recorded on official papers.</summary>
public enum RecordedSex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>X, or another marker.</summary>
    Another,

    /// <summary>Asked, and not told.</summary>
    Declined,
}
