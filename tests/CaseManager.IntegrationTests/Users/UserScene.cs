using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CaseManager.IntegrationTests.Users;

/// <summary>A database with an administrator, Ruth, who manages users; and a clock that stands still.</summary>
internal sealed class UserScene : ICurrentUser, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    private UserScene(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddLogging()
            .AddInfrastructure(database.Provider, database.Settings)
            .AddSingleton(TestAudit.Settings)
            .AddApplication()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ICurrentUser>(this)
            .AddSingleton(Mock.Of<ICommonPasswords>())
            .AddSingleton(new SignInSettings())
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Whoever is signed in.</summary>
    public Guid? Id { get; set; }

    public string Name => "Ruth Okafor";

    public Scope Scope { get; set; } = Scope.Unlimited;

    public bool May(Permission permission) => Permissions.Allow([Role.Administrator], permission);

    public static async Task<UserScene> CreateAsync(string database)
    {
        var scene = new UserScene(await TestDatabase.CreateAsync(database));
        scene.Id = (await scene.AddAsync("ruth@center.example", Role.Administrator)).Id;
        return scene;
    }

    /// <summary>Somebody who redeemed an invitation.</summary>
    public Task<User> AddAsync(string email, params Role[] roles) => TestUsers.AddAsync(services, email, email.Split('@')[0], roles);

    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command);
    }

    /// <summary>Codes of what is against a command.</summary>
    public async Task<IEnumerable<string>> ProblemsOf<TCommand, TResult>(TCommand command)
        where TCommand : ICommand => (await RunAsync<TCommand, TResult>(command)).Problems.Select(p => p.Code);

    /// <summary>Asks any class of the product, in a scope of its own.</summary>
    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="AskAsync{TService, T}"/>
    public Task DoAsync<TService>(Func<TService, Task> ask)
        where TService : notnull => AskAsync<TService, bool>(async s =>
        {
            await ask(s);
            return true;
        });

    public CaseManagerDbContext Open() => database.Open();

    public async Task<User> ReadAsync(Guid id)
    {
        await using var db = Open();
        return await db.Users.AsNoTracking().Include(u => u.Roles).Include(u => u.Sites).Include(u => u.RecoveryCodes).SingleAsync(u => u.Id == id);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
