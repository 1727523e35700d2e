using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling;

/// <summary>A stay, as the pages of its counseling name it.</summary>
/// <param name="TimeZoneId">Zone of its site; days and times are in it.</param>
public sealed record CounselingStayView(Guid EpisodeId, Guid ClientId, string ClientName, string Program, string Site, string TimeZoneId)
{
    /// <summary>Its counseling series, newest first.</summary>
    public IReadOnlyList<CounselingSeriesRow> Series { get; init; } = [];

    /// <summary>Today at its site.</summary>
    public DateOnly Today(TimeProvider time) => SiteClock.Of(TimeZoneId).Today(time);
}

/// <summary>A counseling series.</summary>
public sealed record CounselingSeriesRow(Guid Id, int Version, CounselingKind Kind, Guid CounselorId, string Counselor, DateOnly From, DateOnly? Until);

/// <summary>A counseling session in a list.</summary>
public sealed record CounselingRow(
    Guid Id, DateOnly Date, TimeOnly StartsAt, int PlannedMinutes, CounselingKind Kind, Guid CounselorId, string Counselor, CounselingState State, bool IsVoided,
    AttendanceStatus? Status, TimeOnly? StartedAt, TimeOnly? StoppedAt, ExcuseReason? Reason)
{
    /// <summary>Another session at that time, where it is planned and there is one.</summary>
    public CounselingClash? Clash { get; init; }

    /// <summary>Whether it is still to come or to be recorded.</summary>
    public bool IsPlanned => State is CounselingState.Planned && !IsVoided;
}

/// <summary>The counseling of a stay: when it takes place and whether the client came; nothing of what was written.</summary>
public sealed class CounselingList(ICaseManagerDb db, InScope scope) : IReader
{
    // A stay has a handful; the ceiling only keeps a broken database from filling a page.
    private const int MostSeries = 100;

    /// <summary>The stay with its series; null where there is none.</summary>
    public Task<CounselingStayView?> StayAsync(Guid episodeId, CancellationToken cancellationToken) =>
        scope.Episodes(Permission.ViewCounseling).AsNoTracking().Where(e => e.Id == episodeId)
            .Select(e => new CounselingStayView(e.Id, e.ClientId, Client.NameOf(e.Client.LegalFirstName, e.Client.LegalLastName, e.Client.PreferredName), e.Program.Name, e.Program.Site.Name, e.Program.Site.TimeZoneId)
            {
                Series = db.CounselingSeries.Where(s => s.EpisodeId == e.Id).OrderByDescending(s => s.From).ThenBy(s => s.Kind).ThenBy(s => s.Counselor.Name).Take(MostSeries)
                    .Select(s => new CounselingSeriesRow(s.Id, s.Version, s.Kind, s.CounselorId, s.Counselor.Title, s.From, s.Until)).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Its sessions: planned ones first, the next one on top; then the others, newest first.</summary>
    public async Task<Page<CounselingRow>> PageAsync(CounselingStayView stay, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await scope.CounselingSessions(Permission.ViewCounseling).AsNoTracking().Where(s => s.EpisodeId == stay.EpisodeId)
            .OrderBy(s => s.State == CounselingState.Planned && s.VoidedAt == null ? 0 : 1)
            .ThenBy(s => s.State == CounselingState.Planned && s.VoidedAt == null ? (DateOnly?)s.Date : null)
            .ThenBy(s => s.State == CounselingState.Planned && s.VoidedAt == null ? (TimeOnly?)s.StartsAt : null)
            .ThenByDescending(s => s.Date).ThenByDescending(s => s.StartsAt)
            .Select(s => new CounselingRow(s.Id, s.Date, s.StartsAt, s.PlannedMinutes, s.Kind, s.CounselorId, s.Counselor.Title, s.State, s.VoidedAt != null,
                s.Status, s.StartedAt, s.StoppedAt, s.Reason))
            .PageAsync(page, cancellationToken);
        List<CounselingSlot> planned = [.. rows.Items.Where(r => r.IsPlanned).Select(r => new CounselingSlot(r.Id, r.CounselorId, stay.ClientId, r.Date, r.StartsAt, r.PlannedMinutes))];
        var clashes = await CounselingClashes.FindAsync(db, planned, cancellationToken);
        return rows with { Items = [.. rows.Items.Select(r => r with { Clash = clashes.GetValueOrDefault(r.Id) })] };
    }
}
