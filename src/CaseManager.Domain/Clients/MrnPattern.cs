using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>How a site numbers its clients: <c>HL-{0000}</c>, or <c>{YY}-{00000}</c> where numbers start again each year.</summary>
public sealed partial class MrnPattern : AggregateRoot
{
    /// <summary>Longest pattern, in characters.</summary>
    public const int PatternLength = 40;

    /// <summary>Most zeros in a pattern.</summary>
    public const int MostDigits = 9;

    private MrnPattern() => Pattern = "";

    /// <param name="pattern">Capital letters, digits, dots, hyphens, slashes, underscores, one group of zeros in braces, and at most one <c>{YY}</c>.</param>
    /// <param name="nextNumber">The number that the next client gets.</param>
    /// <exception cref="RuleViolationException"><c>mrn-pattern.form</c>, <c>mrn-pattern.next</c>.</exception>
    public MrnPattern(Guid siteId, string pattern, int nextNumber = 1)
        : this()
    {
        SiteId = siteId;
        Set(pattern, nextNumber);
    }

    /// <summary>The site.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>The site.</summary>
    public Site Site { get; private set; } = null!;

    /// <summary>Such as <c>HL-{0000}</c>.</summary>
    public string Pattern { get; private set; }

    /// <summary>The number that the next client gets.</summary>
    public int NextNumber { get; private set; }

    /// <summary>The year that <see cref="NextNumber"/> counts in, where the pattern has a year; null until a number was taken.</summary>
    public int? Year { get; private set; }

    /// <summary>Changes the pattern; numbers that were given stay as they are.</summary>
    /// <exception cref="RuleViolationException"><c>mrn-pattern.form</c>, <c>mrn-pattern.next</c>.</exception>
    public void Change(string pattern, int nextNumber)
    {
        Set(pattern, nextNumber);
        // The number that was entered is the next one, also where a year began since the last.
        Year = null;
        Changed();
    }

    /// <summary>The number of a client registered on <paramref name="today"/>; the next one gets another.</summary>
    public string Take(DateOnly today)
    {
        if (HasYear && Year is { } year && year != today.Year)
        {
            NextNumber = 1;
        }

        Year = HasYear ? today.Year : null;
        var mrn = Example(Pattern, NextNumber, today);
        NextNumber++;
        Changed();
        return mrn;
    }

    /// <summary>What a pattern makes of a number. More digits than zeros are written out.</summary>
    public static string Example(string pattern, int number, DateOnly today) => Placeholders().Replace(pattern, place =>
        place.Groups["zeros"].Success
            ? number.ToString(new string('0', place.Groups["zeros"].Length), CultureInfo.InvariantCulture)
            : (today.Year % 100).ToString("00", CultureInfo.InvariantCulture));

    private bool HasYear => Pattern.Contains("{YY}", StringComparison.Ordinal);

    private void Set(string pattern, int nextNumber)
    {
        var text = (pattern ?? "").Trim().ToUpperInvariant();
        Require.That(text.Length is > 0 and <= PatternLength && Form().IsMatch(text) && Length(text) <= Mrn.Length, "mrn-pattern.form",
            $"A pattern has zeros in braces once, such as HL-{{0000}} or {{YY}}-{{00000}}; beside them letters, digits, dots, hyphens, slashes and underscores, {Mrn.Length} characters in all.", nameof(Pattern));
        Require.That(nextNumber is >= 1 and < 1_000_000_000, "mrn-pattern.next", "The next number is 1 or more.", nameof(NextNumber));
        (Pattern, NextNumber) = (text, nextNumber);
    }

    // As long as the longest number makes it.
    private static int Length(string pattern) => Example(pattern, 999_999_999, DateOnly.MinValue).Length;

    [GeneratedRegex(@"\{(?:(?<zeros>0+)|YY)\}")]
    private static partial Regex Placeholders();

    // Starts like an MRN; one group of zeros, at most one year.
    [GeneratedRegex(@"^(?=[A-Z0-9{])(?=[^{}]*(?:\{YY\}[^{}]*)?\{0{1,9}\}[^{}]*(?:\{YY\}[^{}]*)?$)(?!.*\{YY\}.*\{YY\})[A-Z0-9._/{}-]+$")]
    private static partial Regex Form();
}
