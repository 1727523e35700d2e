namespace CaseManager.Domain.Codes;

/// <summary>The main source of income or support: TEDS <c>PRIMINC</c>.</summary>
public enum IncomeSource
{
    /// <summary>Wages or salary.</summary>
    Wages,

    /// <summary>Public assistance.</summary>
    PublicAssistance,

    /// <summary>Retirement, pension or disability.</summary>
    RetirementOrDisability,

    /// <summary>Another source.</summary>
    Other,

    /// <summary>No income.</summary>
    None,
}
