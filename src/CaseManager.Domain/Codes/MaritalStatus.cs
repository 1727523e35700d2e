namespace CaseManager.Domain.Codes;

/// <summary>Marital status: TEDS <c>MARSTAT</c>.</summary>
public enum MaritalStatus
{
    /// <summary>Never married, or only annulled.</summary>
    NeverMarried,

    /// <summary>Married, or living as married.</summary>
    NowMarried,

    /// <summary>Separated, legally or otherwise.</summary>
    Separated,

    /// <summary>Divorced or widowed.</summary>
    DivorcedOrWidowed,
}
