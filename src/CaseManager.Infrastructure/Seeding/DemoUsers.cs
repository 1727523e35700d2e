using CaseManager.Application.Security;
using CaseManager.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>A sign-in of the demo center.</summary>
public sealed record DemoUser(Role Role, string Email, string Name);

/// <summary>One demo user per role. Only ever made in Development.</summary>
public sealed class DemoUsers(UserManager<User> users)
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
    public async Task EnsureAsync()
    {
        foreach (var demo in All)
        {
            if (await users.FindByEmailAsync(demo.Email) is not null)
            {
                continue;
            }

            var user = new User { UserName = demo.Email, Email = demo.Email, EmailConfirmed = true, Name = demo.Name };
            Check(await users.CreateAsync(user, Password));
            Check(await users.AddToRoleAsync(user, demo.Role.ToString()));
        }
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
    }
}
