using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Program = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Security;

/// <summary>Two sites with a program each, a counselor, and somebody who looks with a scope that the test sets; the clock stands until the test moves it.</summary>
internal sealed class ScopeScene : ICurrentUser, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TestDatabase database;
    private int made;

    private ScopeScene(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddLogging()
            .AddInfrastructure(database.Provider, database.Settings)
            .AddApplication()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ICurrentUser>(this)
            .AddSingleton(TestAudit.Settings)
            .AddSingleton(Mock.Of<ICommonPasswords>())
            .AddSingleton(new SignInSettings())
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .BuildServiceProvider();
    }

    public static DateOnly Today { get; } = new(2026, 3, 2);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.Zero));

    public Program Here { get; private set; } = null!;

    public Program There { get; private set; } = null!;

    public StaffMember Counselor { get; private set; } = null!;

    public Guid? Id => Scope.UserId;

    public string Name => "Maya Torres";

    public Scope Scope { get; set; } = Scope.Unlimited;

    public bool May(Permission permission) => Scope.May(permission);

    public static async Task<ScopeScene> CreateAsync(string database)
    {
        var scene = new ScopeScene(await TestDatabase.CreateAsync(database));
        await using var db = scene.Open();
        var center = db.Add(new Center("Riverside")).Entity;
        var (here, there) = (db.Add(new Site(center.Id, "Here", "America/Chicago")).Entity, db.Add(new Site(center.Id, "There", "America/Chicago")).Entity);
        (scene.Here, scene.There) = (db.Add(new Program(here.Id, "Here", new AsamLevel("2.1"))).Entity, db.Add(new Program(there.Id, "There", new AsamLevel("2.1"))).Entity);
        scene.Counselor = db.Add(new StaffMember(here.Id, "Maya Torres", "LCSW")).Entity;
        await db.SaveChangesAsync();
        return scene;
    }

    public CaseManagerDbContext Open() => database.Open();

    /// <summary>Somebody with these roles who works at the first site, as the counselor where they are one.</summary>
    public async Task LookAsAsync(params Role[] roles)
    {
        await using var db = Open();
        var user = db.Add(new User($"{++made}@center.example", Name, UserRights.Of(roles, false, [Here.SiteId]))).Entity;
        await db.SaveChangesAsync();
        Scope = user.Scope with { StaffMemberId = roles.Contains(Role.Counselor) ? Counselor.Id : null };
    }

    /// <summary>A client in a program for a month; in the counselor's care team where that is asked for.</summary>
    public async Task<Client> AdmitAsync(Program? program, bool inTeam = false, Action<Episode>? then = null)
    {
        await using var db = Open();
        var client = db.Add(new Client($"C-{++made}", "Elena", $"Client {made}")).Entity;
        if (program is not null)
        {
            var stay = db.Add(new Episode(client.Id, program.Id, Today.AddDays(-30))).Entity;
            if (inTeam)
            {
                stay.HandOver(Counselor.Id, Today.AddDays(-30), Today);
            }

            then?.Invoke(stay);
        }

        await db.SaveChangesAsync();
        return client;
    }

    public async Task<T> ReadAsync<TReader, T>(Func<TReader, Task<T>> read)
        where TReader : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReader>());
    }

    /// <summary>Whether the list and the page of clients show them.</summary>
    public async Task<bool> SeesAsync(Client client, string? search = null)
    {
        var page = await ReadAsync<ClientList, Page<ClientRow>>(l => l.PageAsync(search, new PageRequest(), default));
        var opened = await ReadAsync<ClientDetails, ClientView?>(d => d.FindAsync(client.Id, default));
        Assert.That(page.Items.Any(c => c.Id == client.Id), Is.EqualTo(opened is not null), "list and page agree");
        return opened is not null;
    }

    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
