using CaseManager.BrowserTests.Support;
using CaseManager.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>The product as it runs, with its demo center, on a port and a database of its own; and one browser for all tests.</summary>
[SetUpFixture]
public sealed class Product
{
    /// <summary>The day on which the tests are played.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly string Database = Path.Combine(Path.GetTempPath(), $"casemanager-browser-{Guid.NewGuid():N}.db");
    private static WebApplication site = null!;
    private static IPlaywright playwright = null!;

    /// <summary>Where it is served.</summary>
    public static string Address { get; private set; } = "";

    /// <summary>Holds the drawing of reports back until a test lets it go on.</summary>
    public static ReportGate Gate { get; } = new();

    /// <summary>The browser.</summary>
    public static IBrowser Browser { get; private set; } = null!;

    /// <summary>What the running product is made of.</summary>
    public static IServiceProvider Services => site.Services;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // A busy machine is slow; what never comes still fails.
        Assertions.SetDefaultExpectTimeout(15_000);
        site = WebSite.Build(builder =>
        {
            builder.Environment.EnvironmentName = "Development";
            builder.Configuration["ConnectionStrings:CaseManager"] = $"Data Source={Database}";
            builder.Configuration["SignIn:AttemptsPerMinute"] = "10000";
            builder.Configuration["SignIn:AttemptsPerMinuteAndAccount"] = "10000";
            builder.Configuration["SignIn:SecondFactor:RequiredFor"] = "";
            builder.Configuration["PublicAddress"] = "http://localhost:5080";
            builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new PlayedTime(Today)));
            services.Decorate(Gate);
        });
        await WebSite.PrepareAsync(site);
        await site.StartAsync();
        Address = site.Urls.Single();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CASEMANAGER_TEST_BROWSER") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (Browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(Database) + "*"))
        {
            File.Delete(file);
        }
    }
}
