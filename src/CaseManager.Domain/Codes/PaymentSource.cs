namespace CaseManager.Domain.Codes;

/// <summary>Who is expected to pay for most of the treatment: TEDS <c>PRIMPAY</c>.</summary>
public enum PaymentSource
{
    /// <summary>The client.</summary>
    SelfPay,

    /// <summary>Private insurance or workers' compensation.</summary>
    PrivateInsurance,

    /// <summary>Medicare.</summary>
    Medicare,

    /// <summary>Medicaid.</summary>
    Medicaid,

    /// <summary>Other government payments.</summary>
    OtherGovernment,

    /// <summary>Nobody: free, charity, research or teaching.</summary>
    NoCharge,

    /// <summary>Somebody else.</summary>
    Other,
}
