using System.Diagnostics;
using System.Globalization;
using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.UseCases;
using CaseManager.Benchmarks.Attendance;
using CaseManager.Benchmarks.Importing;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.Sqlite;
using CaseManager.Reports;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Benchmarks.Reporting;

/// <summary>
/// A pack of 1,000 progress reports among 10,000 clients and 1,000,000 attendances, made by as many workers as there are cores, against drawing the same documents
/// from memory on all cores; with the memory that the process takes at most, and the commands that a document costs in packs of two sizes.
/// </summary>
public static class PackBenchmarks
{
    private const int Rounds = 3;
    private const int Most = 1000;
    private const int Few = 100;
    private static readonly Period Period = new(new DateOnly(2026, 5, 1), new DateOnly(2026, 7, 31));

    /// <summary>Measures and prints the ratios.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var history = await AttendedHistory.FillAsync(folder.NewFile(), 1_000_000, 1, groups: 1000);
        var commands = new CommandCount();
        await using (var services = Services(history.File, commands))
        {
            var (few, many) = await AddPlansAsync(services);
            var small = await MakeAsync(services, commands, few, PackForm.Zip);
            var packs = new List<Made>();
            for (var round = 0; round < Rounds; round++)
            {
                packs.Add(await MakeAsync(services, commands, many, PackForm.Zip));
            }

            var merged = await MakeAsync(services, commands, many, PackForm.Volumes);
            var drawing = await DrawAsync(services, packs[^1].Id);
            var pack = packs.OrderBy(p => p.Seconds).ElementAt(Rounds / 2);
            Print(output, $"Pack of {Most} progress reports among {history.Rows} attendances, {Environment.ProcessorCount} workers:");
            Print(output, $"  {Most / pack.Seconds:0} a second, {Most / drawing:0} drawn from memory; {100 * drawing / pack.Seconds:0} % (at least 70)");
            Print(output, $"  process at most {packs.Max(p => p.Peak) / 1e6:0} MB (at most 500); {small.Peak / 1e6:0} MB with {Few} reports");
            Print(output, $"  {pack.Commands / (double)Most:0.0} commands for each, {small.Commands / (double)Few:0.0} in a pack of {Few}");
            Print(output, $"  as merged PDF: {Most / merged.Seconds:0} a second, process at most {merged.Peak / 1e6:0} MB");
        }

        SqliteConnection.ClearAllPools();
    }

    private sealed record Made(Guid Id, double Seconds, long Peak, int Commands);

    private static async Task<Made> MakeAsync(ServiceProvider services, CommandCount commands, Guid counselor, PackForm form)
    {
        Guid pack;
        await using (var scope = services.CreateAsyncScope())
        {
            var asked = await scope.ServiceProvider.GetRequiredService<UseCase<AskForPack, Guid>>().RunAsync(new AskForPack(ReportKind.Progress, PackWhom.Counselor, counselor, Period.From, Period.To, Result: form));
            pack = asked.Succeeded ? asked.Value : throw new InvalidOperationException(asked.Problems[0].Message);
        }

        // What filling the database left behind is none of the pack's.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, peak, watch) = (commands.Count, 0L, Stopwatch.StartNew());
        var making = Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => MakeAsync(services, pack))));
        while (!making.IsCompleted)
        {
            await Task.WhenAny(making, Task.Delay(20));
            peak = Math.Max(peak, Environment.WorkingSet);
        }

        await making;
        return new Made(pack, watch.Elapsed.TotalSeconds, peak, commands.Count - before);
    }

    private static async Task MakeAsync(ServiceProvider services, Guid pack)
    {
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<PackMaker>().MakeAsync(pack))
            {
                return;
            }
        }
    }

    // The same documents, composed before the clock starts.
    private static async Task<double> DrawAsync(ServiceProvider services, Guid pack)
    {
        var documents = new List<ReportDocument>();
        await using (var scope = services.CreateAsyncScope())
        {
            var report = scope.ServiceProvider.GetServices<IReport>().Single(r => r.Kind == ReportKind.Progress);
            var clients = await scope.ServiceProvider.GetRequiredService<ICaseManagerDb>().PackItems.Where(i => i.ReportPackId == pack).OrderBy(i => i.Number).Select(i => i.ClientId!.Value).ToListAsync();
            foreach (var client in clients)
            {
                documents.Add(await report.ComposeAsync(new ReportRun(ReportKind.Progress, client, Period, Audience.Internal, "", "Benchmark", DateTime.UtcNow), default));
            }
        }

        var engine = services.GetRequiredService<IPdfEngine>();
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, document => engine.Draw(document, new MemoryStream()));
            times.Add(watch.Elapsed.TotalSeconds);
        }

        return times.Skip(1).Order().ElementAt(Rounds / 2);
    }

    // A plan for each of a thousand clients, all of one counselor; a hundred of them are another's, too.
    private static async Task<(Guid Few, Guid Many)> AddPlansAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var many = await db.Staff.SingleAsync();
        var few = db.Add(new Domain.Centers.StaffMember(many.SiteId, "Samuel Okoye", "LPC")).Entity;
        var groups = await db.Groups.Include(g => g.Members).Where(g => g.Code.StartsWith("Back")).OrderBy(g => g.Code).Take(Most / 10).ToListAsync();
        var stays = await db.Episodes.Include(e => e.CareTeam).Where(e => e.Client.Mrn.StartsWith("Back")).ToDictionaryAsync(e => e.ClientId);
        foreach (var (member, place) in groups.SelectMany(g => g.Members.Select(m => (m, g))).Select((pair, i) => (pair, i)))
        {
            var stay = stays[member.m.ClientId];
            stay.HandOver(many.Id, stay.AdmittedOn, AttendedHistory.Day);
            if (place < Few)
            {
                stay.JoinTeam(few.Id, Domain.Episodes.CareTeamRole.Counselor, stay.AdmittedOn, AttendedHistory.Day);
            }

            db.Add(Plan(stay.Id, member.g, stay.AdmittedOn));
        }

        await db.SaveChangesAsync();
        return (few.Id, many.Id);
    }

    private static TreatmentPlan Plan(Guid stay, Domain.Groups.Group group, DateOnly day)
    {
        var plan = new TreatmentPlan(stay);
        var goal = plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "I want my mornings back");
        for (var i = 1; i <= 3; i++)
        {
            var objective = plan.AddObjective(goal, $"Stay sober for {30 * i} days", "No use, by drug test", day.AddMonths(i));
            plan.AddIntervention(objective, new(Modality.GroupTherapy, "Evening group", new Frequency(2, FrequencyUnit.Week), group, day, day.AddMonths(6)));
        }

        plan.Sign(day, "Maya Torres, LCSW", DateTime.UtcNow, MedicationAnswer.NotAsked);
        return plan;
    }

    private static ServiceProvider Services(string file, CommandCount commands)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ICurrentUser, Anybody>();
        services.AddSingleton<IPackQueue, NoQueue>();
        services.AddInfrastructure(new SqliteProvider(), new DatabaseSettings { ConnectionString = $"Data Source={file}" });
        services.ConfigureDbContext<CaseManagerDbContext>(options => options.AddInterceptors(commands));
        services.AddSingleton(new AuditSettings([new byte[AuditSettings.KeyLength]]));
        services.AddApplication();
        services.AddReports().AddSingleton(new PublicAddress(Value: null));
        return services.BuildServiceProvider();
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class NoQueue : IPackQueue
    {
        // The benchmark makes the pack itself.
        public void Enqueue(Guid packId)
        {
        }
    }
}
