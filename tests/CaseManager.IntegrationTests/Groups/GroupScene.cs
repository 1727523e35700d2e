using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CaseManager.IntegrationTests.Groups;

/// <summary>A small center in a database of its own: two sites in two zones, staff, and whatever a test adds.</summary>
internal sealed class GroupScene : ICurrentUser, IAsyncDisposable
{
    /// <summary>A Tuesday; in both zones of the center too.</summary>
    public static readonly DateOnly Today = new(2026, 3, 10);

    private readonly ServiceProvider services;
    private readonly TestDatabase database;
    private int clients;

    private GroupScene(TestDatabase database, IInterceptor[] interceptors)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddInfrastructure(database.Provider, database.Settings)
            .AddSingleton(TestAudit.Settings)
            .ConfigureDbContext<CaseManagerDbContext>(options => options.AddInterceptors([Log, .. interceptors]))
            .AddApplication()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ICurrentUser>(this)
            .AddSingleton(Mock.Of<IReportQueue>())
            .BuildServiceProvider();
    }

    /// <summary>18:00 UTC on <see cref="Today"/>.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 10, 18, 0, 0, TimeSpan.Zero));

    /// <summary>What was sent to the database.</summary>
    public StatementLog Log { get; } = new();

    /// <summary>On whose behalf commands run.</summary>
    public Role Role { get; set; } = Role.Counselor;

    /// <summary>Who it is; null for an operator of the command line.</summary>
    public Guid? Id { get; set; } = Guid.NewGuid();

    public string Name { get; set; } = "Maya Torres";

    public Site Site { get; private set; } = null!;

    public Site FarSite { get; private set; } = null!;

    public Program Program { get; private set; } = null!;

    public Program FarProgram { get; private set; } = null!;

    public StaffMember Counselor { get; private set; } = null!;

    public StaffMember Intern { get; private set; } = null!;

    public StaffMember Volunteer { get; private set; } = null!;

    public StaffMember FarCounselor { get; private set; } = null!;

    /// <param name="interceptors">What watches the commands of use cases and readers.</param>
    public static async Task<GroupScene> CreateAsync(string database, params IInterceptor[] interceptors)
    {
        var scene = new GroupScene(await TestDatabase.CreateAsync(database), interceptors);
        await scene.ChangeAsync(db =>
        {
            var center = db.Add(new Center("Harbor")).Entity;
            scene.Site = db.Add(new Site(center.Id, "Riverside", "America/New_York")).Entity;
            scene.FarSite = db.Add(new Site(center.Id, "Honolulu", "Pacific/Honolulu")).Entity;
            scene.Program = db.Add(new Program(scene.Site.Id, "Outpatient", null)).Entity;
            scene.FarProgram = db.Add(new Program(scene.FarSite.Id, "Residential", null)).Entity;
            scene.Counselor = db.Add(new StaffMember(scene.Site.Id, "Ana Reyes", "LCSW")).Entity;
            scene.Intern = db.Add(new StaffMember(scene.Site.Id, "Ben Cole", null, isIntern: true)).Entity;
            scene.Volunteer = db.Add(new StaffMember(scene.Site.Id, "Vic Stone", null)).Entity;
            scene.FarCounselor = db.Add(new StaffMember(scene.FarSite.Id, "Kai Akana", "LCSW")).Entity;
        });
        return scene;
    }

    public Scope Scope => Scope.Unlimited;

    public bool May(Permission permission) => Permissions.Allow([Role], permission);

    /// <summary>Where the database is.</summary>
    public string ConnectionString => database.Settings.ConnectionString;

    /// <summary>Runs a command as a screen does.</summary>
    public async Task<Outcome<Guid>> RunAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, Guid>>().RunAsync(command);
    }

    /// <summary>Runs a command that answers with more than a key.</summary>
    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command);
    }

    /// <summary>Adds a client as a screen does.</summary>
    public Task<Outcome<JoinResult>> JoinAsync(JoinGroup command) => RunAsync<JoinGroup, JoinResult>(command);

    /// <summary>Plans sessions as the daily job does.</summary>
    public async Task<int> PlanAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SessionPlanner>().PlanAllAsync(default);
    }

    /// <summary>Asks a reader.</summary>
    public async Task<T> ReadAsync<TReader, T>(Func<TReader, Task<T>> read)
        where TReader : IReader
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReader>());
    }

    /// <summary>Puts something into the database.</summary>
    public async Task ChangeAsync(Action<CaseManagerDbContext> change)
    {
        await using var db = database.Open();
        change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>A group of a therapist, or of a volunteer for peer support.</summary>
    public async Task<Group> AddGroupAsync(GroupKind kind = GroupKind.Therapy, int? capacity = 12, Site? site = null, string? name = null)
    {
        var peer = kind is GroupKind.PeerSupport;
        var group = new Group((site ?? Site).Id, name ?? $"{kind} {capacity}", name ?? kind.ToString(), kind, peer ? Fellowship.SmartRecovery : null,
            new GroupLeadership(null), capacity);
        await ChangeAsync(db => db.Add(group));
        return group;
    }

    /// <summary>Clients with a stay since the start of the year, named Client 01, Client 02…</summary>
    public async Task<IReadOnlyList<Client>> AdmitAsync(int count, Program? program = null)
    {
        var added = Enumerable.Range(0, count).Select(_ => new Client($"C-{++clients:00}", "Client", $"{clients:00}")).ToList();
        await ChangeAsync(db =>
        {
            db.AddRange(added);
            db.AddRange(added.Select(c => new Episode(c.Id, (program ?? Program).Id, new DateOnly(2026, 1, 1))));
        });
        return added;
    }

    /// <summary>Members of a group since the start of the year.</summary>
    public async Task<IReadOnlyList<Client>> AddMembersAsync(Group group, int count)
    {
        var added = await AdmitAsync(count);
        await JoinAsync(group, added);
        return added;
    }

    public Task JoinAsync(Group group, IEnumerable<Client> members) => ChangeAsync(db =>
    {
        var loaded = db.Groups.Include(g => g.Members).Single(g => g.Id == group.Id);
        foreach (var client in members)
        {
            loaded.Join(client.Id, new DateOnly(2026, 1, 1));
        }
    });

    /// <summary>A session of 60 minutes.</summary>
    public async Task<GroupSession> AddSessionAsync(Group group, DateOnly? day = null, int hour = 10)
    {
        var session = GroupSession.Schedule(group.Id, day ?? Today, new TimeOnly(hour, 0), 60);
        await ChangeAsync(db => db.Add(session));
        return session;
    }

    /// <summary>A session as it stands in the database.</summary>
    public async Task<GroupSession> SessionAsync(Guid id)
    {
        await using var db = database.Open();
        return await db.GroupSessions.AsNoTracking().Include(s => s.Attendances).Include(s => s.Corrections).Include(s => s.Batches).SingleAsync(s => s.Id == id);
    }

    /// <summary>The version of a session as it stands in the database.</summary>
    public async Task<int> VersionAsync(Guid id)
    {
        await using var db = database.Open();
        return await db.GroupSessions.Where(s => s.Id == id).Select(s => s.Version).SingleAsync();
    }

    /// <summary>A group as it stands in the database.</summary>
    public async Task<Group> GroupAsync(Guid id)
    {
        await using var db = database.Open();
        return await db.Groups.AsNoTracking().Include(g => g.Members).Include(g => g.Facilitator).SingleAsync(g => g.Id == id);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
