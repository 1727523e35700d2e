using System.Globalization;
using System.Text;

namespace CaseManager.Reports.Engines;

/// <summary>Text that can be drawn: letters composed, control characters gone, broken surrogates shown as such.</summary>
internal static class CleanText
{
    public static string Of(string text) => IsPlain(text) ? text : Clean(text);

    /// <summary>Whether the letter belongs to a script that is written from right to left.</summary>
    public static bool IsRightToLeft(Rune rune) => rune.Value is
        (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or (>= '\u007F' and <= '\u009F') or >= '\u0300')
            {
                return false;
            }
        }

        return true;
    }

    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n')
            {
                result.Append('\n');
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
            {
                result.Append(' ');
            }
            else if (!IsDirectionOverride(rune))
            {
                result.Append(IsNoCharacter(rune) ? "\uFFFD" : rune.ToString());
            }
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    // Code points that Unicode gives to nobody; composing refuses them.
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // They would only turn the order of letters around, as in a file name that hides its ending.
    private static bool IsDirectionOverride(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
