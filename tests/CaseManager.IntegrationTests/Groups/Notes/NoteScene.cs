using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups.Notes;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Program = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Groups.Notes;

/// <summary>A therapy group that Maya leads, two clients with plans who attended its signed session, and whoever else looks.</summary>
internal sealed class NoteScene : ICurrentUser, IAsyncDisposable
{
    public const string Line = "Named two early signs of a slip and practiced one call to a friend before the weekend";

    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private User? looking;
    private int made;

    private NoteScene(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddLogging()
            .AddInfrastructure(database.Provider, database.Settings)
            .ConfigureDbContext<CaseManagerDbContext>(options => options.AddInterceptors(Log))
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

    public StatementLog Log { get; } = new();

    public Program Program { get; private set; } = null!;

    public Group Group { get; private set; } = null!;

    public GroupSession Session { get; private set; } = null!;

    public ClientAt Elena { get; private set; } = null!;

    public ClientAt Hope { get; private set; } = null!;

    public StaffMember CoSigner { get; private set; } = null!;

    /// <summary>Leads the group, and in Elena's care team.</summary>
    public User Maya { get; private set; } = null!;

    /// <summary>In Hope's care team, and leads nothing.</summary>
    public User Sam { get; private set; } = null!;

    public User Supervisor { get; private set; } = null!;

    public User Administrator { get; private set; } = null!;

    public User Nurse { get; private set; } = null!;

    public User FrontDesk { get; private set; } = null!;

    public Guid? Id => looking?.Id;

    public string Name => looking?.Name ?? "operator";

    public Scope Scope => looking?.Scope ?? Scope.Unlimited;

    public bool May(Permission permission) => Scope.May(permission);

    public static async Task<NoteScene> CreateAsync(string database)
    {
        var scene = new NoteScene(await TestDatabase.CreateAsync(database));
        await scene.FillAsync();
        return scene;
    }

    /// <summary>Who looks from now on.</summary>
    public void LookAs(User? user) => looking = user;

    public CaseManagerDbContext Open() => database.Open();

    public async Task<Outcome<Guid>> DoAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, Guid>>().RunAsync(command);
    }

    public async Task<T> ReadAsync<TReader, T>(Func<TReader, Task<T>> read)
        where TReader : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReader>());
    }

    public Task<SessionNoteView?> FindAsync(Guid? session = null) => ReadAsync<SessionNoteDetails, SessionNoteView?>(d => d.FindAsync(session ?? Session.Id, default));

    /// <summary>A draft with a line for each of the two; upon the newest version.</summary>
    public async Task<SaveSessionNote> DraftAsync(string? shared = "What sets it off.", string? elena = "Named two signs.", string? hope = "Listened, and will call a friend.")
    {
        await using var db = Open();
        var version = await db.SessionNotes.Where(n => n.SessionId == Session.Id).Select(n => n.Version).FirstOrDefaultAsync();
        return new(Session.Id, version, shared, [new(Elena.Stay, elena, []), new(Hope.Stay, hope, [])], []);
    }

    public async Task<Outcome<Guid>> SignAsync(SaveSessionNote draft, bool looked = false, string password = TestUsers.Password) => await DoAsync(new SignSessionNote(draft, looked, password));

    public async Task SignedAsync()
    {
        var signed = await SignAsync(await DraftAsync());
        Assert.That(signed.Problems, Is.Empty);
    }

    /// <summary>Another session of the group, signed, with the same two.</summary>
    public async Task<GroupSession> AddSessionAsync(int days, Group? group = null, params ClientAt[] more)
    {
        await using var db = Open();
        var session = GroupSession.Schedule((group ?? Group).Id, Today.AddDays(days), new TimeOnly(9, 0), 60);
        foreach (var client in new[] { Elena, Hope }.Concat(more))
        {
            session.Record(client.Id, client.Stay, AttendanceMark.Present, null);
        }

        session.Sign("Maya Torres", Time.GetUtcNow().UtcDateTime);
        db.Add(session);
        await db.SaveChangesAsync();
        return session;
    }

    public async Task<ClientAt> AddClientAsync(string first, string last, StaffMember? counselor, bool withPlan = true)
    {
        await using var db = Open();
        var added = Add(db, first, last, counselor, withPlan);
        await db.SaveChangesAsync();
        return added;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private ClientAt Add(CaseManagerDbContext db, string first, string last, StaffMember? counselor, bool withPlan = true)
    {
        var client = db.Add(new Client($"N-{++made}", first, last)).Entity;
        var stay = db.Add(new Episode(client.Id, Program.Id, Today.AddDays(-60))).Entity;
        if (counselor is not null)
        {
            stay.HandOver(counselor.Id, Today.AddDays(-30), Today);
        }

        if (!withPlan)
        {
            return new ClientAt(client.Id, stay.Id, Guid.Empty);
        }

        var plan = db.Add(new TreatmentPlan(stay.Id)).Entity;
        var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "I want my mornings back"), $"Stay sober for {made} weeks", "No use", Today.AddDays(30));
        plan.AddIntervention(objective, new(Modality.GroupTherapy, "Group", new Frequency(1, FrequencyUnit.Week)));
        plan.Sign(Today.AddDays(-20), "Maya Torres", Sample.Now, MedicationAnswer.NotAsked);
        return new ClientAt(client.Id, stay.Id, objective.Lineage);
    }

    private async Task FillAsync()
    {
        await using var db = Open();
        var center = db.Add(new Center("Riverside")).Entity;
        var site = db.Add(new Site(center.Id, "Here", "America/Chicago")).Entity;
        Program = db.Add(new Program(site.Id, "Outpatient", new AsamLevel("2.1"))).Entity;
        var (maya, sam) = (db.Add(new StaffMember(site.Id, "Maya Torres", "LCSW")).Entity, db.Add(new StaffMember(site.Id, "Sam Okoye", "LPC")).Entity);
        CoSigner = sam;
        (Elena, Hope) = (Add(db, "Elena", "Novák", maya), Add(db, "Hope", "Miller", sam));
        Group = db.Add(new Group(site.Id, "RP", "Relapse prevention", GroupKind.Therapy, null, new(maya), 12)).Entity;
        Session = db.Add(GroupSession.Schedule(Group.Id, Today, new TimeOnly(9, 0), 60)).Entity;
        Session.Record(Elena.Id, Elena.Stay, AttendanceMark.Present, null);
        Session.Record(Hope.Id, Hope.Stay, new AttendanceMark(AttendanceStatus.Late, 10), null);
        Session.Sign("Maya Torres", Time.GetUtcNow().UtcDateTime);
        User Make(Role role, string name, StaffMember? person = null)
        {
            var user = db.Add(new User($"{name.Replace(' ', '.')}@example.org", name, UserRights.Of([role], false, [site.Id], [Program.Id]))).Entity;
            user.SetPassword(services.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, TestUsers.Password));
            user.IsStaff(person?.Id);
            return user;
        }

        (Maya, Sam) = (Make(Role.Counselor, "Maya Torres", maya), Make(Role.Counselor, "Sam Okoye", sam));
        (Supervisor, Administrator, Nurse, FrontDesk) = (Make(Role.ClinicalSupervisor, "Ines Ward"), Make(Role.Administrator, "Ruth Okafor"), Make(Role.Medical, "Priya Nair"), Make(Role.Staff, "Jordan Blake"));
        await db.SaveChangesAsync();
        LookAs(Maya);
    }
}

/// <summary>A client, their stay, and the objective of their plan.</summary>
internal sealed record ClientAt(Guid Id, Guid Stay, Guid Objective);
