using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Web.Composition;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CaseManager.Web.CommandLine;

/// <summary>Without a command: serves the web site and runs its jobs.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var site = WebSite.Build();
        var isDemo = await WebSite.PrepareAsync(site, cancellationToken);
        await site.StartAsync(cancellationToken);
        Console.WriteLine(Welcome(site, isDemo));
        await site.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>The demo sign-ins, one per role.</summary>
    public static string SignIns() =>
        $"Demo sign-ins (password {DemoUsers.Password}):{Environment.NewLine}"
        + string.Join(Environment.NewLine, DemoUsers.All.Select(u => $"  {u.Email,-28} {u.Role}"));

    private static string Welcome(WebApplication site, bool isDemo)
    {
        var addresses = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var database = site.Services.GetRequiredService<IDatabaseProvider>().Name;
        var lines = new List<string> { "", $"CaseManager ({database}) is ready: {string.Join(", ", addresses)}" };
        if (isDemo)
        {
            lines.Add(SignIns());
            lines.Add("What to click first: sign in as the counselor, open Groups, take a roll call; open Clients, pick one, ask for their");
            lines.Add("progress report and watch it being made.");
        }

        lines.Add("Stop with Ctrl+C.");
        return string.Join(Environment.NewLine, lines);
    }
}
