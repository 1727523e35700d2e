using System.Security.Claims;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Security;

/// <summary>The person whose cookie came with the request; nobody, where there is none.</summary>
internal sealed class SignedInUser(IHttpContextAccessor http) : ICurrentUser
{
    private ClaimsPrincipal Principal => http.HttpContext?.User ?? new ClaimsPrincipal();

    public string Name => Principal.FindFirstValue(UserClaims.FullName) ?? "nobody";

    public bool May(Permission permission) => Permissions.Allow(Principal.Roles(), permission);
}

/// <summary>Puts the full name into the cookie.</summary>
internal sealed class UserClaims(UserManager<User> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User, IdentityRole<Guid>>(users, roles, options)
{
    public const string FullName = "full-name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(FullName, user.Name));
        return identity;
    }
}

/// <summary>Reads claims.</summary>
internal static class PrincipalExtensions
{
    /// <summary>The roles in the cookie that the product knows.</summary>
    public static IEnumerable<Role> Roles(this ClaimsPrincipal principal) =>
        principal.FindAll(ClaimTypes.Role).Select(c => Enum.TryParse<Role>(c.Value, out var role) ? role : (Role?)null).OfType<Role>();
}
