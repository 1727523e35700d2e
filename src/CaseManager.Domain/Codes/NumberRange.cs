using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Codes;

/// <summary>
/// A whole number as it was told: exact (<c>5</c>), or as closely as a file knows it (<c>8-14</c>, <c>31+</c>).
/// Days waited, arrests, prior treatments, age of first use: what is written to a code set is derived from it, and nothing is made up.
/// </summary>
public readonly partial record struct NumberRange
{
    /// <summary>Highest number that makes sense in any of its uses.</summary>
    public const int Highest = 9999;

    /// <summary>Longest text of one, in characters.</summary>
    public const int MaxLength = 9;

    /// <param name="to">Null where the range is open upwards.</param>
    /// <exception cref="RuleViolationException"><c>number.range</c>: below 0, above <see cref="Highest"/>, or the end lies below the start.</exception>
    public NumberRange(int from, int? to)
    {
        Require.That(from is >= 0 and <= Highest && (to is null || (to >= from && to <= Highest)), "number.range", $"Enter a number from 0 to {Highest}.");
        (From, To) = (from, to);
    }

    /// <summary>The lowest that it may be.</summary>
    public int From { get; }

    /// <summary>The highest that it may be; null where nobody knows.</summary>
    public int? To { get; }

    /// <summary>Whether it is one number.</summary>
    public bool IsExact => To == From;

    /// <summary>One number, as a person enters it.</summary>
    /// <exception cref="RuleViolationException"><c>number.range</c>.</exception>
    public static NumberRange Exactly(int number) => new(number, number);

    /// <summary>A number or more.</summary>
    /// <exception cref="RuleViolationException"><c>number.range</c>.</exception>
    public static NumberRange AtLeast(int number) => new(number, null);

    /// <summary>Reads <c>5</c>, <c>8-14</c> or <c>31+</c>.</summary>
    /// <exception cref="RuleViolationException"><c>number.shape</c>: anything else; <c>number.range</c>.</exception>
    public static NumberRange Parse(string text, string? field = null)
    {
        var match = Shape().Match(text);
        Require.That(match.Success, "number.shape", "Enter a number such as 5, a range such as 8-14, or 31+.", field);
        var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        return match.Groups["to"].Success ? new NumberRange(from, int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture))
            : match.Groups["more"].Success ? AtLeast(from)
            : Exactly(from);
    }

    /// <summary>Whether all that it may be lies in <paramref name="band"/>.</summary>
    public bool LiesIn(NumberRange band) => From >= band.From && (band.To is null || (To is { } to && to <= band.To));

    /// <summary>As it is stored and shown: <c>5</c>, <c>8-14</c> or <c>31+</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From}{(IsExact ? "" : To is null ? "+" : $"-{To}")}");

    [GeneratedRegex(@"^\s*(?<from>[0-9]{1,4})\s*(?:(?<more>\+)|[-–]\s*(?<to>[0-9]{1,4}))?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
