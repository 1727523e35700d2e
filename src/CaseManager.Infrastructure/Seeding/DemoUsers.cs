using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>A sign-in of the demo center.</summary>
public sealed record DemoUser(Role Role, string Email, string Name);

/// <summary>One demo user per role. Only ever made in Development.</summary>
public sealed class DemoUsers(CaseManagerDbContext db, IPasswordHasher<User> hasher)
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

    /// <summary>Makes those that are missing.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken = default)
    {
        var known = await db.Users.Select(u => u.EmailKey).ToListAsync(cancellationToken);
        foreach (var demo in All.Where(d => !known.Contains(TextKey.Of(d.Email))))
        {
            var user = new User(demo.Email, demo.Name, UserRights.Everywhere(demo.Role));
            user.SetPassword(hasher.HashPassword(user, Password));

            // Care teams and groups of the demo center go by the staff record.
            user.IsStaff(await db.Staff.Where(s => s.Name == demo.Name).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken));
            db.Add(user);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
