using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseManager.BrowserTests.Support;

/// <summary>The product as it is installed: without a demo center, with an empty database and the users that <c>user create-admin</c> and invitations make.</summary>
internal sealed class EmptyProduct : IAsyncDisposable
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "first-day-of-the-center";

    private readonly string database = Path.Combine(Path.GetTempPath(), $"casemanager-empty-{Guid.NewGuid():N}.db");
    private WebApplication site = null!;

    /// <summary>Where it is served.</summary>
    public string Address => site.Urls.Single();

    /// <summary>Its clock.</summary>
    public PlayedTime Time { get; } = new(Product.Today);

    /// <summary>Starts it on a port and a database of its own.</summary>
    /// <param name="secondFactorFor">Roles that need a second factor.</param>
    public static async Task<EmptyProduct> StartAsync(string secondFactorFor = "")
    {
        var product = new EmptyProduct();
        product.site = WebSite.Build(builder =>
        {
            builder.Environment.EnvironmentName = "Production";
            builder.Configuration["ConnectionStrings:CaseManager"] = $"Data Source={product.database}";
            builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
            builder.Configuration["Jobs:Run"] = "false";
            builder.Configuration["DataProtection:Key"] = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
            builder.Configuration["Audit:Key"] = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
            builder.Configuration["CounselingNotes:Key"] = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
            builder.Configuration["Https:Required"] = "false";
            builder.Configuration["SignIn:SecondFactor:RequiredFor"] = secondFactorFor;
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(product.Time)));
        await WebSite.PrepareAsync(product.site);
        await product.AddUserAsync(Role.Administrator, "Ruth Okafor");
        await product.AddUserAsync(Role.Counselor, "Maya Torres");
        await product.site.StartAsync();
        return product;
    }

    /// <summary>The address that a role signs in with.</summary>
    public static string EmailOf(Role role) => $"{role.ToString().ToLowerInvariant()}@center.example";

    /// <summary>Opens a window in which somebody of that role is signed in by password.</summary>
    public async Task<Visit> SignInAsync(Role role, bool script = true)
    {
        var visit = await Visit.OpenAsync(script, address: Address);
        await visit.Page.GotoAsync("/sign-in");
        await visit.SendPasswordAsync(EmailOf(role), Password);
        await visit.Page.ShouldBeAtAsync("/");
        return visit;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(database) + "*"))
        {
            File.Delete(file);
        }
    }

    private async Task AddUserAsync(Role role, string name)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var user = new User(EmailOf(role), name, UserRights.Everywhere(role));
        user.SetPassword(scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, Password));
        db.Add(user);
        await db.SaveChangesAsync();
    }
}
