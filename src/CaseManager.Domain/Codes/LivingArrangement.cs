namespace CaseManager.Domain.Codes;

/// <summary>How the client lives: TEDS <c>LIVARAG</c>, at admission and at discharge.</summary>
public enum LivingArrangement
{
    /// <summary>Without a fixed address, or in a shelter.</summary>
    Homeless,

    /// <summary>In a supervised setting, such as a halfway house, or as a minor with family.</summary>
    Dependent,

    /// <summary>Alone or with others, without supervision.</summary>
    Independent,
}
