using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups.Notes;

/// <summary>An objective that can be ticked for a client, or was.</summary>
/// <param name="EpisodeId">The stay whose plan has it.</param>
/// <param name="IsOffered">Whether the plan in force has it; else it was ticked before and has left the plan since.</param>
public sealed record NoteObjective(Guid EpisodeId, Guid Lineage, string Text, bool IsOffered);

/// <summary>The objectives of everybody with a record of a session, or a line in its note: of the plan in force, or the last one where the stay is over. Whoever is
/// neither within the user's reach nor a member of the group has none to offer: a walk-in opens no plan. One query.</summary>
public sealed class NoteObjectives(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>In the order of each plan.</summary>
    public async Task<IReadOnlyList<NoteObjective>> OfAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var lines = db.SessionNotes.Where(n => n.SessionId == sessionId).SelectMany(n => n.Lines);
        var ticked = lines.SelectMany(l => l.Objectives).Select(o => o.Lineage);
        var reach = scope.Episodes(Permission.EditSessionNotes);
        var members = db.GroupMemberships.Where(m => db.GroupSessions.Any(s => s.Id == sessionId && s.GroupId == m.GroupId && m.From <= s.Date && (m.Until == null || m.Until >= s.Date)));
        var rows = await db.TreatmentPlans.AsNoTracking()
            .Where(p => db.Attendances.Any(a => a.GroupSessionId == sessionId && a.EpisodeId == p.EpisodeId) || lines.Any(l => l.EpisodeId == p.EpisodeId))
            .SelectMany(p => p.Problems, (p, problem) => new { p.EpisodeId, p.Number, IsInForce = (p.Status == PlanStatus.Active || p.Status == PlanStatus.Closed) && (reach.Any(e => e.Id == p.EpisodeId) || members.Any(m => m.ClientId == p.Episode.ClientId)), Problem = problem })
            .SelectMany(x => x.Problem.Goals, (x, goal) => new { x.EpisodeId, x.Number, x.IsInForce, Problem = x.Problem.Position, Goal = goal })
            .SelectMany(x => x.Goal.Objectives, (x, o) => new { x.EpisodeId, x.Number, x.IsInForce, x.Problem, Goal = x.Goal.Position, o.Position, o.Lineage, o.Text })
            .Where(o => o.IsInForce || ticked.Contains(o.Lineage))
            .OrderBy(o => o.Problem).ThenBy(o => o.Goal).ThenBy(o => o.Position).ThenBy(o => o.Number)
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(o => (o.EpisodeId, o.Lineage)).Select(versions =>
            new NoteObjective(versions.Key.EpisodeId, versions.Key.Lineage, (versions.FirstOrDefault(v => v.IsInForce) ?? versions.MaxBy(v => v.Number)!).Text, versions.Any(v => v.IsInForce)))];
    }
}
