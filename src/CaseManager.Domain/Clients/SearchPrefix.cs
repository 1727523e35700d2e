using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>
/// The first twelve letters of a text as three numbers of four letters each, in the order of the alphabet. Both databases seek ranges of numbers
/// alike, whatever their collations make of letters.
/// </summary>
/// <param name="First">Letters 1 to 4.</param>
/// <param name="Second">Letters 5 to 8.</param>
/// <param name="Third">Letters 9 to 12.</param>
public readonly record struct SearchPrefix(long First, long Second, long Third)
{
    /// <summary>Letters that count; what is behind them does not tell texts apart.</summary>
    public const int Length = 3 * LettersInNumber;

    private const int LettersInNumber = 4;

    /// <summary>The lowest prefix of all texts that begin with <paramref name="text"/>.</summary>
    public static SearchPrefix From(ReadOnlySpan<char> text) => Of(text, '\0');

    /// <summary>The highest prefix of all texts that begin with <paramref name="text"/>.</summary>
    public static SearchPrefix To(ReadOnlySpan<char> text) => Of(text, '\uffff');

    /// <summary>Where each word of normalized text begins, and every place inside of a word; see <see cref="SearchText"/>.</summary>
    /// <remarks>What begins with a word goes on into the next one, so that “de la Cruz” is found as “delacruz”.</remarks>
    public static IEnumerable<(SearchPrefix Prefix, bool IsStart)> Places(string normalized)
    {
        for (var i = 0; i < normalized.Length; i++)
        {
            if (normalized[i] == ' ' || char.IsLowSurrogate(normalized[i]))
            {
                continue;
            }

            var isStart = i == 0 || normalized[i - 1] == ' ';
            var end = isStart ? -1 : normalized.IndexOf(' ', i);
            var rest = normalized[i..(end < 0 ? normalized.Length : end)];
            yield return (From(isStart ? rest.Replace(" ", "", StringComparison.Ordinal) : rest), isStart);
        }
    }

    private static SearchPrefix Of(ReadOnlySpan<char> text, char fill) => new(Number(text, 0, fill), Number(text, 1, fill), Number(text, 2, fill));

    private static long Number(ReadOnlySpan<char> text, int index, char fill)
    {
        var number = 0L;
        for (var i = index * LettersInNumber; i < (index + 1) * LettersInNumber; i++)
        {
            number = (number << 16) | (i < text.Length ? text[i] : fill);
        }

        // So that the order of the numbers, which have a sign, is the order of the letters.
        return number ^ long.MinValue;
    }
}
