using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.IntegrationTests.Audit;

/// <summary>A database of its own whose units of work leave a trail, at the hands of somebody whose roles a test chooses.</summary>
internal sealed class AuditBench : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private AuditBench(TestDatabase database, AuditSettings settings, Action<IServiceCollection> register)
    {
        Database = database;
        var made = new ServiceCollection()
            .AddInfrastructure(database.Provider, database.Settings)
            .AddSingleton(settings)
            .AddApplication()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ICurrentUser>(User);
        register(made);
        services = made.BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.Zero));

    public Somebody User { get; } = new();

    public static async Task<AuditBench> OpenAsync(string database, AuditSettings? settings = null, Action<IServiceCollection>? register = null) =>
        new(await TestDatabase.CreateAsync(database), settings ?? TestAudit.Settings, register ?? (_ => { }));

    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command);
    }

    /// <summary>Works with a class of the product, in a scope of its own.</summary>
    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> action)
        where TService : class
    {
        await using var scope = services.CreateAsyncScope();
        return await action(ActivatorUtilities.GetServiceOrCreateInstance<TService>(scope.ServiceProvider));
    }

    /// <summary>Works with the database as the product does.</summary>
    public Task<int> WriteAsync(Func<CaseManagerDbContext, Task> action) => DoAsync<CaseManagerDbContext, int>(async db =>
    {
        await action(db);
        return 0;
    });

    public Task<int> SealAsync() => DoAsync<AuditSealing, int>(s => s.SealAsync(default));

    /// <summary>The findings, in words.</summary>
    public async Task<(List<string> Findings, AuditVerdict Verdict)> VerifyAsync(string? sealFile = null)
    {
        var findings = new List<string>();
        await using var scope = services.CreateAsyncScope();
        var lines = sealFile is null ? null : scope.ServiceProvider.GetRequiredService<IAuditSealFile>().ReadAsync(sealFile, default);
        var verdict = await scope.ServiceProvider.GetRequiredService<AuditVerification>().VerifyAsync(lines, f => findings.Add(f.Words), default);
        Assert.That(verdict.Findings, Is.EqualTo(findings.Count));
        return (findings, verdict);
    }

    public async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var db = Database.Open();
        return await db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).ToListAsync();
    }

    /// <summary>Does what only somebody with the database itself in hand can do.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var db = Database.Open();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    internal sealed class Somebody : ICurrentUser
    {
        public string Name => "Ines Ward";

        public Guid? Id { get; } = Guid.NewGuid();

        public string? Address => "192.0.2.7";

        public Role[] Roles { get; set; } = Enum.GetValues<Role>();

        public Scope Scope => Scope.Unlimited;

        public bool May(Permission permission) => Permissions.Allow(Roles, permission);
    }
}
