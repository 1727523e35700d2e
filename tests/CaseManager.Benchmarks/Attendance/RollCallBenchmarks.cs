using System.Diagnostics;
using System.Globalization;
using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Attendance;
using CaseManager.Application.Audit;
using CaseManager.Application.UseCases;
using CaseManager.Benchmarks.Audit;
using CaseManager.Benchmarks.Importing;
using CaseManager.Domain.Attendance;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Benchmarks.Attendance;

/// <summary>
/// Saving the first roll call of a session of 12 against one bare insert of 12 rows, the page of a session with 500 clients against one with 12,
/// and both in a small database against a large one; medians of one run, taking turns.
/// </summary>
public static class RollCallBenchmarks
{
    private const int Rounds = 41;
    private const int WarmUp = 5;

    /// <summary>Measures and prints the ratios.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var (few, many) = (await AttendedHistory.FillAsync(folder.NewFile(), 10_000, Rounds + WarmUp), await AttendedHistory.FillAsync(folder.NewFile(), 1_000_000, Rounds + WarmUp));
        Print(output, $"Roll call: databases of {few.Rows} and {many.Rows} attendances; file of the large one: {new FileInfo(many.File).Length / 1_048_576} MiB");
        var bare = await BareInsert.OpenAsync(folder.NewFile());
        await using (var small = Services(few.File))
        await using (var large = Services(many.File))
        {
            var times = await MeasureAsync(round => SaveAsync(small, few, round), round => SaveAsync(large, many, round), _ => bare.InsertAsync(AttendedHistory.Roster));
            Print(output, $"  saving a roster of {AttendedHistory.Roster}: {times[0]:F2} ms, a bare insert of as many rows {times[2]:F2} ms; ratio {times[0] / times[2]:F2} (at most 3)");
            Print(output, $"  saving among {many.Rows} attendances: {times[1]:F2} ms; ratio {times[1] / times[0]:F2} (at most 1.2)");
        }

        SqliteConnection.ClearAllPools();
        await using var site = await AuditedSite.StartAsync(few.File, isAudited: true);
        await using var longSite = await AuditedSite.StartAsync(many.File, isAudited: true);
        var pages = await MeasureAsync(_ => site.GetAsync($"/sessions/{few.Small}"), _ => site.GetAsync($"/sessions/{few.Large}"),
            _ => longSite.GetAsync($"/sessions/{many.Small}"), _ => longSite.GetAsync($"/sessions/{many.Large}"));
        Print(output, $"  page of a session: {pages[0]:F2} ms with {AttendedHistory.Roster} clients, {pages[1]:F2} ms with {AttendedHistory.Crowd}; ratio {pages[1] / pages[0]:F2} (at most 8)");
        Print(output, $"  page among {many.Rows} attendances: ratio {pages[2] / pages[0]:F2} with {AttendedHistory.Roster} clients, {pages[3] / pages[1]:F2} with {AttendedHistory.Crowd} (at most 1.2)");
    }

    private static async Task<List<double>> MeasureAsync(params Func<int, Task>[] actions)
    {
        var times = actions.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds + WarmUp; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                await actions[i](round);
                if (round >= WarmUp)
                {
                    times[i].Add(watch.Elapsed.TotalMilliseconds);
                }
            }
        }

        return times.Select(t => t.Order().ElementAt(Rounds / 2)).ToList();
    }

    private static async Task SaveAsync(IServiceProvider services, AttendedHistory history, int round)
    {
        await using var scope = services.CreateAsyncScope();
        var entries = history.Members.Select(id => new RollCallEntry(id, AttendanceStatus.Present)).ToList();
        var outcome = await scope.ServiceProvider.GetRequiredService<UseCase<SaveRollCall, Guid>>().RunAsync(new SaveRollCall(history.Open[round], 1, null, entries, Guid.NewGuid()));
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(outcome.Problems[0].Message);
        }
    }

    private static ServiceProvider Services(string file)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ICurrentUser, Anybody>();
        services.AddInfrastructure(new SqliteProvider(), new DatabaseSettings { ConnectionString = $"Data Source={file}" });
        services.AddSingleton(new AuditSettings([new byte[AuditSettings.KeyLength]]));
        services.AddApplication();
        return services.BuildServiceProvider();
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
