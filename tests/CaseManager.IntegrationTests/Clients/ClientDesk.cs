using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CaseManager.IntegrationTests.Clients;

/// <summary>The register of a database of its own, at the hands of somebody who may do everything.</summary>
internal sealed class ClientDesk : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ClientDesk(TestDatabase database)
    {
        Database = database;
        services = new ServiceCollection()
            .AddInfrastructure(database.Provider, database.Settings)
            .AddSingleton(TestAudit.Settings)
            .ConfigureDbContext<CaseManagerDbContext>(options => options.AddInterceptors(Log))
            .AddApplication()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.Zero)))
            .AddSingleton(Mock.Of<ICurrentUser>(u => u.Name == "Ines Ward" && u.Scope == Application.Security.Scope.Unlimited && u.May(It.IsAny<Application.Security.Permission>())))
            .BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    /// <summary>What was sent to the database.</summary>
    public StatementLog Log { get; } = new();

    public static async Task<ClientDesk> OpenAsync(string database) => new(await TestDatabase.CreateAsync(database));

    public async Task AddAsync(params IEnumerable<object> entities)
    {
        await using var db = Database.Open();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command);
    }

    public async Task<Page<ClientRow>> SearchAsync(string? search, int page = 1)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClientList>().PageAsync(search, new PageRequest(page), default);
    }

    /// <summary>The MRNs found, in the order of the list.</summary>
    public async Task<IEnumerable<string>> FindAsync(string search) => (await SearchAsync(search)).Items.Select(c => c.Mrn);

    public async Task<T> ReadAsync<T>(Func<CaseManagerDbContext, Task<T>> read)
    {
        await using var db = Database.Open();
        return await read(db);
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
