using CaseManager.Application.Abstractions;
using CaseManager.Domain.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Episodes;

/// <summary>What a stay means for the client's group memberships at its site.</summary>
internal static class StayGroups
{
    /// <summary>Ends them with the stay, unless the client stays on at the site in another program.</summary>
    /// <param name="stays">All stays of the client, as they will be.</param>
    internal static async Task EndGroupsAsync(this ICaseManagerDb db, Episode ended, ClientStays stays, DateTime utcNow, CancellationToken cancellationToken)
    {
        var (client, site, lastDay) = (ended.ClientId, ended.Program.SiteId, ended.DischargedOn!.Value);
        var running = stays.All.Where(e => e.IsRunning).Select(e => e.ProgramId).ToList();
        if (running.Count > 0 && await db.Programs.AnyAsync(p => p.SiteId == site && running.Contains(p.Id), cancellationToken))
        {
            return;
        }

        var groups = await db.Groups.Include(g => g.Members.Where(m => m.ClientId == client))
            .Where(g => g.SiteId == site && g.Members.Any(m => m.ClientId == client && (m.Until == null || m.Until > lastDay)))
            .ToListAsync(cancellationToken);
        groups.ForEach(g => g.EndWithStay(client, ended.Id, lastDay));
        var waitedFor = await db.Groups.Include(g => g.Waiting.Where(w => w.ClientId == client && w.EndedAt == null))
            .Where(g => g.SiteId == site && g.Waiting.Any(w => w.ClientId == client && w.EndedAt == null)).ToListAsync(cancellationToken);
        waitedFor.ForEach(g => g.StopWaitingWithStay(client, utcNow));
    }

    /// <summary>Brings back those that ended with the stay, where there is room.</summary>
    internal static async Task ResumeGroupsAsync(this ICaseManagerDb db, Episode reopened, DateOnly today, CancellationToken cancellationToken)
    {
        var groups = await db.Groups.Include(g => g.Members).Where(g => g.Members.Any(m => m.EndedWithEpisodeId == reopened.Id)).ToListAsync(cancellationToken);
        groups.ForEach(g => g.ResumeWithStay(reopened.Id, today));
    }
}
