using System.IO.Compression;
using System.Text;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>What can be taken out of a pack that is over.</summary>
/// <param name="Name">What its files are called after: the kind and the days, never a client.</param>
public sealed record PackOutput(Guid Id, ReportKind Kind, PackForm Form, string Name);

/// <summary>A volume that can be taken out.</summary>
public sealed record PackVolumeOutput(Guid Id, string Name, long Length);

/// <summary>Takes packs out as files, sent while they are read: of documents and volumes those about clients whom the user may still see, and no others.</summary>
public sealed class PackFiles(ICaseManagerDb db, InScope scope) : IReader
{
    // Documents that are read at a time.
    private const int Most = 10;

    /// <summary>What can be taken out of the pack; null where there is nothing, or not yet.</summary>
    public async Task<PackOutput?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await scope.ReportPacks.AsNoTracking()
            .Where(p => p.Id == id && p.FilesRemovedAt == null && (p.State == PackState.Done || p.State == PackState.Cancelled) && p.Items.Any(i => i.State == PackItemState.Done && (p.Form != PackForm.Volumes || i.ClientId == null)))
            .Select(p => new { p.Kind, p.Form, p.From, p.To }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new PackOutput(id, found.Kind, found.Form, NameOf(found.Kind, found.From, found.To));
    }

    /// <summary>One volume; null where it is not made, or holds a client who is out of reach.</summary>
    public async Task<PackVolumeOutput?> VolumeAsync(Guid packId, Guid volumeId, CancellationToken cancellationToken)
    {
        var pack = await scope.ReportPacks.AsNoTracking().Where(p => p.Id == packId && p.FilesRemovedAt == null).Select(p => new { p.Kind, p.From, p.To }).FirstOrDefaultAsync(cancellationToken);
        return pack is null ? null : await Volumes(packId, pack.Kind).Where(v => v.Id == volumeId)
            .Select(v => new PackVolumeOutput(v.Id, $"{NameOf(pack.Kind, pack.From, pack.To)}-volume-{v.Volume}.pdf", v.Length)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Writes a volume, a chunk at a time.</summary>
    public Task WriteAsync(PackVolumeOutput volume, Stream output, CancellationToken cancellationToken) => db.CopyToAsync(volume.Id, output, cancellationToken);

    /// <summary>Writes everything as one zip; nothing of it lies in memory longer than a few documents do.</summary>
    public async Task WriteZipAsync(PackOutput pack, Stream output, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        if (pack.Form is PackForm.Volumes)
        {
            await WriteVolumesAsync(pack, zip, cancellationToken);
        }
        else
        {
            await WriteDocumentsAsync(pack, zip, cancellationToken);
        }
    }

    private async Task WriteDocumentsAsync(PackOutput pack, ZipArchive zip, CancellationToken cancellationToken)
    {
        var (names, last) = (new SafeFileNames(), 0);
        while (await NextAsync(pack, last, cancellationToken) is { Count: > 0 } next)
        {
            var bytes = await db.BytesOfAsync([.. next.Select(d => d.Id)], cancellationToken);
            foreach (var document in next)
            {
                await using var entry = await zip.CreateEntry(names.Next($"{document.Mrn} {document.Name}", ".pdf"), CompressionLevel.Fastest).OpenAsync(cancellationToken);
                await entry.WriteAsync(bytes[document.Id], cancellationToken);
            }

            last = next[^1].Number;
        }
    }

    private async Task WriteVolumesAsync(PackOutput pack, ZipArchive zip, CancellationToken cancellationToken)
    {
        var volumes = await Volumes(pack.Id, pack.Kind).OrderBy(v => v.Number).Select(v => new { v.Id, v.Volume }).ToListAsync(cancellationToken);
        foreach (var volume in volumes)
        {
            await using var entry = await zip.CreateEntry($"{pack.Name}-volume-{volume.Volume}.pdf", CompressionLevel.Fastest).OpenAsync(cancellationToken);
            await db.CopyToAsync(volume.Id, entry, cancellationToken);
        }
    }

    private Task<List<Document>> NextAsync(PackOutput pack, int last, CancellationToken cancellationToken) =>
        scope.PackItems.AsNoTracking().Where(i => i.ReportPackId == pack.Id && i.Number > last && i.State == PackItemState.Done)
            .Join(scope.Clients(pack.Kind.Needs()), i => i.ClientId, c => c.Id, (i, c) => new { Item = i, Client = c })
            .OrderBy(x => x.Item.Number)
            .Select(x => new Document(x.Item.Id, x.Item.Number, x.Client.Mrn, Client.NameOf(x.Client.LegalFirstName, x.Client.LegalLastName, x.Client.PreferredName)))
            .Take(Most).ToListAsync(cancellationToken);

    private IQueryable<PackItem> Volumes(Guid packId, ReportKind kind)
    {
        var clients = scope.Clients(kind.Needs());
        return scope.PackItems.AsNoTracking().Where(v => v.ReportPackId == packId && v.ClientId == null && v.State == PackItemState.Done
            && !db.PackItems.Any(d => d.ReportPackId == packId && d.Volume == v.Volume && d.ClientId != null && d.State == PackItemState.Done && !clients.Any(c => c.Id == d.ClientId)));
    }

    private static string NameOf(ReportKind kind, DateOnly from, DateOnly to) => $"{kind.Words().ToLowerInvariant().Replace(' ', '-')}-{from:yyyy-MM-dd}-to-{to:yyyy-MM-dd}";

    private sealed record Document(Guid Id, int Number, string Mrn, string Name);
}
