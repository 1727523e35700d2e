namespace CaseManager.Domain.Codes;

/// <summary>Health insurance, whether or not it pays for this treatment: TEDS <c>HLTHINS</c>.</summary>
public enum HealthInsurance
{
    /// <summary>Private insurance.</summary>
    Private,

    /// <summary>Medicaid.</summary>
    Medicaid,

    /// <summary>Medicare, or another such as TRICARE.</summary>
    MedicareOrOther,

    /// <summary>No insurance.</summary>
    None,
}
