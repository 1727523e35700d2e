using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting.Packs;

/// <summary>A part of the bytes of an item, in the order of its number.</summary>
public sealed class PackChunk : Entity
{
    /// <summary>Most bytes of one chunk.</summary>
    public const int Size = 1 << 20;

    private PackChunk() => Content = [];

    /// <param name="maker">The worker that made it: those of a worker that lost its lease never count.</param>
    public PackChunk(Guid itemId, Guid maker, int number, byte[] content) =>
        (PackItemId, Maker, Number, Content) = (itemId, maker, number, content);

    /// <summary>The item that it is a part of.</summary>
    public Guid PackItemId { get; private set; }

    /// <summary>The worker that made it.</summary>
    public Guid Maker { get; private set; }

    /// <summary>From 0.</summary>
    public int Number { get; private set; }

    /// <summary>The bytes.</summary>
#pragma warning disable CA1819 // Bytes are bytes: EF Core maps an array, and nobody changes it.
    public byte[] Content { get; private set; }
#pragma warning restore CA1819
}
