using System.Security.Cryptography;

namespace CaseManager.Domain.Reporting;

/// <summary>The short code on each page of a report, by which people tell one making of it from another: ten letters and digits without those that look alike (50 random bits).</summary>
public static class ReportCode
{
    /// <summary>Number of characters, without the hyphen.</summary>
    public const int Length = 10;

    // Crockford's base 32: no I, L, O or U.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Half = Length / 2;

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>As it is printed, such as <c>7Q4MD-0K2XV</c>.</summary>
    public static string Show(string code) => $"{code[..Half]}-{code[Half..]}";

    /// <summary>The code that somebody typed, in upper or lower case, with or without spaces and hyphens, O for 0, I and L for 1; null where it is none.</summary>
    public static string? Parse(string? typed)
    {
        var letters = (typed ?? "").Where(c => c is not ('-' or ' ')).Select(c => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }).ToArray();
        return letters.Length == Length && letters.All(Letters.Contains) ? new string(letters) : null;
    }
}
