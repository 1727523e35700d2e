namespace CaseManager.Domain.Codes;

/// <summary>How long no criterion of a substance use disorder but craving has been met, by DSM-5. Only where a provider documents it.</summary>
public enum DsmRemission
{
    /// <summary>3 months or more, and less than 12.</summary>
    Early,

    /// <summary>12 months or more.</summary>
    Sustained,
}
