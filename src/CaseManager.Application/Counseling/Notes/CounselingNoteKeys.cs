using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Counseling;

namespace CaseManager.Application.Counseling.Notes;

/// <summary>
/// Encrypts SUD counseling notes by AES-256-GCM. What a note says of itself is associated data: a text that was moved to another row, and a row that was given to another author or session,
/// do not open.
/// </summary>
public sealed class CounselingNoteKeys(CounselingNoteSettings settings)
{
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    /// <summary>The text, encrypted for this note: nonce, tag and text in one. The note has its key already.</summary>
    public byte[] Seal(SudCounselingNote note, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var result = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceLength));
        using var aes = new AesGcm(settings.Keys[0], TagLength);
        aes.Encrypt(result.AsSpan(0, NonceLength), plain, result.AsSpan(NonceLength + TagLength), result.AsSpan(NonceLength, TagLength), Associated(note));
        return result;
    }

    /// <summary>The text; null where none of the keys fits, or the row is not what it was when it was signed.</summary>
    public string? Open(SudCounselingNote note)
    {
        var bytes = note.Sealed.AsSpan();
        if (bytes.Length < NonceLength + TagLength)
        {
            return null;
        }

        foreach (var key in settings.Keys)
        {
            try
            {
                var plain = new byte[bytes.Length - NonceLength - TagLength];
                using var aes = new AesGcm(key, TagLength);
                aes.Decrypt(bytes[..NonceLength], bytes[(NonceLength + TagLength)..], bytes.Slice(NonceLength, TagLength), plain, Associated(note));
                return Encoding.UTF8.GetString(plain);
            }
            catch (AuthenticationTagMismatchException)
            {
                // Encrypted under another key, or altered.
            }
        }

        return null;
    }

    private static byte[] Associated(SudCounselingNote note) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"casemanager counseling note|{note.Id}|{note.Version}|{note.CounselingSessionId}|{note.AuthorId}|{note.SignedAt.Ticks}"));
}
