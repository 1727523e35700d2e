using System.Threading.RateLimiting;
using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Composition;

/// <summary>How people sign in to the web site.</summary>
internal static class SignInServices
{
    /// <summary>Adds sessions, permissions and the limits of attempts.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration, CookieSecurePolicy secure)
    {
        var settings = configuration.ReadSignIn();
        services.AddSingleton<AccountLimit>();
        services.AddScoped<SessionCookie>();
        new IdentityBuilder(typeof(User), services).AddSignInManager().AddClaimsPrincipalFactory<SessionPrincipals>();
        var cookies = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        cookies.AddApplicationCookie().Configure(cookie =>
        {
            cookie.Cookie.Name = "casemanager";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = secure;
            cookie.LoginPath = "/sign-in";
            cookie.LogoutPath = "/sign-out";
            cookie.AccessDeniedPath = "/error/403";
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
            cookie.SlidingExpiration = true;
            cookie.EventsType = typeof(SessionCookie);
        });
        cookies.AddTwoFactorUserIdCookie().Configure(cookie =>
        {
            cookie.Cookie.Name = "casemanager-step";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = secure;
            cookie.Cookie.Path = "/sign-in";
            cookie.ExpireTimeSpan = PendingCookie.Lasts;
            cookie.SlidingExpiration = false;
        });
        services.AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuditRefusals>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(AccountLimit.ByAddress, http =>
                RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress, _ => AccountLimit.Options(settings.AttemptsPerMinute)));
        });
        return services;
    }

    /// <summary>The settings, checked.</summary>
    /// <exception cref="ConfigurationException">One is wrong.</exception>
    public static SignInSettings ReadSignIn(this IConfiguration configuration)
    {
        var settings = new SignInSettings();
        try
        {
            configuration.GetSection(SignInSettings.Section).Bind(settings);
        }
        catch (InvalidOperationException e)
        {
            throw new ConfigurationException(e.Message);
        }

        return settings.Problem() is { } problem ? throw new ConfigurationException(problem) : settings;
    }
}
