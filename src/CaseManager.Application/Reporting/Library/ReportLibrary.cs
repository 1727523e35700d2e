using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Library;

/// <summary>What is looked for in the library; what is null is not asked for.</summary>
/// <param name="Mine">Only what the user asked for.</param>
/// <param name="AskedBy">Only what this user asked for.</param>
/// <param name="Asked">How far back it was asked for: every list has an end, so that none reads the whole table.</param>
/// <param name="From">Covers this day or a later one.</param>
/// <param name="To">Covers this day or an earlier one.</param>
/// <param name="Title">A part of the title.</param>
public sealed record LibraryFilter(
    bool Mine = false, ReportKind? Kind = null, ReportState? State = null, Guid? AskedBy = null, LibrarySpan Asked = LibrarySpan.Last90Days, DateOnly? From = null, DateOnly? To = null, string? Title = null);

/// <summary>A report of the library.</summary>
/// <param name="Run">The report.</param>
/// <param name="Downloads">How often it was taken out as a file; null for whoever may not know.</param>
public sealed record LibraryRow(ReportRunRow Run, int? Downloads);

/// <summary>Somebody who asked for reports.</summary>
public sealed record LibraryAsker(Guid Id, string Name);

/// <summary>The reports that the user may see, and who took them out.</summary>
public sealed class ReportLibrary(ICaseManagerDb db, InScope scope, ICurrentUser user, TimeProvider time) : IReader
{
    private const string Escape = "\\";

    // More names than this help nobody to choose.
    private const int MostAskers = 500;

    /// <summary>A page of reports, the newest first.</summary>
    public async Task<Page<LibraryRow>> PageAsync(LibraryFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var runs = await ReportRunList.Rows(Found(filter).OrderByDescending(r => r.RequestedAt).ThenBy(r => r.Title).ThenBy(r => r.From).ThenBy(r => r.To)).PageAsync(page, cancellationToken);
        var downloads = await DownloadsAsync(nameof(ReportRun), [.. runs.Items.Where(r => MayKnow(r.RequestedById)).Select(r => r.Id)], cancellationToken);
        return new Page<LibraryRow>([.. runs.Items.Select(r => new LibraryRow(r, MayKnow(r.RequestedById) ? downloads.GetValueOrDefault(r.Id) : null))], runs.Number, runs.Size, runs.Total);
    }

    /// <summary>Whether the user may know who looked: of their own reports, and of all who may read the trail.</summary>
    /// <param name="requestedById">Who asked for the report or the pack.</param>
    public bool MayKnow(Guid? requestedById) => user.May(Permission.ViewAudit) || (requestedById is not null && requestedById == user.Id);

    /// <summary>Those who asked for reports that the user may see, by name.</summary>
    public Task<List<LibraryAsker>> AskersAsync(CancellationToken cancellationToken)
    {
        var runs = scope.ReportRuns;
        return db.Users.AsNoTracking().Where(u => runs.Any(r => r.RequestedById == u.Id)).OrderBy(u => u.Name).ThenBy(u => u.Email)
            .Select(u => new LibraryAsker(u.Id, u.Name)).Take(MostAskers).ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, int>> DownloadsAsync(string kind, List<Guid> keys, CancellationToken cancellationToken) => keys.Count == 0 ? []
        : await db.AuditEntries.AsNoTracking().Where(e => e.SubjectId != null && keys.Contains(e.SubjectId.Value) && e.SubjectKind == kind && e.Action == AuditActions.DownloadReport)
            .GroupBy(e => e.SubjectId!.Value).Select(g => new { Key = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    private IQueryable<ReportRun> Found(LibraryFilter filter)
    {
        var since = filter.Asked.Since(time.GetUtcNow().UtcDateTime);
        var runs = scope.ReportRuns.AsNoTracking().Where(r => r.RequestedAt >= since);
        if (filter.Mine)
        {
            var me = user.Id;
            runs = runs.Where(r => r.RequestedById == me);
        }

        if (filter.AskedBy is { } asker)
        {
            runs = runs.Where(r => r.RequestedById == asker);
        }

        if (filter.Kind is { } kind)
        {
            runs = runs.Where(r => r.Kind == kind);
        }

        if (filter.State is { } state)
        {
            runs = runs.Where(r => r.State == state);
        }

        if (filter.From is { } from)
        {
            runs = runs.Where(r => r.To >= from);
        }

        if (filter.To is { } to)
        {
            runs = runs.Where(r => r.From <= to);
        }

        return filter.Title?.Trim() is { Length: > 0 } title && PatternOf(title) is var pattern ? runs.Where(r => EF.Functions.Like(r.Title, pattern, Escape)) : runs;
    }

    // What stands for any character in a pattern stands for itself here; SQL Server knows brackets, too.
    private static string PatternOf(string text)
    {
        var shown = text.Length <= ReportRun.TitleLength ? text : text[..ReportRun.TitleLength];
        return $"%{string.Concat(shown.Select(c => c is '%' or '_' or '[' or '\\' ? $"{Escape}{c}" : c.ToString()))}%";
    }
}
