using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients.Merging;

/// <summary>A merge, with what moved.</summary>
public sealed record MergeView(
    Guid Id, int Version, MergedClient Survivor, MergedClient Merged, string By, DateTime At, string Why, string? UndoneBy, DateTime? UndoneAt, IReadOnlyList<MergedCount> Counts);

/// <summary>One of the two records.</summary>
public sealed record MergedClient(Guid Id, string Mrn, string Name, DateOnly? BirthDate);

/// <summary>How many rows of a kind moved, or were set aside.</summary>
public sealed record MergedCount(MergedRowKind Kind, bool IsSetAside, int Number);

/// <summary>Reads merges.</summary>
public sealed class MergeDetails(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>One of them; null where there is none.</summary>
    public async Task<MergeView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var counts = await db.MergedRows.AsNoTracking().Where(r => r.ClientMergeId == id).GroupBy(r => new { r.Kind, r.IsSetAside })
            .Select(g => new MergedCount(g.Key.Kind, g.Key.IsSetAside, g.Count())).ToListAsync(cancellationToken);
        var merge = await Rows(scope.Merges(Permission.MergeClients).Where(m => m.Id == id)).FirstOrDefaultAsync(cancellationToken);
        return merge is null ? null : merge with { Counts = [.. counts.OrderBy(c => c.Kind).ThenBy(c => c.IsSetAside)] };
    }

    /// <summary>All of them, the newest first.</summary>
    public Task<Page<MergeView>> PageAsync(PageRequest page, CancellationToken cancellationToken) =>
        Rows(scope.Merges(Permission.MergeClients).OrderByDescending(m => m.At).ThenBy(m => m.Merged.Mrn)).PageAsync(page, cancellationToken);

    private static IQueryable<MergeView> Rows(IQueryable<ClientMerge> merges) => merges.AsNoTracking()
        .Select(m => new MergeView(m.Id, m.Version,
            new MergedClient(m.SurvivorId, m.Survivor.Mrn, Client.NameOf(m.Survivor.LegalFirstName, m.Survivor.LegalLastName, m.Survivor.PreferredName), m.Survivor.BirthDate),
            new MergedClient(m.MergedId, m.Merged.Mrn, Client.NameOf(m.Merged.LegalFirstName, m.Merged.LegalLastName, m.Merged.PreferredName), m.Merged.BirthDate),
            m.By, m.At, m.Why, m.UndoneBy, m.UndoneAt, Array.Empty<MergedCount>()));
}
