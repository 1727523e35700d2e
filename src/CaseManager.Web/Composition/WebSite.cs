using System.Globalization;
using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Jobs;
using CaseManager.Web.Security;
using Hangfire;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Serilog;

namespace CaseManager.Web.Composition;

/// <summary>The web site: how a request goes through it.</summary>
public static class WebSite
{
    /// <summary>Builds it.</summary>
    /// <param name="configure">Changes settings before the site is composed.</param>
    /// <param name="replace">Replaces services after it is composed; tests put their own in.</param>
    public static WebApplication Build(Action<WebApplicationBuilder>? configure = null, Action<IServiceCollection>? replace = null)
    {
        // Compiled views and settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(WebSite).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseSerilog((context, log) => log.ReadFrom.Configuration(context.Configuration));
        configure?.Invoke(builder);
        builder.Services.AddCore(builder.Configuration, builder.Environment);
        builder.Services.AddWeb(builder.Configuration, builder.Environment);
        replace?.Invoke(builder.Services);
        var site = builder.Build();
        Route(site);
        return site;
    }

    /// <summary>Brings the database up to date, fills an empty one in Development, and puts the recurring jobs on the calendar.</summary>
    /// <returns>Whether the demo center is served, with its users.</returns>
    public static async Task<bool> PrepareAsync(WebApplication site, CancellationToken cancellationToken = default)
    {
        await using var scope = site.Services.CreateAsyncScope();
        if (site.Configuration.GetValue("Database:MigrateAtStart", true))
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellationToken);
        }

        var isDemo = false;
        if (site.Environment.IsDevelopment() && site.Configuration.GetValue("Demo:Seed", true))
        {
            var today = DateOnly.FromDateTime(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetLocalNow().Date);
            using var action = scope.ServiceProvider.GetRequiredService<AuditContext>().Begin(AuditActions.SeedDemo);
            await scope.ServiceProvider.GetRequiredService<DemoCenter>().SeedAsync(today, cancellationToken);
            isDemo = await scope.ServiceProvider.GetRequiredService<DemoUsers>().EnsureAsync(cancellationToken);
        }

        Schedule.Start(scope.ServiceProvider.GetRequiredService<IRecurringJobManager>(), scope.ServiceProvider.GetRequiredService<IBackgroundJobClient>());
        await scope.ServiceProvider.GetRequiredService<ScheduleRecovery>().RestoreAsync(cancellationToken);
        return isDemo;
    }

    private static void Route(WebApplication site)
    {
        var culture = CultureInfo.GetCultureInfo("en-US");
        site.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture(culture.Name);
            options.RequestCultureProviders.Clear();
        });
        site.UseHttpsRules();
        site.UseMiddleware<SecurityHeaders>();
        site.UseExceptionHandler("/error/500");
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        site.UseRouting();
        site.UseRateLimiter();
        site.UseAuthentication();
        site.UseAuthorization();
        site.MapStaticAssets().AllowAnonymous();
        site.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        site.MapHealthChecks("/health/ready").AllowAnonymous();
        site.MapControllers();
    }
}
