using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.IntegrationTests.Centers;

/// <summary>An empty database, and an administrator who sets a center up in it.</summary>
internal sealed class CenterScene : ICurrentUser, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    private CenterScene(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddInfrastructure(database.Provider, database.Settings)
            .AddSingleton(TestAudit.Settings)
            .AddApplication()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero)))
            .AddSingleton<ICurrentUser>(this)
            .BuildServiceProvider();
    }

    public Role Role { get; set; } = Role.Administrator;

    public string Name => "Ruth Okafor";

    public static async Task<CenterScene> CreateAsync(string database) => new(await TestDatabase.CreateAsync(database));

    public Scope Scope => Scope.Unlimited;

    public bool May(Permission permission) => Permissions.Allow([Role], permission);

    /// <summary>Runs a command as a screen does.</summary>
    public async Task<Outcome<Guid>> RunAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, Guid>>().RunAsync(command);
    }

    /// <summary>Runs a command that is not against any rule.</summary>
    public async Task<Guid> DoneAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        var outcome = await RunAsync(command);
        Assert.That(outcome.Problems, Is.Empty);
        return outcome.Value;
    }

    /// <summary>Codes and fields of what is against a command.</summary>
    public async Task<IEnumerable<(string, string?)>> ProblemsOf<TCommand>(TCommand command)
        where TCommand : ICommand =>
        (await RunAsync(command)).Problems.Select(p => (p.Code, p.Field));

    /// <summary>Asks a reader.</summary>
    public async Task<T> ReadAsync<TReader, T>(Func<TReader, Task<T>> read)
        where TReader : IReader
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReader>());
    }

    /// <summary>A unit of work of its own.</summary>
    public CaseManagerDbContext Open() => database.Open();

    /// <summary>A center with a site.</summary>
    public async Task<Guid> AddSiteAsync(string name = "Main")
    {
        if (await ReadAsync<SetupDetails, CenterView?>(d => d.CenterAsync(default)) is null)
        {
            await DoneAsync(new NameCenter(0, "Harbor"));
        }

        return await DoneAsync(new SaveSite(null, 0, name, "America/Los_Angeles", null));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
