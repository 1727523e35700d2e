using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>What is looked for in the trail; what is null is not asked for.</summary>
/// <param name="Mrn">Medical record number of a client.</param>
/// <param name="From">From this instant on (UTC).</param>
/// <param name="Before">Before this instant (UTC).</param>
public sealed record AuditSearch(string? Mrn = null, Guid? UserId = null, DateTime? From = null, DateTime? Before = null, string? Action = null);

/// <summary>An entry in a list.</summary>
/// <param name="Mrn">Of the client that it was about; null where it was about several or nobody, or where the record is gone.</param>
public sealed record AuditRow(
    long Number, DateTime At, string Actor, string? Address, string Action, Guid? ClientId, string? Mrn, string? SubjectKind, Guid? SubjectId, string? Changes);

/// <summary>Somebody whose entries can be asked for.</summary>
public sealed record AuditUser(Guid Id, string Name, string Email);

/// <summary>The client whose looks are shown.</summary>
public sealed record AuditedClient(Guid Id, string Name, string Mrn);

/// <summary>Finds entries of the trail, newest first.</summary>
public sealed class AuditList(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>A page of them.</summary>
    public Task<Page<AuditRow>> PageAsync(AuditSearch search, PageRequest page, CancellationToken cancellationToken) => Rows(Found(search)).PageAsync(page, cancellationToken);

    /// <summary>
    /// Who looked at a client's record, or at one that was merged into it, or took something of it out, alone or in a pack of reports, newest first. A document that was
    /// taken out of a pack alone is its client's only, and a pack that was taken out before it was over counts for those who were in it by then.
    /// </summary>
    public async Task<Page<AuditRow>> LooksAsync(Guid clientId, PageRequest page, CancellationToken cancellationToken)
    {
        var records = await WithMergedAsync(clientId, cancellationToken);
        var documents = db.PackItems.Where(i => i.State == PackItemState.Done && i.ClientId != null && records.Contains(i.ClientId.Value));
        // Says nothing that is not asked below for each entry, but spares that for entries about packs of others.
        var packs = documents.Select(d => (Guid?)d.ReportPackId);
        return await Rows(db.AuditEntries.AsNoTracking().Where(e => e.Changes == null
            && ((e.ClientId != null && records.Contains(e.ClientId.Value))
                || (e.ClientId == null && packs.Contains(e.SubjectId) && e.SubjectKind == nameof(ReportPack) && e.Action == AuditActions.DownloadReport
                    && documents.Any(d => d.ReportPackId == e.SubjectId && d.FinishedAt <= e.At)))))
            .PageAsync(page, cancellationToken);
    }

    /// <summary>Who looked at a report or a pack, or took it out, newest first. Whether the user may know, <see cref="Reporting.Library.ReportLibrary.MayKnow"/> says.</summary>
    /// <param name="kind">As in <see cref="AuditEntry.SubjectKind"/>.</param>
    public Task<Page<AuditRow>> LooksOfReportAsync(string kind, Guid id, PageRequest page, CancellationToken cancellationToken) =>
        Rows(db.AuditEntries.AsNoTracking().Where(e => e.SubjectId == id && e.SubjectKind == kind && (e.Action == AuditActions.ViewReport || e.Action == AuditActions.DownloadReport))).PageAsync(page, cancellationToken);

    /// <summary>The client, or null where they are not in scope.</summary>
    public Task<AuditedClient?> ClientAsync(Guid id, CancellationToken cancellationToken) =>
        scope.Clients(Permission.ViewLooks).AsNoTracking().Where(c => c.Id == id).Select(c => new AuditedClient(c.Id, Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName), c.Mrn)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>One entry, or null.</summary>
    public Task<AuditRow?> FindAsync(long number, CancellationToken cancellationToken) =>
        Rows(db.AuditEntries.AsNoTracking().Where(e => e.Number == number)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>All of them, one after the other.</summary>
    public IAsyncEnumerable<AuditRow> AllAsync(AuditSearch search) => Rows(Found(search)).AsAsyncEnumerable();

    /// <summary>Everybody who signs in, by name.</summary>
    public Task<List<AuditUser>> UsersAsync(CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().OrderBy(u => u.Name).ThenBy(u => u.Email).Select(u => new AuditUser(u.Id, u.Name, u.Email)).ToListAsync(cancellationToken);

    // A record may have been merged into one that was merged later; each step is one query, whatever the number of records.
    private async Task<List<Guid>> WithMergedAsync(Guid clientId, CancellationToken cancellationToken)
    {
        List<Guid> records = [clientId], last = [clientId];
        while (last.Count > 0)
        {
            var into = last;
            last = await db.Clients.Where(c => c.MergedIntoId != null && into.Contains(c.MergedIntoId.Value)).Select(c => c.Id).ToListAsync(cancellationToken);
            records.AddRange(last);
        }

        return records;
    }

    private IQueryable<AuditEntry> Found(AuditSearch search)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (search.Mrn is { } mrn)
        {
            // One client has it, so this is one more comparison by key.
            entries = entries.Where(e => e.ClientId == db.Clients.Where(c => c.Mrn == mrn).Select(c => (Guid?)c.Id).FirstOrDefault() && e.ClientId != null);
        }

        if (search.UserId is { } user)
        {
            entries = entries.Where(e => e.UserId == user);
        }

        if (search.Action is { } action)
        {
            entries = entries.Where(e => e.Action == action);
        }

        if (search.From is { } from)
        {
            entries = entries.Where(e => e.At >= from);
        }

        return search.Before is { } before ? entries.Where(e => e.At < before) : entries;
    }

    private IQueryable<AuditRow> Rows(IQueryable<AuditEntry> entries) => entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Number).Select(e => new AuditRow(
        e.Number, e.At, e.Actor, e.Address, e.Action, e.ClientId, db.Clients.Where(c => c.Id == e.ClientId).Select(c => c.Mrn).FirstOrDefault(), e.SubjectKind, e.SubjectId, e.Changes));
}
