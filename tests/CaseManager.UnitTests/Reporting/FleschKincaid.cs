using System.Text.RegularExpressions;

namespace CaseManager.UnitTests.Reporting;

/// <summary>The grade of a school that a text is easy to read in (Kincaid et al. 1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59.</summary>
internal static partial class FleschKincaid
{
    public static double Grade(string text)
    {
        var words = Words().Matches(text).Select(m => m.Value).ToList();
        var sentences = Math.Max(1, Ends().Count(text));
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    // Groups of vowels, without a silent e at the end; a number is read as one.
    private static int Syllables(string word)
    {
        var spoken = SilentEnd().Replace(word.ToLowerInvariant(), "");
        return Math.Max(1, Vowels().Count(spoken));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(['’-][\p{L}]+)*")]
    private static partial Regex Words();

    [GeneratedRegex(@"[.!?](?=\s|$|”)")]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^td])ed$")]
    private static partial Regex SilentEnd();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
