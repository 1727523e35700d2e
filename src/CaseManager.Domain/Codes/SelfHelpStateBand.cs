namespace CaseManager.Domain.Codes;

/// <summary>Attendance at self-help groups in 30 days, in the bands that states hand in; they split the highest band of <see cref="SelfHelpBand"/>.</summary>
public enum SelfHelpStateBand
{
    /// <summary>No attendance.</summary>
    None,

    /// <summary>1 to 3 times: less than once a week.</summary>
    OneToThree,

    /// <summary>4 to 7 times: about once a week.</summary>
    FourToSeven,

    /// <summary>8 to 15 times: 2 or 3 times a week.</summary>
    EightToFifteen,

    /// <summary>16 to 30 times, and more often: over 3 times a week.</summary>
    SixteenOrMore,

    /// <summary>Some attendance; how often is not known in these bands.</summary>
    SomeFrequencyUnknown,
}
