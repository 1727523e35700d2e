using System.Security.Claims;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;

namespace CaseManager.Web.Security;

/// <summary>The person whose cookie came with the request; nobody, where there is none.</summary>
internal sealed class SignedInUser(IHttpContextAccessor http) : ICurrentUser
{
    private ClaimsPrincipal Principal => http.HttpContext?.User ?? new ClaimsPrincipal();

    // Without a request it is a job, or the product itself at its start.
    public string Name => http.HttpContext is null ? "CaseManager" : Principal.FindFirstValue(SessionCookie.FullName) ?? "nobody";

    public Guid? Id => Principal.UserId();

    public string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    public bool May(Permission permission) => Permissions.Allow(Principal.Roles(), permission);
}

/// <summary>Reads claims.</summary>
internal static class PrincipalExtensions
{
    /// <summary>The roles in the cookie that the product knows.</summary>
    public static IEnumerable<Role> Roles(this ClaimsPrincipal principal) =>
        principal.FindAll(ClaimTypes.Role).Select(c => Enum.TryParse<Role>(c.Value, out var role) ? role : (Role?)null).OfType<Role>();

    /// <summary>The key of the user.</summary>
    public static Guid? UserId(this ClaimsPrincipal principal) => Read(principal, ClaimTypes.NameIdentifier);

    /// <summary>See <see cref="Application.Users.User.Stamp"/>.</summary>
    public static Guid? Stamp(this ClaimsPrincipal principal) => Read(principal, SessionCookie.Stamp);

    private static Guid? Read(ClaimsPrincipal principal, string type) => Guid.TryParse(principal.FindFirstValue(type), out var value) ? value : null;
}
