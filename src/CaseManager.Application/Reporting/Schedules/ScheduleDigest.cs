using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>What schedules did since some moment, the newest first.</summary>
/// <param name="Runs">Their occurrences; of very many the newest.</param>
public sealed record Digest(IReadOnlyList<ScheduledRunRow> Runs)
{
    /// <summary>Those that were refused, or of which something failed.</summary>
    public int Bad => Count(ScheduledStanding.Bad);

    /// <summary>In one line, such as <c>4 scheduled reports: 1 ready, 2 waiting, 1 failed or refused</c>.</summary>
    public string Words => $"{Runs.Count} scheduled {(Runs.Count == 1 ? "report" : "reports")}: {string.Join(", ", Parts)}";

    // What is not over yet may still fail.
    private IEnumerable<string> Parts => new (ScheduledStanding Standing, string Words)[]
    {
        (ScheduledStanding.Ready, "ready"), (ScheduledStanding.Running, "being made"), (ScheduledStanding.Waiting, "waiting"), (ScheduledStanding.Paused, "paused"), (ScheduledStanding.Bad, "failed or refused"),
    }.Where(p => Count(p.Standing) > 0).Select(p => $"{Count(p.Standing)} {p.Words}").Concat(Bad > 0 ? [] : [Count(ScheduledStanding.Ready) == Runs.Count ? "none failed" : "none failed so far"]);

    private int Count(ScheduledStanding standing) => Runs.Count(r => r.Standing == standing);
}

/// <summary>The morning digest: what schedules did since yesterday. It is read from their rows whenever somebody looks, so that it is never older than the look.</summary>
public sealed class ScheduleDigest(ICaseManagerDb db, InScope scope) : IReader
{
    // What is beyond is on the pages of the schedules.
    private const int Most = 1000;

    /// <summary>Of all schedules that the user may see.</summary>
    /// <param name="since">From this instant on (UTC).</param>
    public async Task<Digest> OfAllAsync(DateTime since, CancellationToken cancellationToken) => new(
        await ScheduledRuns.Rows(db, scope.ReportSchedules, db.ScheduledRuns.AsNoTracking().Where(r => r.RanAt >= since))
            .Take(Most).ToListAsync(cancellationToken));
}
