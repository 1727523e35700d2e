using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Application.SignIn;

/// <summary>Codes of authenticator apps: RFC 6238 with the values that all of them know, SHA-1, six digits, 30 seconds.</summary>
public static class Totp
{
    /// <summary>Length of a secret, in bytes (RFC 4226, section 4).</summary>
    public const int SecretBytes = 20;

    private const int Seconds = 30;
    private const int Modulus = 1_000_000;
    private const int BitsOfLetter = 5;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // Clocks of telephones differ, and typing takes a while (RFC 6238, section 5.2).
    private static readonly long[] Drift = [0, -1, 1];

    /// <summary>A new secret in Base32 (RFC 4648), as apps take it.</summary>
    public static string MakeSecret() => ToBase32(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Random letters and digits that are hard to mistake for each other; each is worth five bits.</summary>
    public static string MakeLetters(int count) => RandomNumberGenerator.GetString(Letters, count);

    /// <summary>What an app reads from the QR code (https://github.com/google/google-authenticator/wiki/Key-Uri-Format).</summary>
    public static string UriOf(string secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The code of a moment.</summary>
    public static string CodeAt(string secret, DateTimeOffset moment) => CodeOf(secret, StepOf(moment));

    /// <summary>The time step that a code is of, this one or one beside it; null where it is of none.</summary>
    public static long? FindStep(string secret, string? code, DateTimeOffset now)
    {
        var typed = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        foreach (var step in Drift.Select(d => StepOf(now) + d))
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(secret, step)), Encoding.ASCII.GetBytes(typed)))
            {
                return step;
            }
        }

        return null;
    }

    private static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    private static string CodeOf(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard says SHA-1; what weakens it elsewhere does not weaken HMAC.
        var hash = HMACSHA1.HashData(FromBase32(secret), counter);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string ToBase32(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit < bytes.Length * 8; bit += BitsOfLetter)
        {
            var value = 0;
            for (var i = bit; i < bit + BitsOfLetter; i++)
            {
                value = (value << 1) | (i < bytes.Length * 8 ? (bytes[i / 8] >> (7 - (i % 8))) & 1 : 0);
            }

            text.Append(Letters[value]);
        }

        return text.ToString();
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new byte[text.Length * BitsOfLetter / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var value = Letters.IndexOf(text[bit / BitsOfLetter], StringComparison.Ordinal);
            bytes[bit / 8] |= (byte)(((value >> (BitsOfLetter - 1 - (bit % BitsOfLetter))) & 1) << (7 - (bit % 8)));
        }

        return bytes;
    }
}
