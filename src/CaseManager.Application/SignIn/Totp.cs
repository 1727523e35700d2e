using System.Security.Cryptography;
using OtpNet;

namespace CaseManager.Application.SignIn;

/// <summary>Codes of authenticator apps: RFC 6238 with the values that all of them know, SHA-1, six digits, 30 seconds.</summary>
public static class Totp
{
    /// <summary>Length of a secret, in bytes (RFC 4226, section 4).</summary>
    public const int SecretBytes = 20;

    // Letters and digits of Base32 (RFC 4648), which are hard to mistake for each other.
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // Clocks of telephones differ, and typing takes a while (RFC 6238, section 5.2).
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    /// <summary>A new secret in Base32, as apps take it.</summary>
    public static string MakeSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    /// <summary>Random letters and digits that are hard to mistake for each other; each is worth five bits.</summary>
    public static string MakeLetters(int count) => RandomNumberGenerator.GetString(Letters, count);

    /// <summary>What an app reads from the QR code (https://github.com/google/google-authenticator/wiki/Key-Uri-Format).</summary>
    public static string UriOf(string secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The code of a moment.</summary>
    public static string CodeAt(string secret, DateTimeOffset moment) => Of(secret).ComputeTotp(moment.UtcDateTime);

    /// <summary>The time step that a code is of, this one or one beside it; null where it is of none.</summary>
    public static long? FindStep(string secret, string? code, DateTimeOffset now) =>
        Of(secret).VerifyTotp(now.UtcDateTime, string.Concat((code ?? "").Where(char.IsAsciiDigit)), out var step, Drift) ? step : null;

    private static OtpNet.Totp Of(string secret) => new(Base32Encoding.ToBytes(secret));
}
