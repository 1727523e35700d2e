using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling;

/// <summary>A counseling session.</summary>
public sealed record CounselingView(
    Guid Id, int Version, CounselingStayView Stay, CounselingKind Kind, Guid CounselorId, string Counselor, DateOnly Date, TimeOnly StartsAt, int PlannedMinutes, bool IsInSeries,
    CounselingState State, AttendanceStatus? Status, TimeOnly? StartedAt, TimeOnly? StoppedAt, ExcuseReason? Reason, Guid? AuthorId, string? AuthorName, string? SignedBy, DateTime? SignedAt,
    string? VoidedBy, DateTime? VoidedAt)
{
    /// <summary>Whether the user may read what was written; else <see cref="Note"/> and what stands below it are empty.</summary>
    public bool IsReadable { get; init; }

    /// <summary>The progress note.</summary>
    public string? Note { get; init; }

    /// <summary>Why it was voided.</summary>
    public string? VoidReason { get; init; }

    /// <summary>The objectives worked on.</summary>
    public IReadOnlyList<ObjectiveChoice> Objectives { get; init; } = [];

    /// <summary>What was added after signing, oldest first.</summary>
    public IReadOnlyList<AddendumRow> Addenda { get; init; } = [];

    /// <summary>Voids that were taken back, oldest first.</summary>
    public IReadOnlyList<CounselingPastVoidRow> PastVoids { get; init; } = [];

    /// <summary>Another session at that time, where this one is planned and there is one.</summary>
    public CounselingClash? Clash { get; init; }

    /// <summary>Whether it may still be recorded or changed.</summary>
    public bool IsOpen => State is CounselingState.Planned or CounselingState.Recorded && VoidedAt is null;
}

/// <summary>An objective to tick, or ticked.</summary>
public sealed record ObjectiveChoice(Guid Lineage, string Text);

/// <summary>An addendum.</summary>
/// <param name="At">UTC.</param>
public sealed record AddendumRow(string Text, string By, DateTime At);

/// <summary>A void that was taken back; times are UTC.</summary>
public sealed record CounselingPastVoidRow(string VoidedBy, DateTime VoidedAt, string VoidReason, string RestoredBy, DateTime RestoredAt);

/// <summary>Opens a counseling session; the number of queries does not depend on what is in it.</summary>
public sealed class CounselingDetails(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>The session, or null where there is none.</summary>
    public async Task<CounselingView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await SessionAsync(id, cancellationToken) is not { } session)
        {
            return null;
        }

        var clashes = session is { State: CounselingState.Planned, VoidedAt: null }
            ? await CounselingClashes.FindAsync(db, [new(session.Id, session.CounselorId, session.Stay.ClientId, session.Date, session.StartsAt, session.PlannedMinutes)], cancellationToken)
            : new Dictionary<Guid, CounselingClash>();
        var found = session with { Clash = clashes.GetValueOrDefault(id) };
        return found.IsReadable ? await WithWhatWasWrittenAsync(found, cancellationToken) : found;
    }

    /// <summary>The objectives that a session of a stay can work on: those of the plan in force, else of its newest version; in the plan's order.</summary>
    public Task<List<ObjectiveChoice>> ObjectivesAsync(Guid episodeId, CancellationToken cancellationToken)
    {
        var newest = scope.Plans(Permission.EditCounseling).Where(p => p.EpisodeId == episodeId).OrderBy(p => p.Status == PlanStatus.Active ? 0 : 1).ThenByDescending(p => p.Number).Take(1);
        return newest.SelectMany(p => p.Problems).SelectMany(p => p.Goals, (p, g) => new { Problem = p.Position, Goal = g })
            .SelectMany(x => x.Goal.Objectives, (x, o) => new { x.Problem, Goal = x.Goal.Position, o.Position, o.Lineage, o.Text })
            .OrderBy(o => o.Problem).ThenBy(o => o.Goal).ThenBy(o => o.Position)
            .Select(o => new ObjectiveChoice(o.Lineage, o.Text)).AsNoTracking().ToListAsync(cancellationToken);
    }

    private Task<CounselingView?> SessionAsync(Guid id, CancellationToken cancellationToken)
    {
        var readable = scope.CounselingSessions(Permission.EditCounseling);
        return scope.CounselingSessions(Permission.ViewCounseling).AsNoTracking().Where(s => s.Id == id)
            .Select(s => new { Session = s, IsReadable = readable.Any(r => r.Id == s.Id) })
            .Select(x => new CounselingView(x.Session.Id, x.Session.Version,
                new CounselingStayView(x.Session.EpisodeId, x.Session.Episode.ClientId,
                    Client.NameOf(x.Session.Episode.Client.LegalFirstName, x.Session.Episode.Client.LegalLastName, x.Session.Episode.Client.PreferredName),
                    x.Session.Episode.Program.Name, x.Session.Episode.Program.Site.Name, x.Session.Episode.Program.Site.TimeZoneId),
                x.Session.Kind, x.Session.CounselorId, x.Session.Counselor.Title, x.Session.Date, x.Session.StartsAt, x.Session.PlannedMinutes, x.Session.SeriesId != null,
                x.Session.State, x.Session.Status, x.Session.StartedAt, x.Session.StoppedAt, x.Session.Reason, x.Session.AuthorId, x.Session.AuthorName, x.Session.SignedBy, x.Session.SignedAt,
                x.Session.VoidedBy, x.Session.VoidedAt)
            {
                IsReadable = x.IsReadable,
                Note = x.IsReadable ? x.Session.Note : null,
                VoidReason = x.IsReadable ? x.Session.VoidReason : null,
            })
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<CounselingView> WithWhatWasWrittenAsync(CounselingView session, CancellationToken cancellationToken)
    {
        var itself = db.CounselingSessions.AsNoTracking().Where(s => s.Id == session.Id);
        return session with
        {
            Objectives = await WorkedOnAsync(session, cancellationToken),
            Addenda = await itself.SelectMany(s => s.Addenda).OrderBy(a => a.At).ThenBy(a => a.By).Select(a => new AddendumRow(a.Text, a.By, a.At)).ToListAsync(cancellationToken),
            PastVoids = await itself.SelectMany(s => s.PastVoids).OrderBy(v => v.VoidedAt).ThenBy(v => v.RestoredAt)
                .Select(v => new CounselingPastVoidRow(v.VoidedBy, v.VoidedAt, v.VoidReason, v.RestoredBy, v.RestoredAt)).ToListAsync(cancellationToken),
        };
    }

    // In the words of the newest version that has it.
    private async Task<IReadOnlyList<ObjectiveChoice>> WorkedOnAsync(CounselingView session, CancellationToken cancellationToken)
    {
        var lineages = db.CounselingSessions.Where(s => s.Id == session.Id).SelectMany(s => s.Objectives).Select(o => o.Lineage);
        var versions = await db.TreatmentPlans.AsNoTracking().Where(p => p.EpisodeId == session.Stay.EpisodeId)
            .SelectMany(p => p.Problems, (p, problem) => new { p.Number, problem }).SelectMany(x => x.problem.Goals, (x, goal) => new { x.Number, goal })
            .SelectMany(x => x.goal.Objectives, (x, o) => new { x.Number, o.Lineage, o.Text }).Where(o => lineages.Contains(o.Lineage))
            .ToListAsync(cancellationToken);
        return [.. versions.GroupBy(o => o.Lineage).Select(o => new ObjectiveChoice(o.Key, o.MaxBy(v => v.Number)!.Text)).OrderBy(o => o.Text, StringComparer.InvariantCulture)];
    }
}
