using System.Text.Json;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Infrastructure.Identity;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Jobs;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Hangfire;
using Hangfire.SqlServer;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Composition;

/// <summary>What only the web site needs: screens, sign-in and jobs.</summary>
internal static class WebServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, SignedInUser>();
        services.AddScoped<SiteTime>();
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Conventions.Add(new RouteValuesFromAddress());
            options.ModelBindingMessageProvider.Humanize();
        }).AddRazorOptions(razor => razor.ViewLocationFormats.Add("/Views/Shared/{0}.cshtml"));
        services.AddAntiforgery(options => options.Cookie.Name = "casemanager-form");
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        AddSignIn(services);
        AddJobs(services, configuration);
        return services;
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddScoped<SignInManager<User>>();
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<User>>();
        services.AddScoped<IUserClaimsPrincipalFactory<User>, UserClaims>();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "casemanager";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/sign-in";
            cookie.LogoutPath = "/sign-out";
            cookie.AccessDeniedPath = "/error/403";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.SlidingExpiration = true;
        });
        services.AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddJobs(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IReportQueue, HangfireReportQueue>();
        services.AddHangfire((provider, hangfire) =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            var settings = provider.GetRequiredService<DatabaseSettings>();
            if (provider.GetRequiredService<IDatabaseProvider>().Name == "SqlServer")
            {
                hangfire.UseSqlServerStorage(settings.ConnectionString, new SqlServerStorageOptions { QueuePollInterval = TimeSpan.FromSeconds(1) });
            }
            else
            {
                hangfire.UseInMemoryStorage();
            }
        });
        if (configuration.GetValue("Jobs:Run", true))
        {
            services.AddHangfireServer(options => options.WorkerCount = configuration.GetValue("Jobs:Workers", Math.Clamp(Environment.ProcessorCount, 2, 8)));
        }
    }
}
