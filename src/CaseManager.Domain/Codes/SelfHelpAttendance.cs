namespace CaseManager.Domain.Codes;

/// <summary>
/// How often a client went to self-help groups in 30 days, as it was told; null in its place means that it is not known.
/// The count is stored, and both band sets of TEDS are derived from it.
/// </summary>
/// <param name="Times">In 30 days.</param>
public sealed record SelfHelpAttendance(NumberRange Times)
{
    /// <summary>Some attendance; how often is not known.</summary>
    public static SelfHelpAttendance Some { get; } = new(NumberRange.AtLeast(1));

    /// <summary>So many times in 30 days.</summary>
    /// <exception cref="Common.RuleViolationException"><c>number.range</c>.</exception>
    public static SelfHelpAttendance Exactly(int times) => new(NumberRange.Exactly(times));

    /// <summary>In the bands of the public-use file. More than 30 times stays in the highest band.</summary>
    public SelfHelpBand Band => Times switch
    {
        { To: 0 } => SelfHelpBand.None,
        { From: >= 1, To: <= 3 } => SelfHelpBand.OneToThree,
        { From: >= 4, To: <= 7 } => SelfHelpBand.FourToSeven,
        { From: >= 8 } => SelfHelpBand.EightOrMore,
        _ => SelfHelpBand.SomeFrequencyUnknown,
    };

    /// <summary>In the bands that states hand in. A count that is known no closer than "8 to 30" says only that there was some.</summary>
    public SelfHelpStateBand StateBand => Times switch
    {
        { To: 0 } => SelfHelpStateBand.None,
        { From: >= 1, To: <= 3 } => SelfHelpStateBand.OneToThree,
        { From: >= 4, To: <= 7 } => SelfHelpStateBand.FourToSeven,
        { From: >= 8, To: <= 15 } => SelfHelpStateBand.EightToFifteen,
        { From: >= 16 } => SelfHelpStateBand.SixteenOrMore,
        _ => SelfHelpStateBand.SomeFrequencyUnknown,
    };
}
