using CaseManager.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>Reads what was kept in chunks.</summary>
internal static class PackBytes
{
    /// <summary>The bytes of a few items that are done, in one query.</summary>
    public static async Task<IReadOnlyDictionary<Guid, byte[]>> BytesOfAsync(this ICaseManagerDb db, IReadOnlyList<Guid> items, CancellationToken cancellationToken)
    {
        var chunks = await db.PackChunks.AsNoTracking()
            .Where(c => items.Contains(c.PackItemId) && db.PackItems.Any(i => i.Id == c.PackItemId && i.Maker == c.Maker))
            .Select(c => new { c.PackItemId, c.Number, c.Content })
            .ToListAsync(cancellationToken);
        return chunks.GroupBy(c => c.PackItemId).ToDictionary(g => g.Key, g => g.Count() == 1 ? g.First().Content : g.OrderBy(c => c.Number).SelectMany(c => c.Content).ToArray());
    }

    /// <summary>The bytes of one large item, a chunk at a time; one query each.</summary>
    public static async Task CopyToAsync(this ICaseManagerDb db, Guid item, Stream output, CancellationToken cancellationToken)
    {
        for (var number = 0; ; number++)
        {
            var part = await db.PackChunks.AsNoTracking()
                .Where(c => c.PackItemId == item && c.Number == number && db.PackItems.Any(i => i.Id == item && i.Maker == c.Maker))
                .Select(c => c.Content).FirstOrDefaultAsync(cancellationToken);
            if (part is null)
            {
                return;
            }

            await output.WriteAsync(part, cancellationToken);
        }
    }
}
