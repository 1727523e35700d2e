using CaseManager.Application.Security;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CaseManager.IntegrationTests.Support;

/// <summary>The real web site on a port and a database of its own.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private RunningSite(TestDatabase database, WebApplication site) => (Database, this.site) = (database, site);

    /// <summary>What it works on.</summary>
    public TestDatabase Database { get; }

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => site.Services;

    /// <summary>Starts it; without jobs, unless they are asked for.</summary>
    /// <param name="settings">Settings of the test's own.</param>
    /// <param name="time">A clock of the test's own.</param>
    public static async Task<RunningSite> StartAsync(
        string database = Databases.Sqlite, bool jobs = false, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? time = null, params IInterceptor[] interceptors)
    {
        var made = await TestDatabase.CreateAsync(database);
        var site = WebSite.Build(
            builder =>
            {
                builder.Environment.EnvironmentName = Environments.Production;
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Database:Provider"] = made.Provider.Name,
                    ["ConnectionStrings:CaseManager"] = made.Settings.ConnectionString,
                    ["Jobs:Run"] = jobs ? "true" : "false",
                    ["DataProtection:Key"] = TestUsers.DataKey,
                    ["Audit:Key"] = TestAudit.Key,
                    ["CounselingNotes:Key"] = TestCounseling.Key,
                    ["Https:Required"] = "false",
                    ["SignIn:AttemptsPerMinute"] = "10000",
                    ["SignIn:SecondFactor:RequiredFor"] = "",
                    ["Serilog:MinimumLevel:Default"] = "Fatal",
                });
                builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
            },
            services => services.Replace(ServiceDescriptor.Singleton(time ?? TimeProvider.System)).ConfigureDbContext<CaseManagerDbContext>(options => options.AddInterceptors(interceptors)));
        await WebSite.PrepareAsync(site);
        await site.StartAsync();
        return new RunningSite(made, site);
    }

    /// <summary>Where it is served.</summary>
    public Uri Address => new(site.Urls.First());

    /// <summary>Somebody who is not signed in.</summary>
    public SiteVisitor Visit() => new(Address);

    /// <summary>Makes a user with these roles and signs them in.</summary>
    public async Task<SiteVisitor> SignInAsync(params Role[] roles)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await TestUsers.AddAsync(site.Services, email, "Ada Okoye", roles);
        var visitor = Visit();
        var entered = await visitor.PostAsync("/sign-in", [new("Email", email), new("Password", TestUsers.Password)]);
        Assert.That(entered.Path, Is.EqualTo("/"), entered.Page);
        return visitor;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await Database.DisposeAsync();
    }
}
