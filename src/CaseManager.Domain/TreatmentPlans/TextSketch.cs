using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>
/// What is kept of a text to tell whether another one is like it: a number for each pair of neighbouring words. Case, accents, punctuation and spaces do not matter. Two texts are alike
/// where they share two thirds of the pairs that stand in either; the text itself cannot be read from the numbers without guessing it.
/// </summary>
public sealed class TextSketch
{
    /// <summary>Shorter texts are never called alike: “I want to stop drinking” is said by many, each in their own words.</summary>
    public const int FewestWords = 8;

    /// <summary>So many of <see cref="OutOf"/> pairs that stand in either of two texts are shared at least, where they are alike.</summary>
    public const int LeastShared = 2;

    /// <summary>See <see cref="LeastShared"/>.</summary>
    public const int OutOf = 3;

    /// <param name="key">As <see cref="KeyOf"/> tells it.</param>
    /// <param name="pairs">A number for each pair.</param>
    public TextSketch(long key, IEnumerable<long> pairs) => (Key, Pairs) = (key, pairs.ToHashSet());

    /// <summary>The same for texts that say the same word for word.</summary>
    public long Key { get; }

    /// <summary>A number for each pair of neighbouring words.</summary>
    public IReadOnlySet<long> Pairs { get; }

    /// <summary>The sketch of a text; null where it is too short to be compared.</summary>
    public static TextSketch? Find(string text)
    {
        var words = WordsOf(text);
        return words.Count < FewestWords ? null : new TextSketch(NumberOf(words), words.Zip(words.Skip(1), (first, second) => NumberOf([first, second])));
    }

    /// <summary>The same for texts that say the same word for word, however short.</summary>
    public static long KeyOf(string text) => NumberOf(WordsOf(text));

    /// <summary>Whether both say the same, or nearly so.</summary>
    public bool IsLike(TextSketch other)
    {
        var common = Pairs.Count(other.Pairs.Contains);
        return OutOf * common >= LeastShared * (Pairs.Count + other.Pairs.Count - common);
    }

    // A dash or comma parts words as a space does; an apostrophe stands within one.
    private static IReadOnlyList<string> WordsOf(string text) =>
        SearchText.Words(string.Concat(text.Select(c => c is not ('\'' or '’') && (char.IsPunctuation(c) || char.IsSymbol(c)) ? ' ' : c)));

    // The same on every machine and in every release.
    private static long NumberOf(IEnumerable<string> words) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
}
