using System.Text;

namespace CaseManager.Domain.Common;

/// <summary>What makes two codes or names the same: upper and lower case, and composed and decomposed letters, are alike.</summary>
/// <remarks>Kept in columns of their own, because the databases differ in what they call equal.</remarks>
public static class TextKey
{
    /// <summary>A key is at most this many times as long as its text: what composing adds in the worst case.</summary>
    public const int Growth = 3;

    /// <summary>Compares texts by their keys.</summary>
    public static IEqualityComparer<string> Comparer { get; } = EqualityComparer<string>.Create((left, right) => Of(left) == Of(right), text => Of(text).GetHashCode(StringComparison.Ordinal));

    /// <summary>The key of a text, without the space around it.</summary>
    // Half a surrogate pair cannot be normalized; Rune puts the replacement character in its place.
    public static string Of(string? text) =>
        string.Concat((text ?? "").Trim().EnumerateRunes().Where(r => !SearchText.IsNoncharacter(r))).Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
