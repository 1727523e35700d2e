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

/// <summary>What can be taken out of a pack.</summary>
/// <param name="Name">What its files are called after: the kind and the days, never a client.</param>
/// <param name="Until">What is finished later (UTC) is not in it: of a pack that is held, the last documents may still be made while it is sent, and the audit trail knows who is in it.</param>
public sealed record PackOutput(Guid Id, ReportKind Kind, PackForm Form, string Name, DateTime Until);

/// <summary>A document or a volume that can be taken out alone.</summary>
/// <param name="Length">In bytes.</param>
public sealed record PackPartOutput(Guid Id, string Name, long Length);

/// <summary>Takes packs out as files, sent while they are read: of documents and volumes those about clients whom the user may still see, and no others.</summary>
public sealed class PackFiles(ICaseManagerDb db, InScope scope, TimeProvider time) : IReader
{
    // Documents that are read at a time.
    private const int Most = 10;

    /// <summary>What can be taken out of the pack; null where there is nothing, or it is being made.</summary>
    public Task<PackOutput?> FindAsync(Guid id, CancellationToken cancellationToken) => FindAsync(
        scope.ReportPacks.Where(p => p.Id == id && p.State != PackState.Queued && p.State != PackState.Running && p.Items.Any(i => i.State == PackItemState.Done && (p.Form != PackForm.Volumes || i.ClientId == null))),
        cancellationToken);

    /// <summary>One document, as soon as it is made; null where it is not, is about a client who is out of reach, or only goes into a volume.</summary>
    public async Task<PackPartOutput?> DocumentAsync(Guid packId, Guid documentId, CancellationToken cancellationToken) =>
        await KeptAsync(packId, cancellationToken) is { } pack
            ? await Documents(pack).Where(d => d.Item.Id == documentId && d.Item.Volume == null).Select(d => new PackPartOutput(d.Item.Id, $"{pack.Name}.pdf", d.Item.Length)).FirstOrDefaultAsync(cancellationToken)
            : null;

    /// <summary>One volume; null where it is not made, or holds a client who is out of reach.</summary>
    public async Task<PackPartOutput?> VolumeAsync(Guid packId, Guid volumeId, CancellationToken cancellationToken) =>
        await KeptAsync(packId, cancellationToken) is { } pack
            ? await Volumes(pack).Where(v => v.Id == volumeId).Select(v => new PackPartOutput(v.Id, $"{pack.Name}-volume-{v.Volume}.pdf", v.Length)).FirstOrDefaultAsync(cancellationToken)
            : null;

    /// <summary>Writes a document or a volume, a chunk at a time.</summary>
    public Task WriteAsync(PackPartOutput part, Stream output, CancellationToken cancellationToken) => db.CopyToAsync(part.Id, output, cancellationToken);

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
        var volumes = await Volumes(pack).Where(v => v.FinishedAt <= pack.Until).OrderBy(v => v.Number).Select(v => new { v.Id, v.Volume }).ToListAsync(cancellationToken);
        foreach (var volume in volumes)
        {
            await using var entry = await zip.CreateEntry($"{pack.Name}-volume-{volume.Volume}.pdf", CompressionLevel.Fastest).OpenAsync(cancellationToken);
            await db.CopyToAsync(volume.Id, entry, cancellationToken);
        }
    }

    // Its parts may be there before it is over.
    private Task<PackOutput?> KeptAsync(Guid id, CancellationToken cancellationToken) => FindAsync(scope.ReportPacks.Where(p => p.Id == id), cancellationToken);

    private async Task<PackOutput?> FindAsync(IQueryable<ReportPack> packs, CancellationToken cancellationToken)
    {
        var found = await packs.AsNoTracking().Where(p => p.FilesRemovedAt == null).Select(p => new { p.Id, p.Kind, p.Form, p.From, p.To }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new PackOutput(found.Id, found.Kind, found.Form, $"{found.Kind.Words().ToLowerInvariant().Replace(' ', '-')}-{found.From:yyyy-MM-dd}-to-{found.To:yyyy-MM-dd}", time.GetUtcNow().UtcDateTime);
    }

    private Task<List<Document>> NextAsync(PackOutput pack, int last, CancellationToken cancellationToken) =>
        Documents(pack).Where(x => x.Item.Number > last && x.Item.FinishedAt <= pack.Until)
            .OrderBy(x => x.Item.Number)
            .Select(x => new Document(x.Item.Id, x.Item.Number, x.Client.Mrn, Client.NameOf(x.Client.LegalFirstName, x.Client.LegalLastName, x.Client.PreferredName)))
            .Take(Most).ToListAsync(cancellationToken);

    private IQueryable<MadeDocument> Documents(PackOutput pack) => scope.PackItems.AsNoTracking().Where(i => i.ReportPackId == pack.Id && i.State == PackItemState.Done)
        .Join(scope.Clients(pack.Kind.Needs()), i => i.ClientId, c => c.Id, (i, c) => new MadeDocument { Item = i, Client = c });

    private IQueryable<PackItem> Volumes(PackOutput pack)
    {
        var clients = scope.Clients(pack.Kind.Needs());
        return scope.PackItems.AsNoTracking().Where(v => v.ReportPackId == pack.Id && v.ClientId == null && v.State == PackItemState.Done
            && !db.PackItems.Any(d => d.ReportPackId == pack.Id && d.Volume == v.Volume && d.ClientId != null && d.State == PackItemState.Done && !clients.Any(c => c.Id == d.ClientId)));
    }

    private sealed class MadeDocument
    {
        public required PackItem Item { get; init; }

        public required Client Client { get; init; }
    }

    private sealed record Document(Guid Id, int Number, string Mrn, string Name);
}
