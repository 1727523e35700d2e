using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>A sign-in of the demo center.</summary>
public sealed record DemoUser(Role Role, string Email, string Name);

/// <summary>One demo user per role. Only ever made in Development.</summary>
public sealed class DemoUsers(CaseManagerDbContext db, IPasswordHasher<User> hasher, TimeProvider time)
{
    /// <summary>The password of each; printed at start, in Development only.</summary>
    public const string Password = "demo-center-2026";

    /// <summary>Who they are.</summary>
    public static readonly IReadOnlyList<DemoUser> All =
    [
        new(Role.Counselor, "counselor@demo.example", "Maya Torres"),
        new(Role.Staff, "staff@demo.example", "Jordan Blake"),
        new(Role.Administrator, "administrator@demo.example", "Ruth Okafor"),
        new(Role.ClinicalSupervisor, "supervisor@demo.example", "Daniel Weiss"),
        new(Role.Medical, "medical@demo.example", "Priya Nair"),
    ];

    /// <summary>Whether all of them are there; a development start over a center's own data has none.</summary>
    public async Task<bool> AreThereAsync(CancellationToken cancellationToken = default) => (await KnownAsync(cancellationToken)).Count == All.Count;

    /// <summary>Makes those that are missing. Everybody knows their password, so that no center but the demo gets them.</summary>
    /// <returns>Whether they are there.</returns>
    public async Task<bool> EnsureAsync(CancellationToken cancellationToken = default)
    {
        var known = await KnownAsync(cancellationToken);
        if (!await db.Centers.AnyAsync(c => c.Name == DemoCenter.Name, cancellationToken))
        {
            return known.Count == All.Count;
        }

        string? hash = null;
        foreach (var demo in All.Where(d => !known.Contains(TextKey.Of(d.Email))))
        {
            var user = new User(demo.Email, demo.Name, UserRights.Everywhere(demo.Role));

            // One hash for all: it is slow on purpose, and what it hides is printed at start.
            user.SetPassword(hash ??= hasher.HashPassword(user, Password));

            // Care teams and groups of the demo center go by the staff record.
            user.IsStaff(await db.Staff.Where(s => s.Name == demo.Name).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken));
            db.Add(user);
        }

        await db.SaveChangesAsync(cancellationToken);
        await ScheduleAsync(cancellationToken);
        return true;
    }

    private async Task<List<string>> KnownAsync(CancellationToken cancellationToken)
    {
        var keys = All.Select(d => TextKey.Of(d.Email)).ToList();
        return await db.Users.Where(u => keys.Contains(u.EmailKey)).Select(u => u.EmailKey).ToListAsync(cancellationToken);
    }

    // Schedules and saved filters belong to a user, so that the demo center cannot bring its own. Removed ones stay removed.
    private async Task ScheduleAsync(CancellationToken cancellationToken)
    {
        var group = await db.Groups.OrderBy(g => g.Code).Select(g => new { g.Id, g.Name, g.SiteId, Site = g.Site.Name }).FirstOrDefaultAsync(cancellationToken);
        if (group is null || await db.ReportSchedules.AnyAsync(cancellationToken))
        {
            return;
        }

        var owners = await db.Users.Select(u => new { u.Id, u.Email }).ToListAsync(cancellationToken);
        Guid Owner(Role role) => owners.Single(u => u.Email == All.Single(d => d.Role == role).Email).Id;
        var now = time.GetUtcNow().UtcDateTime;
        db.AddRange(DemoSchedules.Progress(Owner(Role.ClinicalSupervisor), group.SiteId, group.Site, now), DemoSchedules.Register(Owner(Role.Administrator), group.SiteId, group.Id, group.Name, now),
            new SavedFilter(Owner(Role.Administrator), $"{group.Name}, {group.Site}", ReportKind.ProgramSummary, new ReportFilter(SiteId: group.SiteId, GroupId: group.Id), PeriodRule.LastMonth, null));
        await db.SaveChangesAsync(cancellationToken);
    }
}
