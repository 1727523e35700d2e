namespace CaseManager.Domain.Medication;

/// <summary>What a medication for addiction treatment acts by. Two orders of one substance never run at the same time.</summary>
public enum MedicationSubstance
{
    /// <summary>Methadone: given out by opioid treatment programs only.</summary>
    Methadone,

    /// <summary>Buprenorphine alone.</summary>
    Buprenorphine,

    /// <summary>Buprenorphine with naloxone; doses are those of buprenorphine.</summary>
    BuprenorphineNaloxone,

    /// <summary>Naltrexone.</summary>
    Naltrexone,

    /// <summary>Acamprosate.</summary>
    Acamprosate,

    /// <summary>Disulfiram.</summary>
    Disulfiram,
}
