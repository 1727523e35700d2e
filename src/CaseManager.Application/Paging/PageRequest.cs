namespace CaseManager.Application.Paging;

/// <summary>Which page of a list is asked for. Whatever comes from outside is brought into range.</summary>
public sealed record PageRequest
{
    /// <summary>Rows on a page where nobody says otherwise.</summary>
    public const int DefaultSize = 25;

    /// <summary>Most rows on a page.</summary>
    public const int LargestSize = 200;

    // Far beyond any list, and small enough that skipping the rows before it cannot overflow.
    private const int LastNumber = 1_000_000;

    /// <param name="number">From 1.</param>
    /// <param name="size">Rows on a page.</param>
    public PageRequest(int number = 1, int size = DefaultSize)
    {
        Number = Math.Clamp(number, 1, LastNumber);
        Size = Math.Clamp(size, 1, LargestSize);
    }

    /// <summary>Page number from 1.</summary>
    public int Number { get; }

    /// <summary>Rows on a page.</summary>
    public int Size { get; }

    // Asked for a page behind the last one, it is the last one.
    internal PageRequest Within(int total) => new(Math.Min(Number, Math.Max(1, (total + Size - 1) / Size)), Size);

    internal int Skip => (Number - 1) * Size;
}
