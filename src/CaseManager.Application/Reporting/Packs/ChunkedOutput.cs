using System.Security.Cryptography;
using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>Takes bytes in and gives chunks out, with the hash of all of them: what was taken away does not lie in memory any more.</summary>
internal sealed class ChunkedOutput(Guid itemId, Guid maker) : Stream
{
    private readonly MemoryStream current = new();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private List<PackChunk> full = [];
    private long length;
    private int number;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    /// <summary>The chunks that are full since they were last taken.</summary>
    public IReadOnlyList<PackChunk> Take()
    {
        var taken = full;
        full = [];
        return taken;
    }

    /// <summary>Nothing comes any more: the rest is a chunk, too.</summary>
    /// <returns>The SHA-256 of everything, lower-case hexadecimal.</returns>
    public string Complete()
    {
        Cut();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var part = buffer[..Math.Min(buffer.Length, PackChunk.Size - (int)current.Length)];
            current.Write(part);
            length += part.Length;
            buffer = buffer[part.Length..];
            if (current.Length == PackChunk.Size)
            {
                Cut();
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        // A chunk is cut where it is full, not earlier.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            current.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Cut()
    {
        if (current.Length == 0)
        {
            return;
        }

        var content = current.ToArray();
        hash.AppendData(content);
        full.Add(new PackChunk(itemId, maker, number++, content));
        current.SetLength(0);
    }
}
