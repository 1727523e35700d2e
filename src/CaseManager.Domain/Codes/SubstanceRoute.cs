namespace CaseManager.Domain.Codes;

/// <summary>How a substance is taken: TEDS <c>ROUTE1</c> to <c>ROUTE3</c>.</summary>
public enum SubstanceRoute
{
    /// <summary>By mouth.</summary>
    Oral,

    /// <summary>Smoked.</summary>
    Smoking,

    /// <summary>Inhaled or snorted.</summary>
    Inhalation,

    /// <summary>Into a vein, a muscle or the skin.</summary>
    Injection,

    /// <summary>Another way.</summary>
    Other,
}
