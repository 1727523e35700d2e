using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Program = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Web;

/// <summary>Where a client stands as seen by the users of <see cref="ScopeSite"/>.</summary>
public enum Standing
{
    /// <summary>In the counselor's care team, in the supervisor's program, at their site.</summary>
    OwnTeam,

    /// <summary>In the same program and site, in somebody else's care team.</summary>
    SameSite,

    /// <summary>At the same site, in a program that the supervisor does not oversee.</summary>
    OtherProgram,

    /// <summary>At another site.</summary>
    OtherSite,
}

/// <summary>A running center of two sites and three programs, with one of everything in each standing, and a user of each role who works at the first site.</summary>
internal sealed class ScopeSite : IAsyncDisposable
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private readonly Dictionary<Standing, Dictionary<string, Guid>> keys = [];
    private readonly Dictionary<(Role, Standing), Guid> runs = [];
    private readonly Dictionary<Role, Guid> filters = [];
    private readonly Dictionary<(Role, Standing), Guid> schedules = [];
    private readonly Dictionary<(Role, Standing), (Guid Pack, Guid Part)> packs = [];
    private readonly Dictionary<(Role, Standing), (Guid Pack, Guid Part)> zips = [];

    private ScopeSite(RunningSite site) => Site = site;

    public RunningSite Site { get; }

    public static async Task<ScopeSite> StartAsync()
    {
        var made = new ScopeSite(await RunningSite.StartAsync());
        await using var scope = made.Site.Services.CreateAsyncScope();
        await made.FillAsync(scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>(), scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>());
        return made;
    }

    /// <summary>What addresses name in that standing, as in <see cref="DemoSite.Keys"/>; reports, packs, filters and schedules are those that the role asked for.</summary>
    public IReadOnlyDictionary<string, Guid> Keys(Role role, Standing standing) => new Dictionary<string, Guid>(keys[standing])
    {
        ["Reports"] = runs[(role, standing)], ["ReportFilters"] = filters[role], ["ReportSchedules"] = schedules[(role, standing)],
        ["ReportPacks"] = packs[(role, standing)].Pack, ["volume"] = packs[(role, standing)].Part, ["PackDocuments"] = zips[(role, standing)].Pack, ["document"] = zips[(role, standing)].Part,
    };

    public async Task<SiteVisitor> SignInAsync(Role role)
    {
        var visitor = Site.Visit();
        var entered = await visitor.PostAsync("/sign-in", [new("Email", EmailOf(role)), new("Password", TestUsers.Password)]);
        Assert.That(entered.Path, Is.EqualTo("/"), entered.Page);
        return visitor;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static string EmailOf(Role role) => $"{role}@example.org";

    private async Task FillAsync(CaseManagerDbContext db, IPasswordHasher<User> hasher)
    {
        T Add<T>(T entity)
            where T : class => db.Add(entity).Entity;

        var center = Add(new Center("Riverside Recovery"));
        var (here, there) = (Add(new Site(center.Id, "Here", "America/Chicago")), Add(new Site(center.Id, "There", "America/Chicago")));
        var (ours, others, away) = (Add(new Program(here.Id, "Ours", new AsamLevel("2.1"))), Add(new Program(here.Id, "Others", new AsamLevel("1.7"))), Add(new Program(there.Id, "Away", new AsamLevel("1.5"))));
        var (me, colleague, farAway) = (Add(new StaffMember(here.Id, "Maya Torres", "LCSW")), Add(new StaffMember(here.Id, "Samuel Okoye", "LPC")), Add(new StaffMember(there.Id, "Amara Diallo", "LCSW")));
        var users = Enum.GetValues<Role>().ToDictionary(role => role, role => Add(MakeUser(role, UserRights.Of([role], false, [here.Id], [ours.Id]), hasher)));
        users[Role.Counselor].IsStaff(me.Id);
        foreach (var (role, user) in users)
        {
            filters[role] = Add(new SavedFilter(user.Id, "Ours", ReportKind.ProgramSummary, new(ProgramId: ours.Id), PeriodRule.LastMonth, null)).Id;
        }

        StaffMember[] staff = [me, colleague, farAway];
        Array.ForEach(staff, person => person.AddCredential("CADC", "A1", "Board", null));
        db.AddRange(new SiteRules(here.Id), new SiteRules(there.Id));
        await db.SaveChangesAsync();

        var library = await db.LibraryEntries.FirstAsync();
        var product = await db.MedicationProducts.SingleAsync(p => p.Key == "disulfiram-tablet");
        foreach (var standing in Enum.GetValues<Standing>())
        {
            var (site, program, counselor) = standing switch
            {
                Standing.OwnTeam => (here, ours, me),
                Standing.SameSite => (here, ours, colleague),
                Standing.OtherProgram => (here, others, colleague),
                _ => (there, away, farAway),
            };
            var client = Add(new Client($"C-{standing}", "Elena", standing.ToString()));
            var stay = Add(new Episode(client.Id, program.Id, Today.AddDays(-30)));
            stay.HandOver(counselor.Id, Today.AddDays(-20), Today);
            var group = Add(Group.Open(site, Sample.Groups, $"G-{standing}", $"Group {standing}", GroupKind.Therapy, null, new(counselor), 8));
            group.Join(client.Id, Today.AddDays(-7));
            group.AddTopic("Triggers");
            var session = Add(GroupSession.Schedule(group.Id, Today.AddDays(-1), new TimeOnly(18, 0), 90));
            session.Record(client.Id, stay.Id, AttendanceMark.Present, group.Capacity);
            session.Sign("Ines Ward, LCSW", DateTime.UtcNow);
            var plan = Add(new TreatmentPlan(stay.Id));
            var problem = plan.AddProblem("Drinks daily", AsamDimension.Dimension4);
            var goal = plan.AddGoal(problem, "I want my evenings back", null, null);
            var objective = plan.AddObjective(goal, "Goes to meetings", null, null);
            var peers = plan.AddIntervention(objective, new(Modality.PeerSupport, "Meetings", new Frequency(2, FrequencyUnit.Week)));
            var meeting = Add(Meeting.ByHand(new($"Meeting {standing}", Fellowship.NarcoticsAnonymous, site.TimeZoneId)));
            var series = Add(new CounselingSeries(stay, CounselingKind.Individual, counselor.Id, stay.AdmittedOn));
            var counseling = Add(new CounselingSession(stay, series, series.Kind, counselor.Id, Today.AddDays(-2), new TimeOnly(9, 0), 50));
            var note = Add(new SudCounselingNote(counseling.Id, users[Role.Counselor].Id, "Maya Torres", DateTime.UtcNow));
            var author = new StepAuthor("Priya Nair, MD", DateTime.UtcNow, site.Clock);
            var order = Add(MedicationOrder.Prescribe(stay, product, new(counselor.Id, 250, DoseUnit.Milligram, DoseFrequency.Daily, Today.AddDays(-9), "Cravings"), [], author));
            var dose = order.Record(new DoseEntry(DoseKind.Observed, Today.AddDays(-5), new TimeOnly(8, 0)), stay, null, author);
            var test = Add(new DrugTest(stay, Today.AddDays(-5), true, new Dictionary<DrugPanel, DrugTestOutcome>(), null, author));
            var entry = Add(new PeerSupportEntry(client.Id, new(Today.AddDays(-5), Fellowship.NarcoticsAnonymous), author));
            var room = Add(new Room(site.Id, $"Room {standing}", 10));
            var known = Add(MakeUser(null, UserRights.Of([Role.Staff], false, [site.Id]), hasher));
            var twin = Add(new Client($"T-{standing}", "Elena", $"Twin {standing}"));
            await db.SaveChangesAsync();
            var merge = Add(ClientMerge.Of(client, twin, [], "Ada", DateTime.UtcNow, Today, "Same face"));
            foreach (var (role, user) in users)
            {
                // The front desk may have sign-in sheets only.
                var run = Add(role is Role.Staff
                    ? new ReportRun(ReportKind.SignInSheet, group.Id, new Period(Today, Today), Audience.Internal, "Sheet", user.Name, DateTime.UtcNow, user.Id, sessionId: session.Id)
                    : new ReportRun(ReportKind.ClientAttendance, client.Id, new Period(Today, Today), Audience.Internal, "Attendance", user.Name, DateTime.UtcNow, user.Id));
                run.Finish(Enum.GetValues<ReportFormat>().Select(f => new ReportFile(f, f is ReportFormat.Screen ? DemoSite.Screen : "%PDF"u8.ToArray())), DateTime.UtcNow);
                runs[(role, standing)] = run.Id;
                schedules[(role, standing)] = DemoSite.AddSchedule(db, user.Id, client.Id, here.Id).Id;
                packs[(role, standing)] = await DemoSite.AddReportPackAsync(db, client.Id, user.Name, user.Id);
                zips[(role, standing)] = await DemoSite.AddReportPackAsync(db, client.Id, user.Name, user.Id, form: PackForm.Zip);
            }

            await db.SaveChangesAsync();
            keys[standing] = new()
            {
                ["Clients"] = client.Id, ["client"] = client.Id, ["Recovery"] = client.Id, ["PeerSupport"] = client.Id, ["entry"] = entry.Id, ["Meetings"] = meeting.Id, ["PlanMeetings"] = plan.Id, ["intervention"] = peers.Id, ["Duplicates"] = client.Id, ["Audit"] = client.Id, ["Merges"] = merge.Id,
                ["episodeId"] = stay.Id, ["order"] = order.Id, ["dose"] = dose.Id, ["test"] = test.Id, ["Episodes"] = stay.Id, ["member"] = stay.CareTeam.First().Id,
                ["Plans"] = plan.Id, ["PlanReviews"] = plan.Id, ["PlanPrints"] = plan.Id, ["partId"] = problem.Id, ["under"] = goal.Id, ["PlanLibrary"] = library.Id,
                ["Groups"] = group.Id, ["Sessions"] = session.Id, ["Corrections"] = session.Id, ["SignInSheets"] = session.Id, ["code"] = session.SheetCode, ["SessionNotes"] = session.Id, ["GroupNotes"] = client.Id,
                ["GroupSchedule"] = group.Id, ["GroupTopics"] = group.Id, ["topic"] = group.Topics.First().Id, ["SessionMoves"] = session.Id, ["SessionTopics"] = session.Id,
                ["CounselingSessions"] = counseling.Id, ["CounselingNotes"] = counseling.Id, ["series"] = series.Id, ["note"] = note.Id,
                ["Sites"] = site.Id, ["MrnPatterns"] = site.Id, ["SiteRules"] = site.Id, ["Programs"] = program.Id, ["Rooms"] = room.Id, ["Staff"] = counselor.Id, ["credential"] = counselor.Credentials.First().Id, ["Users"] = known.Id,
            };
        }

        foreach (var standing in Enum.GetValues<Standing>())
        {
            keys[standing]["other"] = keys[standing is Standing.SameSite ? Standing.OwnTeam : Standing.SameSite]["Clients"];
        }
    }

    private static User MakeUser(Role? role, UserRights rights, IPasswordHasher<User> hasher)
    {
        var user = new User(role is { } known ? EmailOf(known) : $"{Guid.NewGuid():N}@example.org", role?.ToString() ?? "Somebody", rights);
        user.SetPassword(hasher.HashPassword(user, TestUsers.Password));
        return user;
    }
}
