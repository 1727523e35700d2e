using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CaseManager.Application.Audit;

/// <summary>Closes a batch of entries. Each seal holds the value of the one before it, so that none can be changed or taken out without notice.</summary>
public sealed class AuditSeal
{
    /// <summary>Most characters of the name of a key.</summary>
    public const int KeyIdLength = 16;

    private AuditSeal()
    {
    }

    /// <summary>From 1, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>Number of the first entry.</summary>
    public long FirstEntry { get; private set; }

    /// <summary>Number of the last entry.</summary>
    public long LastEntry { get; private set; }

    /// <summary>When it was sealed (UTC, whole milliseconds).</summary>
    public DateTime At { get; private set; }

    /// <summary>Which of the keys of the configuration sealed it.</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>SHA-256 of the numbers and hashes of the entries; with it a seal can be checked after the entries are gone.</summary>
    public byte[] Digest { get; private set; } = [];

    /// <summary>Value of the seal before it; zeros for the first.</summary>
    public byte[] Previous { get; private set; } = [];

    /// <summary>Keyed hash of everything above.</summary>
    public byte[] Value { get; private set; } = [];

    /// <summary>When its entries were removed because they were old enough (UTC); null while they are there.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Seals what follows another seal.</summary>
    /// <param name="before">The last seal; null for the first.</param>
    /// <param name="entries">Numbers and hashes, in order; at least one.</param>
    public static AuditSeal Of(AuditSeal? before, IReadOnlyList<(long Number, byte[] Hash)> entries, DateTime at, AuditKeys keys)
    {
        var seal = new AuditSeal
        {
            Number = (before?.Number ?? 0) + 1,
            FirstEntry = (before?.LastEntry ?? 0) + 1,
            LastEntry = entries[^1].Number,
            At = at,
            KeyId = keys.Id,
            Digest = DigestOf(entries),
            Previous = before?.Value ?? new byte[AuditEntry.HashLength],
        };
        seal.Value = keys.Seal(seal.Content());
        return seal;
    }

    /// <summary>Notes that the entries were removed.</summary>
    public void Remove(DateTime at) => RemovedAt = at;

    /// <summary>What <see cref="Value"/> is about.</summary>
    public byte[] Content()
    {
        using var bytes = new MemoryStream();
        foreach (var number in (ReadOnlySpan<long>)[Number, FirstEntry, LastEntry, At.Ticks])
        {
            Write(bytes, number);
        }

        bytes.Write(Digest);
        bytes.Write(Previous);
        return bytes.ToArray();
    }

    /// <summary>What a seal keeps of its entries.</summary>
    public static byte[] DigestOf(IEnumerable<(long Number, byte[] Hash)> entries)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (number, hash) in entries)
        {
            using var bytes = new MemoryStream();
            Write(bytes, number);
            bytes.Write(hash);
            digest.AppendData(bytes.ToArray());
        }

        return digest.GetHashAndReset();
    }

    private static void Write(MemoryStream bytes, long number)
    {
        Span<byte> eight = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(eight, number);
        bytes.Write(eight);
    }
}
