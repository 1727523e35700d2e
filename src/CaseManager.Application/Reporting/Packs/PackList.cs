using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>A pack in a list, or the head of its page.</summary>
public sealed record PackRow(
    Guid Id, ReportKind Kind, string Title, DateOnly From, DateOnly To, Audience Audience, PackForm Form, string RequestedBy, DateTime RequestedAt,
    PackState State, int Documents, int Made, int Failed, DateTime RunningSince, DateTime? FinishedAt, DateTime? FilesRemovedAt = null, Guid? RequestedById = null, PackWhom Whom = PackWhom.Site, Guid? SubjectId = null)
{
    /// <summary>Documents that are made or failed.</summary>
    public int Over => Made + Failed;

    /// <summary>Whether it goes on by itself.</summary>
    public bool IsOpen => State is PackState.Queued or PackState.Running;

    /// <summary>Whether it can be held or given up.</summary>
    public bool IsUnderWay => IsOpen || State is PackState.Paused;
}

/// <summary>A volume of a pack.</summary>
public sealed record PackVolumeRow(Guid Id, int Number, PackItemState State, string? Error);

/// <summary>The page of a pack.</summary>
/// <param name="Row">The pack.</param>
/// <param name="Volumes">Its volumes; none in a zip.</param>
/// <param name="PerMinute">Documents made in a minute, as of the last one; null where nothing can be said yet.</param>
public sealed record PackView(PackRow Row, IReadOnlyList<PackVolumeRow> Volumes, double? PerMinute)
{
    /// <summary>Whether the user may hold it, give it up and have made again what failed.</summary>
    public bool MaySteer { get; init; }

    /// <summary>How long the documents will take that are left; null where nothing can be said.</summary>
    public TimeSpan? Left => PerMinute is > 0 and var rate ? TimeSpan.FromMinutes((Row.Documents - Row.Over) / rate) : null;
}

/// <summary>A document of a pack.</summary>
public sealed record PackItemRow(Guid Id, int Number, string Mrn, string Client, PackItemState State, string? Error);

/// <summary>Finds packs and what stands in them: of documents those about clients whom the user may still see.</summary>
public sealed class PackList(InScope scope, TimeProvider time) : IReader
{
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(1);

    /// <summary>One pack with its volumes and its pace, or null.</summary>
    public async Task<PackView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await Rows(scope.ReportPacks.AsNoTracking().Where(p => p.Id == id)).FirstOrDefaultAsync(cancellationToken) is not { } row)
        {
            return null;
        }

        var volumes = row.Form is PackForm.Zip ? [] : await scope.PackItems.AsNoTracking().Where(i => i.ReportPackId == id && i.ClientId == null).OrderBy(i => i.Number)
            .Select(i => new PackVolumeRow(i.Id, i.Volume!.Value, i.State, i.Error)).ToListAsync(cancellationToken);
        return new PackView(row, volumes, row.IsOpen ? await PaceAsync(row, cancellationToken) : null) { MaySteer = scope.MaySteer(row.RequestedById) };
    }

    /// <summary>A page of its documents, in their order.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="failedOnly">Only those that failed.</param>
    public Task<Page<PackItemRow>> ItemsAsync(PackRow pack, bool failedOnly, PageRequest page, CancellationToken cancellationToken)
    {
        var items = scope.PackItems.AsNoTracking().Where(i => i.ReportPackId == pack.Id && (!failedOnly || i.State == PackItemState.Failed));
        return items.Join(scope.Clients(pack.Kind.Needs()), i => i.ClientId, c => c.Id, (i, c) => new { Item = i, Client = c })
            .OrderBy(x => x.Item.Number)
            .Select(x => new PackItemRow(x.Item.Id, x.Item.Number, x.Client.Mrn, Client.NameOf(x.Client.LegalFirstName, x.Client.LegalLastName, x.Client.PreferredName), x.Item.State, x.Item.Error))
            .PageAsync(page, cancellationToken);
    }

    // What was made before it was held says nothing of how fast it goes now.
    private async Task<double?> PaceAsync(PackRow row, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var since = row.RunningSince > now - Recently ? row.RunningSince : now - Recently;
        var recent = await scope.PackItems.CountAsync(
            i => i.ReportPackId == row.Id && i.ClientId != null && (i.State == PackItemState.Done || i.State == PackItemState.Failed) && i.FinishedAt >= since, cancellationToken);
        return recent == 0 || now <= since ? null : recent / (now - since).TotalMinutes;
    }

    internal static IQueryable<PackRow> Rows(IQueryable<ReportPack> packs) => packs.Select(p => new PackRow(
        p.Id, p.Kind, p.Title, p.From, p.To, p.Audience, p.Form, p.RequestedBy, p.RequestedAt, p.State, p.Documents,
        p.Items.Count(i => i.State == PackItemState.Done && i.ClientId != null), p.Items.Count(i => i.State == PackItemState.Failed && i.ClientId != null),
        p.RunningSince, p.FinishedAt, p.FilesRemovedAt, p.RequestedById, p.Whom, p.SubjectId));
}
