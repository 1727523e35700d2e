using System.Text.Json;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Jobs;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Composition;

/// <summary>What only the web site needs: screens, sign-in and jobs.</summary>
internal static class WebServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        configuration.RequireKeyProtection(environment);
        configuration.ReadAudit(environment);
        configuration.ReadCounselingNotes(environment);
        var secure = configuration.OnlyHttps(environment) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, SignedInUser>();
        services.AddScoped<SiteTime>();
        services.AddScoped<ClientLookup>();
        services.AddScoped<ScheduleOffer>();
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add<AuditLooks>();
            options.Filters.Add<DraftsOfSavedForms>();
            options.Conventions.Add(new RouteValuesFromAddress());
            options.ModelBindingMessageProvider.Humanize();
        }).AddRazorOptions(razor => razor.ViewLocationFormats.Add("/Views/Shared/{0}.cshtml"));
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("casemanager-form", secure));
        services.Configure<CookieTempDataProviderOptions>(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("casemanager-once", secure));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddHttpsRules(configuration);
        services.AddSignIn(configuration, secure);
        AddJobs(services, configuration);
        return services;
    }

    private static void AddJobs(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IReportQueue, HangfireReportQueue>();
        services.AddScoped<IPackQueue, HangfirePackQueue>();
        services.AddScoped<IScheduleCalendar, HangfireScheduleCalendar>();
        // Of this site: what Hangfire would set up itself is one for the whole process, and goes away with whichever site ends first.
        services.AddSingleton<JobStorage>(provider => provider.GetRequiredService<IDatabaseProvider>().Name == "SqlServer"
            ? new SqlServerStorage(provider.GetRequiredService<DatabaseSettings>().ConnectionString, new SqlServerStorageOptions { QueuePollInterval = TimeSpan.FromSeconds(1) })
            : new InMemoryStorage());
        services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        if (configuration.GetValue("Jobs:Run", true))
        {
            services.AddHangfireServer(options => options.WorkerCount = configuration.GetValue("Jobs:Workers", Math.Clamp(Environment.ProcessorCount, 2, 8)));
        }
    }
}
