using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Counseling;
using CaseManager.Application.Counseling.Notes;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.SignIn;
using CaseManager.IntegrationTests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Program = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Counseling;

/// <summary>A client with a stay and a plan, two counselors and whoever else looks; the clock stands at noon in Chicago until the test moves it.</summary>
internal sealed class CounselingScene : ICurrentUser, IAsyncDisposable
{
    private readonly TestDatabase database;
    private ServiceProvider services;
    private User? looking;

    private CounselingScene(TestDatabase database)
    {
        this.database = database;
        services = Compose(TestCounseling.Settings);
    }

    public static DateOnly Today { get; } = new(2026, 3, 2);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.Zero));

    public Episode Stay { get; private set; } = null!;

    public Program OtherProgram { get; private set; } = null!;

    public StaffMember Counselor { get; private set; } = null!;

    public Objective Objective { get; private set; } = null!;

    /// <summary>In the client's care team.</summary>
    public User Maya { get; private set; } = null!;

    /// <summary>A counselor of the same program, not in the care team.</summary>
    public User Sam { get; private set; } = null!;

    public User Supervisor { get; private set; } = null!;

    public User Administrator { get; private set; } = null!;

    public User Nurse { get; private set; } = null!;

    public User FrontDesk { get; private set; } = null!;

    public Guid? Id => looking?.Id;

    public string Name => looking?.Name ?? "operator";

    public Scope Scope => looking?.Scope ?? Scope.Unlimited;

    public bool May(Permission permission) => Scope.May(permission);

    public static async Task<CounselingScene> CreateAsync(string database)
    {
        var scene = new CounselingScene(await TestDatabase.CreateAsync(database));
        await scene.FillAsync();
        return scene;
    }

    /// <summary>Who looks from now on; null for an operator of the command line, who may do everything.</summary>
    public void LookAs(User? user) => looking = user;

    /// <summary>Starts the product anew with other keys.</summary>
    public async Task UseKeysAsync(params byte[][] keys)
    {
        await services.DisposeAsync();
        services = Compose(new CounselingNoteSettings(keys));
    }

    public CaseManagerDbContext Open() => database.Open();

    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command);
    }

    public async Task<Outcome<Guid>> DoAsync<TCommand>(TCommand command)
        where TCommand : ICommand => await RunAsync<TCommand, Guid>(command);

    public async Task<T> ReadAsync<TReader, T>(Func<TReader, Task<T>> read)
        where TReader : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReader>());
    }

    /// <summary>A session at nine, planned by whoever looks.</summary>
    public async Task<Guid> PlanAsync(DateOnly? day = null, CounselingKind kind = CounselingKind.Individual, int hour = 9)
    {
        var planned = await DoAsync(new PlanCounseling(Stay.Id, kind, Counselor.Id, day ?? Today, new TimeOnly(hour, 0), 50, null, null));
        Assert.That(planned.Problems, Is.Empty);
        return planned.Value;
    }

    public async Task<int> VersionAsync(Guid session)
    {
        await using var db = Open();
        return await db.CounselingSessions.Where(s => s.Id == session).Select(s => s.Version).SingleAsync();
    }

    public async Task<Outcome<Guid>> RecordAsync(Guid session, string? note = "Went well", AttendanceStatus status = AttendanceStatus.Present) =>
        await DoAsync(new RecordCounseling(session, await VersionAsync(session), status, status.IsAttended() ? new TimeOnly(9, 0) : null, status.IsAttended() ? new TimeOnly(9, 50) : null, null, [], note));

    public async Task<Outcome<Guid>> SignAsync(Guid session, string password = TestUsers.Password) => await DoAsync(new SignCounseling(session, await VersionAsync(session), password));

    public Task<CounselingView?> FindAsync(Guid session) => ReadAsync<CounselingDetails, CounselingView?>(d => d.FindAsync(session, default));

    public Task<CounselingNoteView?> OpenNoteAsync(Guid note) => ReadAsync<CounselingNoteDetails, CounselingNoteView?>(d => d.FindAsync(note, default));

    public async Task<Guid> WriteNoteAsync(Guid session, string text)
    {
        var written = await DoAsync(new WriteCounselingNote(session, text, TestUsers.Password));
        Assert.That(written.Problems, Is.Empty);
        return written.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private ServiceProvider Compose(CounselingNoteSettings keys) => new ServiceCollection()
        .AddLogging()
        .AddInfrastructure(database.Provider, database.Settings)
        .AddApplication()
        .AddSingleton<TimeProvider>(Time)
        .AddSingleton<ICurrentUser>(this)
        .AddSingleton(TestAudit.Settings)
        .AddSingleton(keys)
        .AddSingleton(Mock.Of<ICommonPasswords>())
        .AddSingleton(new SignInSettings())
        .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
        .BuildServiceProvider();

    private async Task FillAsync()
    {
        await using var db = Open();
        var center = db.Add(new Center("Riverside")).Entity;
        var site = db.Add(new Site(center.Id, "Here", "America/Chicago")).Entity;
        var program = db.Add(new Program(site.Id, "Outpatient", new AsamLevel("2.1"))).Entity;
        OtherProgram = db.Add(new Program(site.Id, "Residential", null)).Entity;
        Counselor = db.Add(new StaffMember(site.Id, "Maya Torres", "LCSW")).Entity;
        var colleague = db.Add(new StaffMember(site.Id, "Sam Okoye", "LPC")).Entity;
        var client = db.Add(new Client("C-1", "Elena", "Novák")).Entity;
        Stay = db.Add(new Episode(client.Id, program.Id, Today.AddDays(-30))).Entity;
        Stay.HandOver(Counselor.Id, Today.AddDays(-30), Today);
        var plan = db.Add(new TreatmentPlan(Stay.Id)).Entity;
        Objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "I want my mornings back"), "Stay sober for 30 days", "No use", Today.AddDays(30));
        User Add(Role role, string name, StaffMember? person = null)
        {
            var user = db.Add(new User($"{name.Replace(' ', '.')}@example.org", name, UserRights.Of([role], false, [site.Id], [program.Id]))).Entity;
            user.SetPassword(services.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, TestUsers.Password));
            user.IsStaff(person?.Id);
            return user;
        }

        (Maya, Sam) = (Add(Role.Counselor, "Maya Torres", Counselor), Add(Role.Counselor, "Sam Okoye", colleague));
        (Supervisor, Administrator, Nurse, FrontDesk) = (Add(Role.ClinicalSupervisor, "Ines Ward"), Add(Role.Administrator, "Ruth Okafor"), Add(Role.Medical, "Priya Nair"), Add(Role.Staff, "Jordan Blake"));
        await db.SaveChangesAsync();
        LookAs(Maya);
    }
}
