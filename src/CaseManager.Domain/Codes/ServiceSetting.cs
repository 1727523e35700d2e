namespace CaseManager.Domain.Codes;

/// <summary>The type of treatment and where it is given: TEDS <c>SERVICES</c>, at admission and at discharge.</summary>
public enum ServiceSetting
{
    /// <summary>Detoxification, 24 hours, hospital inpatient.</summary>
    DetoxHospital,

    /// <summary>Detoxification, 24 hours, free-standing residential.</summary>
    DetoxResidential,

    /// <summary>Rehabilitation in a hospital, other than detoxification.</summary>
    RehabHospital,

    /// <summary>Residential rehabilitation planned for 30 days or fewer.</summary>
    ResidentialShortTerm,

    /// <summary>Residential rehabilitation planned for more than 30 days.</summary>
    ResidentialLongTerm,

    /// <summary>Ambulatory, intensive outpatient.</summary>
    IntensiveOutpatient,

    /// <summary>Ambulatory, non-intensive outpatient.</summary>
    Outpatient,

    /// <summary>Ambulatory detoxification.</summary>
    AmbulatoryDetox,
}
