using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>
/// Names for files that every system takes, each once: ASCII letters and digits only, no path, no name of a device, no dot or space at an end. What cannot be
/// written so is left out; the MRN says whose it is.
/// </summary>
public sealed partial class SafeFileNames
{
    // With its ending far below what any file system takes, also within a folder.
    private const int Longest = 80;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss", ['Æ'] = "Ae", ['æ'] = "ae", ['Ø'] = "O", ['ø'] = "o", ['Œ'] = "Oe", ['œ'] = "oe", ['Ł'] = "L", ['ł'] = "l", ['Đ'] = "D", ['đ'] = "d", ['Þ'] = "Th", ['þ'] = "th", ['ı'] = "i", ['’'] = "",
    };

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that was not given before, such as <c>HL-1001 Ana Diaz.pdf</c>.</summary>
    /// <param name="text">What it should say; any text.</param>
    /// <param name="ending">Such as <c>.pdf</c>.</param>
    public string Next(string text, string ending)
    {
        var stem = Stem(text);
        var name = stem + ending;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem} ({number}){ending}");
        }

        return name;
    }

    private static string Stem(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in Whole(text).Normalize(NormalizationForm.FormD))
        {
            plain.Append(letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' ? letter.ToString()
                : Letters.TryGetValue(letter, out var written) ? written
                : CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control || letter is '\'' ? "" : " ");
        }

        var stem = Spaces().Replace(plain.ToString(), " ").Trim(' ', '.', '-');
        stem = (stem.Length <= Longest ? stem : stem[..Longest]).TrimEnd(' ', '.');
        return stem.Length == 0 ? "document" : Device().IsMatch(stem) ? "_" + stem : stem;
    }

    // Half of a pair of characters is none, and neither is what Unicode does not know: they cannot be taken apart.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not UnicodeCategory.OtherNotAssigned and not UnicodeCategory.Surrogate));

    [GeneratedRegex(" [ -]+")]
    private static partial Regex Spaces();

    // Windows takes such a name for the device whatever follows its first dot.
    [GeneratedRegex(@"^(con|prn|aux|nul|com\d|lpt\d|conin|conout|clock) *(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
