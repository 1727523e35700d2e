namespace CaseManager.Domain.Codes;

/// <summary>How often a substance was used in the past 30 days: TEDS <c>FREQ1</c> to <c>FREQ3</c>. Recorded in the states' finest set; the public-use file has three bands of it.</summary>
public enum SubstanceFrequency
{
    /// <summary>Not in the past month.</summary>
    NoUse,

    /// <summary>1 to 3 times in the past month.</summary>
    OneToThreeTimesAMonth,

    /// <summary>1 to 2 times a week.</summary>
    OneToTwoTimesAWeek,

    /// <summary>3 to 6 times a week.</summary>
    ThreeToSixTimesAWeek,

    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Some use, how often is not known: what a public-use file says. Not to be chosen by hand.</summary>
    SomeUse,
}
