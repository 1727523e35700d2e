using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Library;

/// <summary>A report of the library.</summary>
/// <param name="Run">The report.</param>
/// <param name="Downloads">How often it was taken out as a file; null for whoever may not know.</param>
public sealed record LibraryRow(ReportRunRow Run, int? Downloads);

/// <summary>A pack of the library.</summary>
/// <param name="Downloads">How often it, or a part of it, was taken out; null for whoever may not know.</param>
public sealed record LibraryPackRow(PackRow Pack, int? Downloads);

/// <summary>Somebody who asked for reports.</summary>
public sealed record LibraryAsker(Guid Id, string Name);

/// <summary>The reports and packs that the user may see, and who took them out.</summary>
public sealed class ReportLibrary(ICaseManagerDb db, InScope scope, ICurrentUser user, TimeProvider time) : IReader
{
    // More names than this help nobody to choose.
    private const int MostAskers = 500;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>A page of reports, the newest first.</summary>
    /// <param name="state">Only those that stand there.</param>
    public async Task<Page<LibraryRow>> PageAsync(LibraryFilter filter, ReportState? state, PageRequest page, CancellationToken cancellationToken)
    {
        var found = About(scope.ReportRuns.AsNoTracking().Narrow(filter, user.Id, Now), filter.ProgramId);
        found = state is { } stands ? found.Where(r => r.State == stands) : found;
        var runs = await ReportRunList.Rows(found.OrderByDescending(r => r.RequestedAt).ThenBy(r => r.Title).ThenBy(r => r.From).ThenBy(r => r.To)).PageAsync(page, cancellationToken);
        var downloads = await DownloadsAsync(nameof(ReportRun), [.. runs.Items.Where(r => MayKnow(r.RequestedById)).Select(r => r.Id)], cancellationToken);
        return new Page<LibraryRow>([.. runs.Items.Select(r => new LibraryRow(r, MayKnow(r.RequestedById) ? downloads.GetValueOrDefault(r.Id) : null))], runs.Number, runs.Size, runs.Total);
    }

    /// <summary>A page of packs, the newest first.</summary>
    /// <param name="state">Only those that stand there.</param>
    public async Task<Page<LibraryPackRow>> PacksAsync(LibraryFilter filter, PackState? state, PageRequest page, CancellationToken cancellationToken)
    {
        var found = About(scope.ReportPacks.AsNoTracking().Narrow(filter, user.Id, Now), filter.ProgramId);
        found = state is { } stands ? found.Where(p => p.State == stands) : found;
        var packs = await PackList.Rows(found.OrderByDescending(p => p.RequestedAt).ThenBy(p => p.Title).ThenBy(p => p.From).ThenBy(p => p.To)).PageAsync(page, cancellationToken);
        var downloads = await DownloadsAsync(nameof(ReportPack), [.. packs.Items.Where(p => MayKnow(p.RequestedById)).Select(p => p.Id)], cancellationToken);
        return new Page<LibraryPackRow>([.. packs.Items.Select(p => new LibraryPackRow(p, MayKnow(p.RequestedById) ? downloads.GetValueOrDefault(p.Id) : null))], packs.Number, packs.Size, packs.Total);
    }

    /// <summary>Whether the user may know who looked: of their own reports, and of all who may read the trail.</summary>
    /// <param name="requestedById">Who asked for the report or the pack.</param>
    public bool MayKnow(Guid? requestedById) => user.May(Permission.ViewAudit) || (requestedById is not null && requestedById == user.Id);

    /// <summary>Those who asked for reports that the user may see, by name.</summary>
    /// <param name="asked">How far back, a year at most.</param>
    public Task<List<LibraryAsker>> AskersAsync(LibrarySpan asked, CancellationToken cancellationToken) => AskersAsync(scope.ReportRuns, asked, cancellationToken);

    /// <summary>Those who asked for packs that the user may see, by name.</summary>
    /// <param name="asked">How far back, a year at most.</param>
    public Task<List<LibraryAsker>> PackAskersAsync(LibrarySpan asked, CancellationToken cancellationToken) => AskersAsync(scope.ReportPacks, asked, cancellationToken);

    private Task<List<LibraryAsker>> AskersAsync<T>(IQueryable<T> reports, LibrarySpan asked, CancellationToken cancellationToken)
        where T : AggregateRoot, IReportOrder
    {
        var since = (asked is LibrarySpan.Ever ? LibrarySpan.LastYear : asked).Since(Now);
        return db.Users.AsNoTracking().Where(u => reports.Any(r => r.RequestedById == u.Id && r.RequestedAt >= since)).OrderBy(u => u.Name).ThenBy(u => u.Email)
            .Select(u => new LibraryAsker(u.Id, u.Name)).Take(MostAskers).ToListAsync(cancellationToken);
    }

    private IQueryable<ReportRun> About(IQueryable<ReportRun> runs, Guid? program)
    {
        var stays = scope.Episodes(Permission.RunAttendanceReports).Where(e => e.ProgramId == program);
        return program is null ? runs : runs.Where(r => r.ProgramId == program || stays.Any(e => e.ClientId == r.ClientId)
            || (r.ProgramId == null && r.SiteId == null && db.GroupMemberships.Any(m => m.GroupId == r.GroupId && stays.Any(e => e.ClientId == m.ClientId))));
    }

    private IQueryable<ReportPack> About(IQueryable<ReportPack> packs, Guid? program)
    {
        var stays = scope.Episodes(Permission.RunAttendanceReports).Where(e => e.ProgramId == program);
        return program is null ? packs : packs.Where(p => p.SubjectId == program || p.Items.Any(i => stays.Any(e => e.ClientId == i.ClientId)));
    }

    private async Task<Dictionary<Guid, int>> DownloadsAsync(string kind, List<Guid> keys, CancellationToken cancellationToken) => keys.Count == 0 ? []
        : await db.AuditEntries.AsNoTracking().Where(e => e.SubjectId != null && keys.Contains(e.SubjectId.Value) && e.SubjectKind == kind && e.Action == AuditActions.DownloadReport)
            .GroupBy(e => e.SubjectId!.Value).Select(g => new { Key = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
}
