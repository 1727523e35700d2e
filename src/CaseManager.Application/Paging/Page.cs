using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Paging;

/// <summary>What every pager needs to know of a list.</summary>
public interface IPage
{
    /// <summary>This page, from 1.</summary>
    int Number { get; }

    /// <summary>Number of pages, at least 1.</summary>
    int Pages { get; }

    /// <summary>Rows in the whole list.</summary>
    int Total { get; }

    /// <summary>Number of the first row shown, from 1; 0 where the page is empty.</summary>
    int First { get; }

    /// <summary>Number of the last row shown.</summary>
    int Last { get; }

    /// <summary>Whether the list was cut: there are more rows than it goes through.</summary>
    bool IsCut { get; }
}

/// <summary>One page of a list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total) : IPage
{
    /// <inheritdoc/>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <inheritdoc/>
    public int First => Items.Count == 0 ? 0 : ((Number - 1) * Size) + 1;

    /// <inheritdoc/>
    public int Last => Items.Count == 0 ? 0 : First + Items.Count - 1;

    /// <inheritdoc/>
    public bool IsCut { get; init; }

    /// <summary>The same page of what its rows become.</summary>
    public Page<TTo> To<TTo>(Func<T, TTo> become) => new([.. Items.Select(become)], Number, Size, Total) { IsCut = IsCut };
}

/// <summary>The one way to page a list: two queries, whatever its length.</summary>
public static class Paged
{
    /// <summary>Reads a page; the order must be total. Asked for a page behind the last one, it gives the last one.</summary>
    public static async Task<Page<T>> PageAsync<T>(this IQueryable<T> rows, PageRequest request, CancellationToken cancellationToken)
    {
        return await rows.PageAsync(request, await rows.CountAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Reads a page of a list whose length is known already, in one query.</summary>
    public static async Task<Page<T>> PageAsync<T>(this IQueryable<T> rows, PageRequest request, int total, CancellationToken cancellationToken)
    {
        var page = request.Within(total);
        var items = total == 0 ? [] : await rows.Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return new Page<T>(items, page.Number, page.Size, total);
    }

    /// <summary>A page of a list that is in memory already.</summary>
    public static Page<T> ToPage<T>(this IReadOnlyList<T> rows, PageRequest request)
    {
        var page = request.Within(rows.Count);
        return new Page<T>([.. rows.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, rows.Count);
    }
}
