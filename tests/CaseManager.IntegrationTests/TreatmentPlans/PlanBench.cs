using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CaseManager.IntegrationTests.TreatmentPlans;

/// <summary>A client who stays at one of two sites, and the use cases of plans, each run in a scope of its own.</summary>
internal sealed class PlanBench : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private PlanBench(TestDatabase database, IInterceptor[] interceptors)
    {
        Database = database;
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ICurrentUser>(User)
            .AddInfrastructure(database.Provider, database.Settings)
            .AddSingleton(TestAudit.Settings)
            .AddSingleton(new SignInSettings())
            .AddSingleton(Mock.Of<ICommonPasswords>())
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddApplication()
            .AddScoped<ICaseManagerDb>(_ => database.Open(interceptors))
            .BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    /// <summary>Three in the morning UTC: at the site in Chicago it is still the evening before.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero));

    public DateOnly Today { get; } = new(2026, 3, 3);

    /// <summary>Of the user.</summary>
    public const string Password = "correct horse battery";

    public PlanWriter User { get; } = new();

    public Guid EpisodeId { get; private set; }

    public Guid TherapyId { get; private set; }

    public Guid CounselorId { get; private set; }

    public Guid PeerSupportId { get; private set; }

    public Guid OtherSitesTherapyId { get; private set; }

    public static async Task<PlanBench> CreateAsync(string database, params IInterceptor[] interceptors)
    {
        var bench = new PlanBench(await TestDatabase.CreateAsync(database), interceptors);
        await bench.FillAsync();
        return bench;
    }

    public async Task<Outcome<Guid>> RunAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, Guid>>().RunAsync(command);
    }

    public async Task<PlanView> ReadAsync(Guid planId)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PlanDetails>().FindAsync(planId, CancellationToken.None))!;
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A draft with one problem and one goal.</summary>
    public async Task<PlanView> StartAsync()
    {
        var plan = (await RunAsync(new StartPlan(EpisodeId))).Value;
        var problem = (await RunAsync(new SaveProblem(plan, 1, null, "Drinks most evenings", AsamDimension.Dimension4))).Value;
        await RunAsync(new SaveGoal(plan, await VersionAsync(plan), problem, null, "I want my evenings back"));
        return await ReadAsync(plan);
    }

    /// <summary>A draft with one objective and one intervention.</summary>
    public async Task<PlanView> DraftAsync(Modality modality = Modality.IndividualCounseling, string? measure = "5 of 7 days, by own log", DateOnly? targetDate = null)
    {
        var plan = await StartAsync();
        var objective = await RunAsync(new SaveObjective(plan.Id, plan.Version, plan.Goals.Single().Id, null, "Tells someone the same day", measure, targetDate ?? Today.AddDays(60)));
        await RunAsync(Intervention(await ReadAsync(plan.Id), objective.Value, modality));
        return await ReadAsync(plan.Id);
    }

    /// <summary>A plan in force.</summary>
    public async Task<PlanView> ActiveAsync()
    {
        var plan = await DraftAsync();
        await RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password));
        return await ReadAsync(plan.Id);
    }

    /// <summary>Once a week, under an objective.</summary>
    public static SaveIntervention Intervention(PlanView plan, Guid objectiveId, Modality modality, Guid? groupId = null) => new()
    {
        PlanId = plan.Id,
        ObjectiveId = objectiveId,
        Modality = modality,
        Description = "As agreed",
        Times = 2,
        Unit = FrequencyUnit.Week,
        GroupId = groupId,
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A draft with so many parts of each kind.</summary>
    public async Task<PlanView> LargeAsync(int problems, int goals, int objectives, int interventions)
    {
        var plan = new TreatmentPlan(EpisodeId);
        var allProblems = Enumerable.Range(0, problems).Select(i => plan.AddProblem($"Problem {i}", AsamDimension.Dimension4)).ToList();
        var allGoals = Enumerable.Range(0, goals).Select(i => plan.AddGoal(allProblems[i % problems], $"Goal {i}")).ToList();
        var allObjectives = Enumerable.Range(0, objectives).Select(i => plan.AddObjective(allGoals[i % goals], $"Objective {i}", "5 of 7 days", Today.AddDays(60))).ToList();
        for (var i = 0; i < interventions; i++)
        {
            plan.AddIntervention(allObjectives[i % objectives], new(Modality.IndividualCounseling, $"Session {i}", new Frequency(1, FrequencyUnit.Week), Minutes: 50));
        }

        await using var db = Database.Open();
        db.TreatmentPlans.Add(plan);
        await db.SaveChangesAsync();
        return await ReadAsync(plan.Id);
    }

    /// <summary>The user turns out to be in training.</summary>
    public async Task WorksAsInternAsync()
    {
        await using var db = Database.Open();
        var intern = new StaffMember((await db.Programs.SingleAsync()).SiteId, "Ira Intern", null, isIntern: true);
        db.Staff.Add(intern);
        await db.SaveChangesAsync();
        (await db.Users.SingleAsync(u => u.Id == User.Id)).IsStaff(intern.Id);
        await db.SaveChangesAsync();
    }

    /// <summary>Somebody else sits down: a supervisor.</summary>
    public async Task BecomesSupervisorAsync()
    {
        (User.Name, User.Role) = ("Dana Reyes, LCSW", Role.ClinicalSupervisor);
        await using var db = Database.Open();
        await AddUserAsync(db, "dana@example.org");
    }

    /// <summary>The user sets an authenticator app up; the result is its secret.</summary>
    public async Task<string> UsesAuthenticatorAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var factor = scope.ServiceProvider.GetRequiredService<SecondFactor>();
        var setup = await factor.BeginAsync(User.Id!.Value, default);
        await factor.SetAsync(User.Id.Value, setup.Encrypted, Totp.CodeAt(setup.Secret, Clock.GetUtcNow()), default);
        return setup.Secret;
    }

    public async Task<int> StayVersionAsync()
    {
        await using var db = Database.Open();
        return await db.Episodes.Where(e => e.Id == EpisodeId).Select(e => e.Version).SingleAsync();
    }

    private async Task<int> VersionAsync(Guid planId) => (await ReadAsync(planId)).Version;

    private async Task FillAsync()
    {
        await using var db = Database.Open();
        var center = new Center("Riverside Recovery");
        db.Centers.Add(center);
        var (site, other) = (new Site(center.Id, "Main", "America/Chicago"), new Site(center.Id, "North", "America/New_York"));
        db.Sites.AddRange(site, other);
        var program = new Domain.Centers.Program(site.Id, "Intensive outpatient", new AsamLevel("2.1"));
        db.Programs.Add(program);
        var client = new Client("P001", "Zoë", "Marsh");
        db.Clients.Add(client);
        var episode = new Episode(client.Id, program.Id, Today.AddDays(-30));
        db.Episodes.Add(episode);
        var counselor = new StaffMember(site.Id, "Ines Ward", "LCSW");
        db.Staff.Add(counselor);
        var therapy = new Group(site.Id, "T1", "Evening therapy", GroupKind.Therapy, null, new(null), null);
        var peers = new Group(site.Id, "P1", "Kitchen table", GroupKind.PeerSupport, Fellowship.SmartRecovery, new(null), null);
        var elsewhere = new Group(other.Id, "T1", "Northern therapy", GroupKind.Therapy, null, new(null), null);
        db.Groups.AddRange(therapy, peers, elsewhere);
        await db.SaveChangesAsync();
        CounselorId = counselor.Id;
        await AddUserAsync(db, "ines@example.org");
        (EpisodeId, TherapyId, PeerSupportId, OtherSitesTherapyId) = (episode.Id, therapy.Id, peers.Id, elsewhere.Id);
    }

    private async Task AddUserAsync(CaseManagerDbContext db, string email)
    {
        var user = new User(email, User.Name, UserRights.Everywhere(User.Role));
        user.SetPassword(services.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, Password));
        db.Users.Add(user);
        await db.SaveChangesAsync();
        User.Id = user.Id;
    }

    /// <summary>A counselor.</summary>
    internal sealed class PlanWriter : ICurrentUser
    {
        public Guid? Id { get; set; }

        public string Name { get; set; } = "Ines Ward, LCSW";

        public Role Role { get; set; } = Role.Counselor;

        public Scope Scope => Scope.Unlimited;

        public bool May(Permission permission) => Permissions.Allow([Role], permission);
    }
}
