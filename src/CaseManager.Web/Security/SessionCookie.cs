using System.Security.Claims;
using CaseManager.Application.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CaseManager.Web.Security;

/// <summary>
/// The cookie of a session. Each request looks the session up in the database, by key: whoever is disabled or gets other rights is out with their next click,
/// on every node. Each request begins the idle time anew, but for those that no person makes.
/// </summary>
internal sealed class SessionCookie(Sessions sessions) : CookieAuthenticationEvents
{
    /// <summary>The scheme of sessions.</summary>
    public const string Scheme = "session";

    /// <summary>Claim with the full name.</summary>
    public const string FullName = "full-name";

    /// <summary>Claim with the stamp.</summary>
    public const string Stamp = "stamp";

    // A page that asks by itself, such as for the progress of a report, says so: nobody has to be there for it.
    private const string SignOfLife = "Sign-Of-Life";

    /// <summary>Opens a session.</summary>
    public static Task OpenAsync(HttpContext http, SessionUser user) => http.SignInAsync(Scheme, PrincipalOf(user, Scheme));

    /// <summary>What a cookie says of a user.</summary>
    public static ClaimsPrincipal PrincipalOf(SessionUser user, string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(FullName, user.Name), new(Stamp, user.Stamp.ToString()),
            .. ScopeClaims.Of(user.Scope),
        ], scheme));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (IsFile(context.HttpContext))
        {
            return;
        }

        var isOpen = context.Principal?.UserId() is { } id && context.Principal.Stamp() is { } stamp && await sessions.IsOpenAsync(id, stamp, context.HttpContext.RequestAborted);
        if (!isOpen)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = !IsFile(context.HttpContext) && context.Request.Headers[SignOfLife] != "none";
        return Task.CompletedTask;
    }

    // A fragment of a page is no place for the form to sign in: htmx is told to go there.
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers["HX-Request"] != "true")
        {
            return base.RedirectToLogin(context);
        }

        var page = Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var url) ? url.AbsolutePath : "/";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["HX-Redirect"] = $"{context.Options.LoginPath}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(page)}";
        return Task.CompletedTask;
    }

    private static bool IsFile(HttpContext http) =>
        http.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<IAllowAnonymous>() is not null && metadata.GetMetadata<ControllerActionDescriptor>() is null;
}
