namespace CaseManager.Application.Security;

/// <summary>What a user does at the center; a person may hold several.</summary>
public enum Role
{
    /// <summary>Builds plans, runs groups.</summary>
    Counselor,

    /// <summary>Front desk and techs: records attendance.</summary>
    Staff,

    /// <summary>Sets up, imports, runs reports.</summary>
    Administrator,

    /// <summary>Oversees plans and notes of programs.</summary>
    ClinicalSupervisor,

    /// <summary>Prescriber or nurse.</summary>
    Medical,
}
