using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Migrations.Sqlite;

/// <summary>
/// Encrypts a backup in pieces (AES-256-GCM), however large it is: under a key of its own, derived by HKDF-SHA256 from the given one and a random salt, so that
/// the number of a piece can be its nonce. Which piece is the last one is authenticated, too: a backup that was cut off is noticed.
/// </summary>
public static class BackupCipher
{
    /// <summary>Length of a key, in bytes.</summary>
    public const int KeyLength = 32;

    private const int Piece = 1 << 20;
    private const int SaltLength = 32;
    private const int TagLength = 16;
    private static readonly byte[] Magic = "CaseManager backup 1\n"u8.ToArray();

    /// <summary>Whether a file begins as an encrypted backup does.</summary>
    public static async Task<bool> IsEncryptedAsync(string file, CancellationToken cancellationToken)
    {
        await using var input = File.OpenRead(file);
        var start = new byte[Magic.Length];
        return await input.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken) == start.Length && start.SequenceEqual(Magic);
    }

    /// <summary>Encrypts everything that <paramref name="plain"/> holds.</summary>
    public static async Task EncryptAsync(Stream plain, Stream encrypted, byte[] key, CancellationToken cancellationToken)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        await encrypted.WriteAsync(Magic, cancellationToken);
        await encrypted.WriteAsync(salt, cancellationToken);
        using var aes = Derive(key, salt);
        var (buffer, number, isLast) = (new byte[Piece], 0L, false);
        while (!isLast)
        {
            var read = await plain.ReadAtLeastAsync(buffer, Piece, throwOnEndOfStream: false, cancellationToken);
            isLast = read < Piece;
            var (cipher, tag) = (new byte[read], new byte[TagLength]);
            aes.Encrypt(Nonce(number++), buffer.AsSpan(0, read), cipher, tag, Mark(isLast));
            await encrypted.WriteAsync(tag, cancellationToken);
            await encrypted.WriteAsync(cipher, cancellationToken);
        }
    }

    /// <summary>Decrypts with whichever key fits.</summary>
    /// <exception cref="IOException">None does, or the backup was changed or cut off.</exception>
    public static async Task DecryptAsync(Stream encrypted, Stream plain, IReadOnlyList<byte[]> keys, CancellationToken cancellationToken)
    {
        var header = new byte[Magic.Length + SaltLength];
        await encrypted.ReadExactlyAsync(header, cancellationToken);
        var salt = header[Magic.Length..];
        AesGcm? fitting = null;
        try
        {
            var (buffer, number, isLast) = (new byte[TagLength + Piece], 0L, false);
            while (!isLast)
            {
                var read = await encrypted.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
                isLast = read < buffer.Length;
                var text = new byte[Math.Max(0, read - TagLength)];
                fitting = Decrypt(fitting is null ? keys.Select(k => Derive(k, salt)) : [fitting], number++, buffer.AsMemory(0, read), text, isLast);
                await plain.WriteAsync(text, cancellationToken);
            }
        }
        finally
        {
            fitting?.Dispose();
        }
    }

    private static AesGcm Decrypt(IEnumerable<AesGcm> candidates, long number, ReadOnlyMemory<byte> piece, byte[] text, bool isLast)
    {
        foreach (var aes in candidates)
        {
            try
            {
                if (piece.Length >= TagLength)
                {
                    aes.Decrypt(Nonce(number), piece.Span[TagLength..], piece.Span[..TagLength], text, Mark(isLast));
                    return aes;
                }
            }
            catch (AuthenticationTagMismatchException)
            {
                // Another key, or not what was written.
            }

            aes.Dispose();
        }

        throw new IOException("The backup cannot be decrypted: it was made with another key (Backup__Key, else DataProtection__Key), or it was changed or cut off.");
    }

    private static AesGcm Derive(byte[] key, byte[] salt) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyLength, salt, Encoding.ASCII.GetBytes("CaseManager backup")), TagLength);

    private static byte[] Nonce(long number)
    {
        var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(nonce.Length - sizeof(long)), number);
        return nonce;
    }

    private static byte[] Mark(bool isLast) => [isLast ? (byte)1 : (byte)0];
}
