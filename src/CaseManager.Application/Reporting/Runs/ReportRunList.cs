using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>A run in a list, or the head of its page.</summary>
public sealed record ReportRunRow(
    Guid Id, ReportKind Kind, string Title, DateOnly From, DateOnly To, Audience Audience, string RequestedBy, DateTime RequestedAt,
    ReportState State, int Done, int Total, string? Error, DateTime? FinishedAt, Guid? GroupId, Guid? ClientId, Guid? SessionId, string Code, DateTime? FilesRemovedAt, Guid? RequestedById)
{
    /// <summary>How far it is, 0 to 100.</summary>
    public int Percent => State is ReportState.Done ? 100 : Total == 0 ? 0 : Math.Clamp(100 * Done / Total, 0, 100);

    /// <summary>Whether nobody needs to wait any longer.</summary>
    public bool IsFinished => State is ReportState.Done or ReportState.Failed;
}

/// <summary>A finished file.</summary>
public sealed record ReportBytes(ReportKind Kind, DateOnly From, DateOnly To, byte[] Content, string Sha256);

/// <summary>Finds runs and their files.</summary>
public sealed class ReportRunList(InScope scope) : IReader
{
    /// <summary>The newest runs; the library has all of them.</summary>
    /// <param name="since">None that was asked for before this instant (UTC), so that a search with few results has an end.</param>
    public Task<List<ReportRunRow>> NewestAsync(int count, DateTime since, CancellationToken cancellationToken) =>
        Rows(Visible().Where(r => r.RequestedAt >= since).OrderByDescending(r => r.RequestedAt).ThenBy(r => r.Title).ThenBy(r => r.From).ThenBy(r => r.To)).Take(count).ToListAsync(cancellationToken);

    /// <summary>One run, or null.</summary>
    public Task<ReportRunRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Rows(Visible().Where(r => r.Id == id)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The bytes of a finished run in one form, or null.</summary>
    public Task<ReportBytes?> FileAsync(Guid id, ReportFormat format, CancellationToken cancellationToken) =>
        Visible().Where(r => r.Id == id && r.FilesRemovedAt == null)
            .SelectMany(r => r.Files.Where(f => f.Format == format), (r, f) => new ReportBytes(r.Kind, r.From, r.To, f.Content, f.Sha256))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The request that a run was made of, or null; a sign-in sheet is asked for at its session.</summary>
    public async Task<AskForReport?> RequestAsync(Guid id, CancellationToken cancellationToken) =>
        await Visible().FirstOrDefaultAsync(r => r.Id == id && r.SessionId == null, cancellationToken) is not { } run ? null
            : run.Kind.IsOfFilter() ? new AskForReport(run.Kind, null, run.From, run.To, run.Audience, Filter: run.Filter)
            : new AskForReport(run.Kind, run.GroupId ?? run.ClientId, run.From, run.To, run.Audience, run.PlanId);

    private IQueryable<ReportRun> Visible() => scope.ReportRuns.AsNoTracking();

    internal static IQueryable<ReportRunRow> Rows(IQueryable<ReportRun> runs) => runs.Select(r => new ReportRunRow(
        r.Id, r.Kind, r.Title, r.From, r.To, r.Audience, r.RequestedBy, r.RequestedAt, r.State, r.Done, r.Total, r.Error, r.FinishedAt, r.GroupId, r.ClientId, r.SessionId, r.Code, r.FilesRemovedAt, r.RequestedById));
}
