using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.IntegrationTests.Support;
using CaseManager.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseManager.IntegrationTests.Importing;

/// <summary>The real site on a port and a database of its own, and a browser without script that is signed in.</summary>
internal sealed partial class ImportSite : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly HttpClient browser;

    private ImportSite(TestDatabase database, WebApplication site)
    {
        (Database, this.site) = (database, site);
        browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site.Urls.First()) };
    }

    public TestDatabase Database { get; }

    public static async Task<ImportSite> OpenAsync(Role role)
    {
        var database = await TestDatabase.CreateAsync();
        var site = WebSite.Build(builder =>
        {
            builder.Environment.EnvironmentName = Environments.Production;
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:CaseManager"] = database.Settings.ConnectionString,
                ["Jobs:Run"] = "false",
                ["DataProtection:Key"] = TestUsers.DataKey,
                ["Audit:Key"] = TestAudit.Key,
                ["CounselingNotes:Key"] = TestCounseling.Key,
                ["Https:Required"] = "false",
                ["SignIn:SecondFactor:RequiredFor"] = "",
            });
        });
        await site.StartAsync();
        await TestUsers.AddAsync(site.Services, "ada@example.org", "Ada", role);
        var opened = new ImportSite(database, site);
        await opened.PostAsync("/sign-in", "/sign-in", new MultipartFormDataContent { { new StringContent("ada@example.org"), "Email" }, { new StringContent(TestUsers.Password), "Password" } });
        return opened;
    }

    public async Task<(HttpStatusCode Status, string Path, string Page)> GetAsync(string path)
    {
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, response.RequestMessage!.RequestUri!.AbsolutePath, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page, and sends a form of it.</summary>
    public async Task<(HttpStatusCode Status, string Path, string Page)> PostAsync(string page, string action, MultipartFormDataContent form)
    {
        var token = Token().Match((await GetAsync(page)).Page).Groups["token"].Value;
        form.Add(new StringContent(token), "__RequestVerificationToken");
        using var response = await browser.PostAsync(new Uri(action, UriKind.Relative), form);
        return (response.StatusCode, response.RequestMessage!.RequestUri!.AbsolutePath, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
        await Database.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
