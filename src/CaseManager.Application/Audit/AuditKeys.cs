using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Application.Audit;

/// <summary>The keyed hashes of the audit trail. Each use has a key of its own, derived from those of the configuration.</summary>
public sealed class AuditKeys
{
    private readonly IReadOnlyList<Derived> keys;

    /// <param name="settings">Holds at least one key.</param>
    public AuditKeys(AuditSettings settings) => keys = [.. settings.Keys.Select(k => new Derived(k))];

    /// <summary>The name of the key that seals; says nothing of the key.</summary>
    public string Id => keys[0].Id;

    /// <summary>The hash of an entry.</summary>
    public byte[] Hash(AuditContent content) => HMACSHA256.HashData(keys[0].Entries, content.ToBytes());

    /// <summary>Whether the hash was made by the product, of that content.</summary>
    public bool Fits(AuditContent content, byte[] hash)
    {
        var bytes = content.ToBytes();
        return keys.Any(k => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(k.Entries, bytes), hash));
    }

    /// <summary>The value of a seal.</summary>
    public byte[] Seal(byte[] content) => HMACSHA256.HashData(keys[0].Seals, content);

    /// <summary>Whether a seal was made by the product and says what it said then.</summary>
    public bool Fits(AuditSeal seal) =>
        keys.Any(k => k.Id == seal.KeyId && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(k.Seals, seal.Content()), seal.Value));

    /// <summary>Stands in the trail for clinical text: the same text in another field or record has another one.</summary>
    /// <param name="place">The record and its field.</param>
    public string Hide(string place, string text) => Convert.ToBase64String(HMACSHA256.HashData(keys[0].Texts, Encoding.UTF8.GetBytes($"{place}\0{text}")));

    private sealed class Derived(byte[] key)
    {
        public string Id { get; } = Convert.ToHexStringLower(Make(key, "id"))[..AuditSeal.KeyIdLength];

        public byte[] Entries { get; } = Make(key, "entries");

        public byte[] Seals { get; } = Make(key, "seals");

        public byte[] Texts { get; } = Make(key, "texts");

        private static byte[] Make(byte[] key, string use) =>
            HKDF.DeriveKey(HashAlgorithmName.SHA256, key, AuditSettings.KeyLength, info: Encoding.UTF8.GetBytes($"casemanager audit {use}"));
    }
}
