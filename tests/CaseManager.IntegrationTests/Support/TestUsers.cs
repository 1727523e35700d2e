using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Support;

/// <summary>Users who redeemed their invitation, all with one password.</summary>
internal static class TestUsers
{
    public const string Password = "correct horse battery";

    /// <summary>A key of <c>DataProtection:Key</c>.</summary>
    public const string DataKey = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public static async Task<User> AddAsync(IServiceProvider site, string email, string name, params Role[] roles)
    {
        await using var scope = site.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var user = new User(email, name, UserRights.Everywhere(roles));
        if (roles.Contains(Role.Counselor))
        {
            // The counselor of the sample, or of the demo center: a counselor without a staff record has no clients.
            user.IsStaff(await db.Staff.Where(s => s.Credential != null && !s.IsIntern && !db.Users.Any(u => u.StaffMemberId == s.Id)).OrderBy(s => s.Name)
                .Select(s => (Guid?)s.Id).FirstOrDefaultAsync());
        }

        user.SetPassword(scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, Password));
        db.Add(user);
        await db.SaveChangesAsync();
        return user;
    }
}
