namespace CaseManager.Domain.Medication;

/// <summary>What a drug test looks for.</summary>
public enum DrugPanel
{
    /// <summary>Opiates such as heroin and morphine.</summary>
    Opiates,

    /// <summary>Fentanyl.</summary>
    Fentanyl,

    /// <summary>Oxycodone.</summary>
    Oxycodone,

    /// <summary>Methadone: expected where it is prescribed.</summary>
    Methadone,

    /// <summary>Buprenorphine: expected where it is prescribed.</summary>
    Buprenorphine,

    /// <summary>Amphetamine and methamphetamine.</summary>
    Amphetamines,

    /// <summary>Cocaine.</summary>
    Cocaine,

    /// <summary>Benzodiazepines.</summary>
    Benzodiazepines,

    /// <summary>Cannabis.</summary>
    Cannabis,

    /// <summary>Alcohol.</summary>
    Alcohol,
}
