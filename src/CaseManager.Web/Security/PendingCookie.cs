using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using Microsoft.AspNetCore.Authentication;

namespace CaseManager.Web.Security;

/// <summary>The cookie between the right password and the second factor. It opens nothing but the next step.</summary>
internal static class PendingCookie
{
    /// <summary>The scheme of it.</summary>
    public const string Scheme = "second-factor";

    /// <summary>Long enough to install an app.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>Notes that the password was right.</summary>
    public static Task OpenAsync(HttpContext http, SessionUser user) => http.SignInAsync(Scheme, SessionCookie.PrincipalOf(user with { Scope = new Scope() }, Scheme));

    /// <summary>Whose password was right; null for nobody, or where the user was changed since.</summary>
    public static async Task<SessionUser?> FindAsync(HttpContext http, Sessions sessions) =>
        (await http.AuthenticateAsync(Scheme)).Principal is { } principal && principal.UserId() is { } id && principal.Stamp() is { } stamp
            ? await sessions.FindAsync(id, stamp, http.RequestAborted)
            : null;
}
