using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Application.Users;

/// <summary>The secret of a one-time link: 256 random bits. Only its hash is stored.</summary>
/// <param name="Text">What the person gets; known to nobody else once it was shown.</param>
/// <param name="Hash">What is stored.</param>
public sealed record OneTimeCode(string Text, string Hash)
{
    /// <summary>Length of <see cref="Hash"/>, in characters.</summary>
    public const int HashLength = 64;

    private const int Bytes = 32;

    /// <summary>A new one.</summary>
    public static OneTimeCode Make()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return new OneTimeCode(text, HashOf(text));
    }

    /// <summary>The hash of what somebody typed or pasted. A salt would add nothing: nobody guesses 256 bits.</summary>
    public static string HashOf(string? text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text?.Trim() ?? "")));

    // Not the secret: what is printed by accident ends up in logs.
    /// <inheritdoc/>
    public override string ToString() => nameof(OneTimeCode);
}
