namespace CaseManager.Domain.Codes;

/// <summary>Who sent the client: TEDS <c>PSOURCE</c>.</summary>
public enum ReferralSource
{
    /// <summary>Nobody but the client, family or a friend.</summary>
    Self,

    /// <summary>A provider of alcohol or drug care.</summary>
    SubstanceUseCareProvider,

    /// <summary>Another health care provider.</summary>
    OtherHealthCareProvider,

    /// <summary>A school or college.</summary>
    School,

    /// <summary>An employer or an employee assistance program.</summary>
    Employer,

    /// <summary>Another body of the community, such as a shelter, a church or a self-help group.</summary>
    OtherCommunity,

    /// <summary>A court, probation, parole, or driving under the influence; see <see cref="CriminalJusticeReferral"/>.</summary>
    CriminalJustice,
}
