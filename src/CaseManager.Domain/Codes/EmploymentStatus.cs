namespace CaseManager.Domain.Codes;

/// <summary>Whether the client works: TEDS <c>EMPLOY</c>, at admission and at discharge.</summary>
public enum EmploymentStatus
{
    /// <summary>35 hours a week or more.</summary>
    FullTime,

    /// <summary>Fewer than 35 hours a week.</summary>
    PartTime,

    /// <summary>Looking for work, or laid off.</summary>
    Unemployed,

    /// <summary>Neither working nor looking for work; see <see cref="Codes.NotInLaborForce"/>.</summary>
    NotInLaborForce,
}
