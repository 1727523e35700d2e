using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Episodes;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.IntegrationTests.Importing;

/// <summary>Runs the use cases of importing on a database of a test's own, each in a scope of its own.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ImportBench(TestDatabase database, IInterceptor[] interceptors)
    {
        Database = database;
        var made = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ICurrentUser>(User)
            .AddInfrastructure(database.Provider, database.Settings)
            .AddSingleton(TestAudit.Settings)
            .AddApplication();
        made.AddScoped<ICaseManagerDb>(_ => database.Open(interceptors));
        services = made.BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));

    public Importer User { get; } = new();

    public static async Task<ImportBench> CreateAsync(string database, params IInterceptor[] interceptors) =>
        new(await TestDatabase.CreateAsync(database), interceptors);

    public Task<Outcome<ImportPlan>> ImportAsync(ImportFiles files, ImportTarget? target = null, bool rehearse = false) =>
        RunAsync<RunImport, ImportPlan>(new RunImport(files, target ?? new ImportTarget(), rehearse));

    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command);
    }

    public async Task<T> ReadAsync<TReader, T>(Func<TReader, Task<T>> read)
        where TReader : IReader
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReader>());
    }

    /// <summary>A center with a site and a program.</summary>
    public async Task AddProgramAsync(string site, string program)
    {
        await using var db = Database.Open();
        var place = db.Sites.Add(new Site(db.Centers.Add(new Center("Harbor House")).Entity.Id, site, "America/Chicago")).Entity;
        db.Programs.Add(new Domain.Centers.Program(place.Id, program, null));
        await db.SaveChangesAsync();
    }

    /// <summary>Every row with its version, so that two states of the database can be compared.</summary>
    public async Task<IReadOnlyList<string>> SnapshotAsync()
    {
        await using var db = Database.Open();
        var rows = new List<string>();
        rows.AddRange((await db.Centers.ToListAsync()).Select(x => $"center {x.Name} {x.Version}"));
        rows.AddRange((await db.Sites.ToListAsync()).Select(x => $"site {x.Id} {x.Version}"));
        rows.AddRange((await db.Programs.ToListAsync()).Select(x => $"program {x.Id} {x.Version}"));
        rows.AddRange((await db.Staff.ToListAsync()).Select(x => $"staff {x.Id} {x.Version}"));
        rows.AddRange((await db.Clients.ToListAsync()).Select(x => $"client {x.Mrn} {x.LegalFirstName} {x.LegalLastName} {x.BirthDate:o} {x.Version}"));
        rows.AddRange((await db.ClientSearchTerms.ToListAsync()).Select(x => $"term {x.ClientId} {x.First} {x.Second} {x.Third} {x.Rank}"));
        rows.AddRange((await db.Episodes.ToListAsync()).Select(x => $"episode {x.Id} {x.AdmittedOn:o} {x.DischargedOn:o} {x.Version} {x.Admission} {x.Clinical}"));
        rows.AddRange((await db.Set<EpisodeStep>().ToListAsync()).Select(x => $"step {x.Id} {x.Kind} {x.Moment}"));
        rows.AddRange((await db.Set<Discharge>().ToListAsync()).Select(x => $"discharge {x.Id} {x.Reason}"));
        rows.AddRange((await db.Set<SubstanceUse>().ToListAsync()).Select(x => $"substance {x.Id} {x.Details}"));
        rows.AddRange((await db.Set<EpisodeDiagnosis>().ToListAsync()).Select(x => $"diagnosis {x.Id} {x.Rank}"));
        rows.AddRange((await db.Groups.ToListAsync()).Select(x => $"group {x.Id} {x.Name} {x.Version}"));
        rows.AddRange((await db.GroupSessions.ToListAsync()).Select(x => $"session {x.Id} {x.State} {x.Version}"));
        rows.AddRange((await db.Attendances.ToListAsync()).Select(x => $"attendance {x.Id} {x.Status} {x.MinutesCredited}"));
        rows.AddRange((await db.ImportBatches.ToListAsync()).Select(x => $"import {x.Id} {x.State} {x.Version}"));
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
