using System.Security.Claims;
using CaseManager.Application.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Security;

/// <summary>
/// The cookie between the right password and the second factor. It opens nothing but the next step. Unlike the one that Identity would write, it holds the stamp:
/// it is of no use any more where the user was changed since.
/// </summary>
internal static class PendingCookie
{
    /// <summary>Long enough to install an app.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>Notes that the password was right.</summary>
    public static Task OpenAsync(SignInManager<User> signIn, User user) => signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.Name, user.Id.ToString()), new(signIn.Options.ClaimsIdentity.SecurityStampClaimType, user.Stamp.ToString())], IdentityConstants.TwoFactorUserIdScheme)));

    /// <summary>Whose password was right; null for nobody, or where the user was changed since.</summary>
    public static async Task<User?> FindAsync(SignInManager<User> signIn) =>
        await signIn.ValidateTwoFactorSecurityStampAsync((await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal);
}
