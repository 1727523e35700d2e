namespace CaseManager.Domain.Clients;

/// <summary>What two records of one person may say differently; whoever merges them chooses which of the two stands.</summary>
public enum MergedPart
{
    /// <summary>First, middle and last name.</summary>
    LegalName,

    /// <summary>The name the client goes by.</summary>
    PreferredName,

    /// <summary>Birth date.</summary>
    BirthDate,

    /// <summary>Pronouns.</summary>
    Pronouns,

    /// <summary>Sex as recorded.</summary>
    Sex,

    /// <summary>Gender as the client says.</summary>
    Gender,

    /// <summary>Languages and interpreter.</summary>
    Languages,

    /// <summary>Address.</summary>
    Address,

    /// <summary>Whom to call in an emergency.</summary>
    EmergencyContact,

    /// <summary>All ways to reach the client.</summary>
    Contacts,

    /// <summary>Recovery start date of their own.</summary>
    RecoveryStart,
}
