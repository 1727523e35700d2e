using CaseManager.Application.Abstractions;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>Puts the documents of a volume together in one pass. A volume that was interrupted is drawn anew; its documents are not made again.</summary>
public sealed class PackVolumes(ICaseManagerDb db, IPdfVolumes volumes, IReportForms forms, TimeProvider time)
{
    // Documents that are read at a time.
    private const int Most = 20;

    /// <summary>Draws it and keeps its chunks as they come, so that memory does not grow with it.</summary>
    /// <exception cref="RuleViolationException"><c>pack.volume-empty</c>: none of its documents could be made.</exception>
    public async Task MakeAsync(ReportPack pack, PackItem volume, CancellationToken cancellationToken)
    {
        // Of an earlier volume that a document was missing from, or of a worker that did not finish.
        var holder = volume.LeaseHolder;
        await db.PackChunks.Where(c => c.PackItemId == volume.Id && db.PackItems.Any(i => i.Id == volume.Id && i.LeaseHolder == holder)).ExecuteDeleteAsync(cancellationToken);
        // A volume that is made again, with documents that were missing, keeps its code: the older file is then known as one that is no longer the volume.
        var code = volume.Code ?? ReportCode.New();
        using var output = new ChunkedOutput(volume.Id, volume.LeaseHolder!.Value);
        using (var pdf = volumes.Begin(pack.Title, code, pack.RequestedAt, output))
        {
            Require.That(await AddAsync(pack, volume, pdf, output, cancellationToken) > 0, "pack.volume-empty", "None of its documents could be made.");
            pdf.Close();
        }

        var sha256 = output.Complete();
        await KeepAsync(output, cancellationToken);
        volume.Finish(output.Length, sha256, time.GetUtcNow().UtcDateTime, code);
    }

    private async Task<int> AddAsync(ReportPack pack, PackItem volume, IPdfVolume pdf, ChunkedOutput output, CancellationToken cancellationToken)
    {
        var (added, last) = (0, 0);
        while (await NextAsync(pack.Id, volume.Volume, last, cancellationToken) is { Count: > 0 } next)
        {
            foreach (var document in next)
            {
                pdf.Add(forms.FromScreen(document.Bytes), $"{document.Name}, {document.Mrn}", cancellationToken);
            }

            (added, last) = (added + next.Count, next[^1].Number);
            await KeepAsync(output, cancellationToken);
        }

        return added;
    }

    private async Task<List<Described>> NextAsync(Guid packId, int? volume, int last, CancellationToken cancellationToken)
    {
        var documents = await db.PackItems.AsNoTracking()
            .Where(i => i.ReportPackId == packId && i.Volume == volume && i.ClientId != null && i.State == PackItemState.Done && i.Number > last)
            .Join(db.Clients, i => i.ClientId, c => c.Id, (i, c) => new { i.Id, i.Number, c.Mrn, Name = Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName) })
            .OrderBy(d => d.Number).Take(Most).ToListAsync(cancellationToken);
        var bytes = await db.BytesOfAsync([.. documents.Select(d => d.Id)], cancellationToken);
        return [.. documents.Select(d => new Described(d.Number, d.Mrn, d.Name, bytes[d.Id]))];
    }

    private async Task KeepAsync(ChunkedOutput output, CancellationToken cancellationToken)
    {
        if (output.Take() is not { Count: > 0 } chunks)
        {
            return;
        }

        db.PackChunks.AddRange(chunks);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var kept in db.ChangeTracker.Entries<PackChunk>().ToList())
        {
            kept.State = EntityState.Detached;
        }
    }

    private sealed record Described(int Number, string Mrn, string Name, byte[] Bytes);
}
