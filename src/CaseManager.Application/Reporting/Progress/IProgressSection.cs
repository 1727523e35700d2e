using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>
/// A section of the progress report. A feature (medication, counseling, the peer support log) adds its section by registering one
/// of these; the report itself does not change.
/// </summary>
public interface IProgressSection
{
    /// <summary>Sections stand in ascending order; those there are take 100 (plan), 200 (attendance), 300 (counseling), 350 (peer support), 360 (milestones), 400 (medication), 900 (what studies found) and 1000 (signatures).</summary>
    int Order { get; }

    /// <summary>The blocks of the section; empty where there is nothing to say.</summary>
    Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken);
}

/// <summary>What a progress report is about.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Period">The days asked for.</param>
/// <param name="Today">The day of the report in the client's site's zone.</param>
/// <param name="Audience">Who the report is for: the client's own copy holds no remarks among staff (rule 12).</param>
public sealed record ProgressScope(Guid ClientId, Period Period, DateOnly Today, Audience Audience)
{
    /// <summary>The last day that counts: of the period, or today where that comes first.</summary>
    public DateOnly LastDay => Period.To < Today ? Period.To : Today;

    /// <summary>The recovery start dates of the client's own, in the order in which they told them.</summary>
    public IReadOnlyList<RecoveryTold> RecoveryStarts { get; init; } = [];

    /// <summary>The client's stays, as far as whoever asks may see them, newest first.</summary>
    public IReadOnlyList<ReportedStay> Stays { get; init; } = [];
}
