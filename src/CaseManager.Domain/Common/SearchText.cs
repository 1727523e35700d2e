using System.Globalization;
using System.Text;

namespace CaseManager.Domain.Common;

/// <summary>Text as search sees it: accents, case, apostrophes and hyphens do not matter.</summary>
public static class SearchText
{
    /// <summary>Lower-case letters and digits without marks, words apart by one space.</summary>
    public static string Normalize(string? text)
    {
        var result = new StringBuilder();
        foreach (var c in WholeCharacters(text ?? "").Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (char.IsWhiteSpace(c) && result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark)
            {
                // Vowel signs of Indic scripts are part of the word, unlike accents.
                result.Append(c);
            }
        }

        return Fold(result).ToString().TrimEnd();
    }

    /// <summary>The words to look for, each of which must be found somewhere.</summary>
    public static IReadOnlyList<string> Words(string? query) =>
        Normalize(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Half a surrogate pair, as a cut text may hold, cannot be normalized; the replacement character is no letter and falls away.
    private static string WholeCharacters(string text) => string.Concat(text.EnumerateRunes().Where(r => !IsNoncharacter(r)));

    // Code points that are no characters, such as U+FFFE, cannot be normalized either.
    internal static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // Letters that Unicode does not take apart, but people type without.
    private static StringBuilder Fold(StringBuilder text) =>
        text.Replace("ß", "ss").Replace("ø", "o").Replace("ł", "l").Replace("đ", "d").Replace("æ", "ae").Replace("œ", "oe").Replace("ı", "i");
}
