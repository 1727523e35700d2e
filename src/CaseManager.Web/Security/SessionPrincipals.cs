using System.Security.Claims;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Security;

/// <summary>What the cookie of a session says of its user.</summary>
internal sealed class SessionPrincipals(ICaseManagerDb db, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<User>
{
    /// <summary>Claim with the full name.</summary>
    public const string FullName = "full-name";

    public async Task<ClaimsPrincipal> CreateAsync(User user)
    {
        // The rights of now under the stamp that was proved: where they were changed in between, the session ends with the next request.
        var rights = await db.Users.AsNoTracking().WithRights().SingleAsync(u => u.Id == user.Id);
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(options.Value.ClaimsIdentity.UserIdClaimType, user.Id.ToString()), new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.Stamp.ToString()),
                new(FullName, user.Name), .. ScopeClaims.Of(rights.Scope),
            ],
            IdentityConstants.ApplicationScheme));
    }
}
