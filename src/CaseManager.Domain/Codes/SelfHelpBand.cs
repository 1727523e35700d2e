namespace CaseManager.Domain.Codes;

/// <summary>Attendance at self-help groups in 30 days, in the bands of the public-use file: TEDS <c>FREQ_ATND_SELF_HELP</c>.</summary>
public enum SelfHelpBand
{
    /// <summary>No attendance.</summary>
    None,

    /// <summary>1 to 3 times.</summary>
    OneToThree,

    /// <summary>4 to 7 times.</summary>
    FourToSeven,

    /// <summary>8 to 30 times, and more often.</summary>
    EightOrMore,

    /// <summary>Some attendance; how often is not known.</summary>
    SomeFrequencyUnknown,
}
