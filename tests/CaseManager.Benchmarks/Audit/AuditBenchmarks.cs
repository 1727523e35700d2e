using System.Diagnostics;
using System.Globalization;
using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Attendance;
using CaseManager.Application.Audit;
using CaseManager.Application.UseCases;
using CaseManager.Benchmarks.Importing;
using CaseManager.Domain.Attendance;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseManager.Benchmarks.Audit;

/// <summary>A roll call and a client's page with the audit trail and without; medians of one run, taking turns.</summary>
public static class AuditBenchmarks
{
    private const int Rounds = 61;
    private static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>Measures and prints both with their ratio.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var (audited, plain) = (folder.NewFile(), folder.NewFile());
        await FillAsync(audited);
        SqliteConnection.ClearAllPools();
        File.Copy(audited, plain, overwrite: true);
        await using (var with = Services(audited, isAudited: true))
        await using (var without = Services(plain, isAudited: false))
        {
            await CompareAsync(output, "roll call", () => RollCallAsync(with), () => RollCallAsync(without));
        }

        await using var site = await AuditedSite.StartAsync(audited, isAudited: true);
        await using var bare = await AuditedSite.StartAsync(plain, isAudited: false);
        var client = await ClientAsync(audited);
        await CompareAsync(output, "client page", () => site.GetAsync($"/clients/{client}"), () => bare.GetAsync($"/clients/{client}"));
    }

    /// <summary>Takes the trail away from every unit of work.</summary>
    internal static void RemoveAudit(IServiceCollection services, string file)
    {
        services.RemoveAll<IDbContextOptionsConfiguration<CaseManagerDbContext>>();
        services.ConfigureDbContext<CaseManagerDbContext>(options => new SqliteProvider().Configure(options, SettingsOf(file)));
        services.Replace(ServiceDescriptor.Scoped<IAuditWriter, NoTrail>());
    }

    private static async Task CompareAsync(TextWriter output, string what, Func<Task> audited, Func<Task> plain)
    {
        var (with, without) = (new List<double>(), new List<double>());
        for (var round = -10; round < Rounds; round++)
        {
            var (first, second) = (await TimeAsync(audited), await TimeAsync(plain));

            // The first rounds warm both up.
            if (round >= 0)
            {
                with.Add(first);
                without.Add(second);
            }
        }

        var (median, medianWithout) = (with.Order().ElementAt(Rounds / 2), without.Order().ElementAt(Rounds / 2));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  audit trail, {what}: {median:F2} ms with, {medianWithout:F2} ms without; ratio {median / medianWithout:F2} (at most 1.15)"));
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task RollCallAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var session = await db.GroupSessions.AsNoTracking().Include(s => s.Attendances).Where(s => s.SignedAt == null && s.VoidedAt == null && s.Attendances.Count > 4)
            .OrderByDescending(s => s.Attendances.Count).ThenBy(s => s.Date).ThenBy(s => s.GroupId).FirstAsync();
        var entries = session.Attendances.Select(a => new RollCallEntry(a.ClientId, a.Status is AttendanceStatus.Present ? AttendanceStatus.NoShow : AttendanceStatus.Present)).ToList();
        var outcome = await scope.ServiceProvider.GetRequiredService<UseCase<SaveRollCall, Guid>>().RunAsync(new SaveRollCall(session.Id, session.Version, 60, entries));
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(outcome.Problems[0].Message);
        }
    }

    private static async Task FillAsync(string file)
    {
        await using var db = Open(file);
        await db.Database.MigrateAsync();
        await using var services = Services(file, isAudited: true);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RulePackSeeds>().SeedAsync();
        await scope.ServiceProvider.GetRequiredService<MedicationSeeds>().SeedAsync();
        await scope.ServiceProvider.GetRequiredService<DiagnosisSeeds>().SeedAsync();
        await scope.ServiceProvider.GetRequiredService<PlanLibrarySeeds>().SeedAsync();
        await new DemoCenter(db).SeedAsync(Today);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task<Guid> ClientAsync(string file)
    {
        await using var db = Open(file);
        var counselor = DemoUsers.All[0].Name;
        return await db.Clients.Where(c => db.Episodes.Any(e => e.ClientId == c.Id && e.CareTeam.Any(m => db.Staff.Any(s => s.Id == m.StaffMemberId && s.Name == counselor))))
            .OrderByDescending(c => db.Attendances.Count(a => a.ClientId == c.Id)).ThenBy(c => c.Mrn).Select(c => c.Id).FirstAsync();
    }

    private static ServiceProvider Services(string file, bool isAudited)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ICurrentUser, Anybody>();
        services.AddInfrastructure(new SqliteProvider(), SettingsOf(file));
        services.AddSingleton(new AuditSettings([new byte[AuditSettings.KeyLength]]));
        services.AddApplication();
        if (!isAudited)
        {
            RemoveAudit(services, file);
        }

        return services.BuildServiceProvider();
    }

    private static CaseManagerDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, SettingsOf(file));
        return new CaseManagerDbContext(options.Options);
    }

    private static DatabaseSettings SettingsOf(string file) => new() { ConnectionString = $"Data Source={file}" };

    private sealed class NoTrail : IAuditWriter
    {
        public Task WriteAsync(AuditNote note, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
