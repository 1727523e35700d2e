using System.Text;
using CaseManager.Domain.Common;

namespace CaseManager.Application.SignIn;

/// <summary>
/// What a password has to be, after NIST SP 800-63B: long, and not one that attackers try first. What it is composed of is left to the person.
/// </summary>
public sealed class PasswordRules(ICommonPasswords common)
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>Most characters.</summary>
    public const int Longest = 128;

    /// <summary>The field that it is typed in.</summary>
    public const string Field = "Password";

    // What is left beside a common word, a name or a sequence has to be a password in itself.
    private const int Own = 8;
    private const int ShortestWord = 4;

    /// <summary>The password in the one form that is hashed: letters with accents are typed differently by different devices.</summary>
    public static string Normalize(string? password) => string.Concat((password ?? "").EnumerateRunes()).Normalize(NormalizationForm.FormC);

    /// <param name="password">As typed.</param>
    /// <param name="personal">What others know of the person and the place: name, address, center.</param>
    /// <exception cref="RuleViolationException"><c>password.too-short</c>, <c>password.too-long</c>, <c>password.predictable</c>, <c>password.personal</c>, <c>password.common</c>.</exception>
    public void Check(string? password, params IEnumerable<string?> personal)
    {
        var text = Normalize(password);
        var length = text.EnumerateRunes().Count();
        Require.That(length >= Shortest, "password.too-short", $"Use at least {Shortest} characters. A few words that do not belong together are easy to remember.", Field);
        Require.That(length <= Longest, "password.too-long", $"Use at most {Longest} characters.", Field);
        var lower = text.ToLowerInvariant();
        Require.That(WithoutRuns(lower) >= Own && Period(lower) >= Own, "password.predictable", "This repeats itself or counts up. Use a few words that do not belong together.", Field);
        Require.That(OwnLength(lower, personal) >= Own, "password.personal", "Leave out your name, your address and the name of the center.", Field);
        Require.That(!IsCommon(lower), "password.common", "This is among the passwords that are tried first. Choose another one.", Field);
    }

    // “Password2026!” is “password” to those who guess.
    private bool IsCommon(string lower)
    {
        var word = lower.AsSpan().Trim("0123456789 !?.,;:-_#*+/&%$@()=").ToString();
        return common.Contains(lower) || (word.Length > 0 && lower.Length - word.Length < Own && common.Contains(word));
    }

    private static int OwnLength(string lower, IEnumerable<string?> personal)
    {
        foreach (var word in personal.SelectMany(WordsOf).Distinct().OrderByDescending(w => w.Length))
        {
            lower = lower.Replace(word, "", StringComparison.Ordinal);
        }

        return lower.Length;
    }

    private static IEnumerable<string> WordsOf(string? text) =>
        (text ?? "").ToLowerInvariant().Split([' ', '@', '.', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord);

    // Characters that are left where of each run, such as “aaaa” or “3456”, the first two count.
    private static int WithoutRuns(string text)
    {
        var left = Math.Min(text.Length, 2);
        for (var i = 2; i < text.Length; i++)
        {
            var step = text[i] - text[i - 1];
            if (step is < -1 or > 1 || step != text[i - 1] - text[i - 2])
            {
                left++;
            }
        }

        return left;
    }

    // Length of the shortest part that the text repeats; its own length where it does not.
    private static int Period(string text)
    {
        for (var period = 1; period < text.Length; period++)
        {
            if (text.AsSpan(period).SequenceEqual(text.AsSpan(0, text.Length - period)))
            {
                return period;
            }
        }

        return text.Length;
    }
}
