using System.Security.Cryptography;

namespace CaseManager.Web.Security;

/// <summary>The keys from the configuration that encrypt the keys in the database. The first encrypts; the others only decrypt what was encrypted before they were replaced.</summary>
internal sealed class MasterKeys(IReadOnlyList<byte[]> keys)
{
    /// <summary>Encrypts by AES-GCM under the first key: nonce, tag and text in one.</summary>
    public byte[] Encrypt(byte[] text)
    {
        var result = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + text.Length];
        var (nonce, tag, cipher) = Parts(result);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(keys[0], tag.Length);
        aes.Encrypt(nonce.Span, text, cipher.Span, tag.Span);
        return result;
    }

    /// <summary>Decrypts with whichever key fits.</summary>
    /// <exception cref="CryptographicException">None does.</exception>
    public byte[] Decrypt(byte[] encrypted)
    {
        var (nonce, tag, cipher) = Parts(encrypted);
        foreach (var key in keys)
        {
            try
            {
                var text = new byte[cipher.Length];
                using var aes = new AesGcm(key, tag.Length);
                aes.Decrypt(nonce.Span, cipher.Span, tag.Span, text);
                return text;
            }
            catch (AuthenticationTagMismatchException)
            {
                // Encrypted under another one.
            }
        }

        throw new CryptographicException("None of the keys in DataProtection__Key fits. If the key was replaced, name the former one behind the new one, with a comma.");
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] all) =>
        (all.AsMemory(0, AesGcm.NonceByteSizes.MaxSize), all.AsMemory(AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize),
            all.AsMemory(AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize));
}
