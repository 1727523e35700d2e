namespace CaseManager.Domain.Codes;

/// <summary>A substance that is a problem: TEDS <c>SUB1</c> to <c>SUB3</c>, at admission and at discharge.</summary>
public enum Substance
{
    /// <summary>No substance.</summary>
    None,

    /// <summary>Alcohol.</summary>
    Alcohol,

    /// <summary>Cocaine or crack.</summary>
    Cocaine,

    /// <summary>Marijuana or hashish.</summary>
    Marijuana,

    /// <summary>Heroin.</summary>
    Heroin,

    /// <summary>Methadone that nobody prescribed.</summary>
    NonPrescriptionMethadone,

    /// <summary>Other opiates and synthetics, such as fentanyl, oxycodone or tramadol.</summary>
    OtherOpiates,

    /// <summary>Phencyclidine.</summary>
    Pcp,

    /// <summary>Hallucinogens, such as LSD or psilocybin.</summary>
    Hallucinogens,

    /// <summary>Methamphetamine or speed.</summary>
    Methamphetamine,

    /// <summary>Other amphetamines, such as MDMA or Adderall.</summary>
    OtherAmphetamines,

    /// <summary>Other stimulants.</summary>
    OtherStimulants,

    /// <summary>Benzodiazepines.</summary>
    Benzodiazepines,

    /// <summary>Other tranquilizers.</summary>
    OtherTranquilizers,

    /// <summary>Barbiturates.</summary>
    Barbiturates,

    /// <summary>Other sedatives or hypnotics.</summary>
    OtherSedatives,

    /// <summary>Inhalants.</summary>
    Inhalants,

    /// <summary>Medication sold without a prescription.</summary>
    OverTheCounter,

    /// <summary>Another drug.</summary>
    Other,
}
