namespace CaseManager.Domain.Codes;

/// <summary>What a substance use disorder is about: the blocks F10 to F19 of ICD-10-CM. Its number is that of the block.</summary>
public enum UseDisorder
{
    /// <summary>F10: alcohol.</summary>
    Alcohol = 10,

    /// <summary>F11: opioids.</summary>
    Opioid = 11,

    /// <summary>F12: cannabis.</summary>
    Cannabis = 12,

    /// <summary>F13: sedatives, hypnotics and anxiolytics.</summary>
    Sedative = 13,

    /// <summary>F14: cocaine.</summary>
    Cocaine = 14,

    /// <summary>F15: other stimulants.</summary>
    OtherStimulant = 15,

    /// <summary>F16: hallucinogens.</summary>
    Hallucinogen = 16,

    /// <summary>F17: nicotine.</summary>
    Nicotine = 17,

    /// <summary>F18: inhalants.</summary>
    Inhalant = 18,

    /// <summary>F19: other psychoactive substances, and several together.</summary>
    Other = 19,
}
