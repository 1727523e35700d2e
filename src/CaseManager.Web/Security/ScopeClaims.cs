using System.Security.Claims;
using CaseManager.Application.Security;

namespace CaseManager.Web.Security;

/// <summary>A scope in the cookie, encrypted like all of it: no request has to ask the database for it.</summary>
internal static class ScopeClaims
{
    private const string Staff = "staff";
    private const string Site = "site";
    private const string Program = "program";
    private const string All = "all";

    /// <summary>The claims that say it.</summary>
    public static IEnumerable<Claim> Of(Scope scope) =>
    [
        .. scope.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
        .. scope.StaffMemberId is { } staff ? [new Claim(Staff, staff.ToString())] : Array.Empty<Claim>(),
        .. Keys(Site, scope.HasAllSites, scope.SiteIds),
        .. Keys(Program, scope.HasAllPrograms, scope.ProgramIds),
    ];

    /// <summary>The scope that the cookie says; of nobody it reaches nothing.</summary>
    public static Scope Scope(this ClaimsPrincipal principal) => new()
    {
        UserId = principal.UserId(),
        Roles = [.. principal.FindAll(ClaimTypes.Role).Select(c => Enum.TryParse<Role>(c.Value, out var role) ? role : (Role?)null).OfType<Role>()],
        StaffMemberId = Read(principal, Staff) is [var staff] ? staff : null,
        HasAllSites = principal.HasClaim(Site, All),
        SiteIds = Read(principal, Site),
        HasAllPrograms = principal.HasClaim(Program, All),
        ProgramIds = Read(principal, Program),
    };

    private static IEnumerable<Claim> Keys(string type, bool all, IEnumerable<Guid> keys) => all ? [new Claim(type, All)] : keys.Select(key => new Claim(type, key.ToString()));

    private static List<Guid> Read(ClaimsPrincipal principal, string type) =>
        [.. principal.FindAll(type).Select(c => Guid.TryParse(c.Value, out var key) ? key : (Guid?)null).OfType<Guid>()];
}
