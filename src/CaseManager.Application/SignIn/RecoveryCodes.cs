using CaseManager.Application.Users;

namespace CaseManager.Application.SignIn;

/// <summary>Codes for the day on which the authenticator app is lost.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;
    private const int Letters = 16; // 80 bits: no need for a slow hash.
    private const int Group = 4;

    /// <summary>New ones, as they are written down.</summary>
    internal static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Totp.MakeLetters(Letters).Chunk(Group).Select(letters => new string(letters))))];

    /// <summary>What is stored of one, however it is typed.</summary>
    public static string HashOf(string? typed) => OneTimeCode.HashOf(string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
