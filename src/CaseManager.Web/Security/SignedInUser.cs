using System.Security.Claims;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;

namespace CaseManager.Web.Security;

/// <summary>The person whose cookie came with the request; nobody, where there is none.</summary>
internal sealed class SignedInUser(IHttpContextAccessor http) : ICurrentUser
{
    private Scope? scope;

    private ClaimsPrincipal Principal => http.HttpContext?.User ?? new ClaimsPrincipal();

    // Without a request it is a job, or the product itself at its start.
    public string Name => http.HttpContext is null ? "CaseManager" : Principal.FindFirstValue(SessionPrincipals.FullName) ?? "nobody";

    public Guid? Id => Principal.UserId();

    public string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    public Scope Scope => scope ??= Principal.Scope();

    public bool May(Permission permission) => Scope.May(permission);
}

/// <summary>Reads claims.</summary>
internal static class PrincipalExtensions
{
    /// <summary>The key of the user.</summary>
    public static Guid? UserId(this ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var value) ? value : null;
}
