using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Benchmarks.Audit;

/// <summary>The web site on a database, and a counselor who is signed in.</summary>
internal sealed partial class AuditedSite : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly HttpClient browser;

    private AuditedSite(WebApplication site)
    {
        this.site = site;
        browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site.Urls.First()) };
    }

    public static async Task<AuditedSite> StartAsync(string file, bool isAudited)
    {
        var site = WebSite.Build(
            builder =>
            {
                builder.Environment.EnvironmentName = "Development";
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Configuration["ConnectionStrings:CaseManager"] = $"Data Source={file}";
                builder.Configuration["Jobs:Run"] = "false";
                builder.Configuration["Demo:Seed"] = "false";
                builder.Configuration["Serilog:MinimumLevel:Default"] = "Error";
            },
            services =>
            {
                if (!isAudited)
                {
                    AuditBenchmarks.RemoveAudit(services, file);
                }
            });
        await WebSite.PrepareAsync(site);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoUsers>().EnsureAsync();
        }

        await site.StartAsync();
        var opened = new AuditedSite(site);
        await opened.SignInAsync();
        return opened;
    }

    public async Task GetAsync(string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode is not HttpStatusCode.OK || answer.RequestMessage!.RequestUri!.AbsolutePath != path)
        {
            throw new InvalidOperationException($"{path} answers {answer.StatusCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    private async Task SignInAsync()
    {
        var token = Token().Match(await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Email", DemoUsers.All[0].Email), new("Password", DemoUsers.Password)]);
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
