using System.Diagnostics;
using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.UseCases;
using CaseManager.Benchmarks.Importing;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseManager.Benchmarks.Reporting;

/// <summary>
/// A client attendance report for every client of the register, as the product makes it (asked for, queued in Hangfire, read from the
/// database, drawn, saved), against drawing the same documents from models already in memory: with as many workers as the product
/// runs by default, and with a single one.
/// </summary>
public static class ClientReportBenchmarks
{
    private const int Rounds = 5;
    private static readonly Period Period = new(new DateOnly(2022, 11, 1), new DateOnly(2023, 12, 31));

    /// <summary>Measures and prints the ratio.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        await RunAsync(output, workers: null);
        await RunAsync(output, workers: 1);
    }

    private static async Task RunAsync(TextWriter output, int? workers)
    {
        using var folder = new TemporaryFolder();
        await using var site = Site(folder.NewFile(), workers);
        await WebSite.PrepareAsync(site);
        var clients = await ImportAsync(site);
        await site.StartAsync();
        var (jobs, drawings) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var job = await MakeAsync(site, clients);
            var drawing = Draw(site, await ComposeAsync(site, clients));

            // The first round warms both up.
            if (round > 0)
            {
                jobs.Add(job);
                drawings.Add(drawing);
            }
        }

        var (ours, bare) = (Median(jobs), Median(drawings));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{clients.Count} client attendance reports: {ours:0} ms by the job with {(workers is null ? "the default workers" : $"{workers} worker")}, {bare:0} ms drawn from models in memory, ratio {ours / bare:0.00} (at most 1.5)"));
        await site.StopAsync();
        SqliteConnection.ClearAllPools();
    }

    private static WebApplication Site(string database, int? workers) => WebSite.Build(builder =>
    {
        builder.Environment.EnvironmentName = "Development";
        builder.Configuration["ConnectionStrings:CaseManager"] = $"Data Source={database}";
        builder.Configuration["Demo:Seed"] = "false";
        builder.Configuration["Serilog:MinimumLevel:Default"] = "Error";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Jobs:Workers"] = workers?.ToString(CultureInfo.InvariantCulture);
    }, services => services.Replace(ServiceDescriptor.Scoped<ICurrentUser, Anybody>()));

    private static async Task<List<Guid>> ImportAsync(WebApplication site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var history = Histories.SharedRegister() ?? Histories.Generated(3800);
        var outcome = await scope.ServiceProvider.GetRequiredService<UseCase<RunImport, ImportPlan>>().RunAsync(new RunImport(history, new ImportTarget(), Rehearse: false));
        return outcome.Succeeded
            ? await scope.ServiceProvider.GetRequiredService<ICaseManagerDb>().Clients.OrderBy(c => c.Mrn).Select(c => c.Id).ToListAsync()
            : throw new InvalidOperationException(outcome.Problems[0].Message);
    }

    private static async Task<double> MakeAsync(WebApplication site, List<Guid> clients)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var ask = scope.ServiceProvider.GetRequiredService<UseCase<AskForReport, Guid>>();
            foreach (var client in clients)
            {
                await ask.RunAsync(new AskForReport(ReportKind.ClientAttendance, client, Period.From, Period.To));
            }
        }

        await using var waiting = site.Services.CreateAsyncScope();
        var runs = waiting.ServiceProvider.GetRequiredService<ICaseManagerDb>().ReportRuns.AsNoTracking();
        while (await runs.AnyAsync(r => r.State != ReportState.Done))
        {
            await Task.Delay(5);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<List<ReportDocument>> ComposeAsync(WebApplication site, List<Guid> clients)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var report = scope.ServiceProvider.GetServices<IReport>().Single(r => r.Kind == ReportKind.ClientAttendance);
        var documents = new List<ReportDocument>();
        foreach (var client in clients)
        {
            documents.Add(await report.ComposeAsync(new ReportRun(ReportKind.ClientAttendance, client, Period, Audience.Internal, "", "Benchmark", DateTime.UtcNow), default));
        }

        return documents;
    }

    private static double Draw(WebApplication site, List<ReportDocument> documents)
    {
        var engine = site.Services.GetRequiredService<IPdfEngine>();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        foreach (var document in documents)
        {
            engine.Draw(document, new MemoryStream());
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
