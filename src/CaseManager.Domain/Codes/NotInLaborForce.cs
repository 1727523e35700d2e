namespace CaseManager.Domain.Codes;

/// <summary>Why the client neither works nor looks for work: TEDS <c>DETNLF</c>; only with <see cref="EmploymentStatus.NotInLaborForce"/>.</summary>
public enum NotInLaborForce
{
    /// <summary>Keeps a home.</summary>
    Homemaker,

    /// <summary>Studies.</summary>
    Student,

    /// <summary>Is retired, or cannot work.</summary>
    RetiredOrDisabled,

    /// <summary>Lives in an institution that keeps them from work.</summary>
    ResidentOfInstitution,

    /// <summary>Another reason.</summary>
    Other,
}
