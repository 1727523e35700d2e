using CaseManager.Application.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CaseManager.Web.Security;

/// <summary>
/// The cookie of a session. Each request compares the stamp in the database, by key: whoever is disabled or gets other rights is out with their next click,
/// on every node. Identity's own events would do so only every so often, and renew the cookie by it. Each request begins the idle time anew, but for those that no person makes.
/// </summary>
internal sealed class SessionCookie(SignInManager<User> signIn) : CookieAuthenticationEvents
{
    // A page that asks by itself, such as for the progress of a report, says so: nobody has to be there for it.
    private const string SignOfLife = "Sign-Of-Life";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!IsFile(context.HttpContext) && await signIn.ValidateSecurityStampAsync(context.Principal) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
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
