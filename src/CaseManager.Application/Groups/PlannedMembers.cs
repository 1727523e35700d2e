using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A client whose treatment plan names a group, and who is neither a member nor waits.</summary>
/// <param name="From">First day of the intervention, where the plan says it.</param>
/// <param name="Until">Its last day, where the plan says it.</param>
public sealed record PlannedMember(Guid ClientId, string Name, string Mrn, DateOnly? From, DateOnly? Until);

/// <summary>Finds clients whose active plan names a group. Only for those who may read plans.</summary>
public sealed class PlannedMembers(ICaseManagerDb db, InScope scope, ICurrentUser user) : IReader
{
    /// <summary>Most that are shown at once; the others follow when these have joined.</summary>
    public const int Most = 50;

    /// <summary>By last name.</summary>
    public async Task<IReadOnlyList<PlannedMember>> ListAsync(Guid groupId, DateOnly today, CancellationToken cancellationToken)
    {
        if (!user.May(Permission.ViewPlans) || !user.May(Permission.EditGroups))
        {
            return [];
        }

        var plans = scope.Plans(Permission.ViewPlans);
        var rows = await plans.AsNoTracking().Where(p => p.Status == PlanStatus.Active)
            .SelectMany(p => p.Problems, (p, problem) => new { p.Episode.ClientId, Problem = problem })
            .SelectMany(p => p.Problem.Goals, (p, goal) => new { p.ClientId, Goal = goal })
            .SelectMany(p => p.Goal.Objectives, (p, objective) => new { p.ClientId, Objective = objective })
            .SelectMany(p => p.Objective.Interventions, (p, intervention) => new { p.ClientId, Intervention = intervention })
            .Where(p => p.Intervention.GroupId == groupId && (p.Intervention.Until == null || p.Intervention.Until >= today))
            .Where(p => !db.GroupMemberships.Any(m => m.GroupId == groupId && m.ClientId == p.ClientId && (m.Until == null || m.Until >= today))
                && !db.WaitingClients.Any(w => w.GroupId == groupId && w.ClientId == p.ClientId && w.EndedAt == null))
            .Join(db.Clients, p => p.ClientId, c => c.Id, (p, c) => new { p.Intervention.From, p.Intervention.Until, Client = c })
            .OrderBy(p => p.Client.LegalLastName).ThenBy(p => p.Client.LegalFirstName).ThenBy(p => p.Client.Mrn).ThenBy(p => p.From)
            .Select(p => new PlannedMember(p.Client.Id, Client.NameOf(p.Client.LegalFirstName, p.Client.LegalLastName, p.Client.PreferredName), p.Client.Mrn, p.From, p.Until))
            .Take(Most).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(r => r.ClientId)];
    }
}
