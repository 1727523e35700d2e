using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Library;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Reporting.Schedules;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Program = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Reporting.Library;

/// <summary>What an administrator of the whole center asked for, as people find it who reach less.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class OthersReportsTests(string database)
{
    private static readonly Period Week = new(Sample.Monday.AddDays(-6), Sample.Monday);

    private ScheduleClinic clinic = null!;
    private Site elsewhere = null!;
    private Program far = null!;
    private Client stranger = null!;

    /// <summary>The sample's client, whose one stay is in the sample's program.</summary>
    private Guid Ours => clinic.Sample.Client.Id;

    private Scope OfSite => clinic.Owner.Scope;

    private Scope OfProgram => OfSite with { HasAllPrograms = false, ProgramIds = [clinic.Sample.Program.Id] };

    private Scope OfTeam => OfSite with { Roles = [Role.Counselor], StaffMemberId = clinic.Sample.Counselor.Id };

    [SetUp]
    public async Task SetUp()
    {
        clinic = await ScheduleClinic.OpenAsync(database);
        await using var db = clinic.Test.Open();
        // Asked for on the command line; the tests are about what people ask for.
        await db.ReportRuns.ExecuteDeleteAsync();
        elsewhere = db.Add(new Site(clinic.Sample.Center.Id, "Elsewhere", "America/Denver")).Entity;
        far = db.Add(new Program(elsewhere.Id, "Far away", new AsamLevel("3.5"))).Entity;
        stranger = db.Add(new Client("P777", "Sam", "Stranger")).Entity;
        db.Add(new Episode(stranger.Id, far.Id, Sample.Monday.AddDays(-20)));
        await db.SaveChangesAsync();
    }

    [TearDown]
    public async Task TearDown()
    {
        if (clinic is not null)
        {
            await clinic.DisposeAsync();
        }
    }

    [Test]
    public async Task Reports_about_clients_and_groups_of_ones_site_program_or_care_team_are_found_and_no_others()
    {
        await AddAsync(Of(ReportKind.ClientAttendance, Ours), Of(ReportKind.Progress, Ours), Of(ReportKind.Register, clinic.Sample.Group.Id), Of(ReportKind.ClientAttendance, stranger.Id, "Of the stranger"));

        foreach (var scope in new[] { OfSite, OfProgram, OfTeam })
        {
            Assert.That(await RunsAsync(scope), Is.EquivalentTo(["ClientAttendance", "Progress", "Register"]));
            Assert.That(await RunsAsync(scope, new(Mine: true)), Is.Empty);
        }

        Assert.That(await RunsAsync(OfSite with { SiteIds = [elsewhere.Id] }), Is.EqualTo(["Of the stranger"]));
        Assert.That(await RunsAsync(OfProgram with { ProgramIds = [Guid.NewGuid()] }), Is.Empty);
        Assert.That(await RunsAsync(OfTeam with { StaffMemberId = Guid.NewGuid() }), Is.Empty);
        Assert.That(await RunsAsync(OfSite with { Roles = [Role.Staff] }), Is.Empty, "their role runs no reports");
    }

    [Test]
    public async Task A_report_about_somebody_who_stayed_elsewhere_too_is_found_by_whoever_asked_and_by_who_reaches_both()
    {
        await AddAsync(Of(ReportKind.ClientAttendance, Ours), Of(ReportKind.Progress, Ours, "Mine", clinic.Owner.Id));
        await AddAsync(new Episode(Ours, far.Id, Sample.Monday.AddDays(-300), Sample.Monday.AddDays(-200)));

        Assert.That(await RunsAsync(OfSite), Is.EqualTo(["Mine"]), "the other names a program that they may not know of");
        Assert.That(await RunsAsync(OfProgram with { SiteIds = [clinic.Sample.Site.Id, elsewhere.Id] }), Is.EqualTo(["Mine"]));
        Assert.That(await RunsAsync(OfSite with { SiteIds = [clinic.Sample.Site.Id, elsewhere.Id] }), Is.EquivalentTo(["ClientAttendance", "Mine"]));
        Assert.That(await RunsAsync(OfTeam with { SiteIds = [clinic.Sample.Site.Id, elsewhere.Id] }), Is.EquivalentTo(["ClientAttendance", "Mine"]), "a care team sees all stays of its client");
        Assert.That(await RunsAsync(clinic.Administrator.Scope), Is.EquivalentTo(["ClientAttendance", "Mine"]));
    }

    [Test]
    public async Task A_report_about_somebody_who_went_to_a_group_elsewhere_in_its_days_is_not_found()
    {
        await AddAsync(Of(ReportKind.ClientAttendance, Ours), Of(ReportKind.ClientAttendance, Ours, "Before", days: new Period(Week.From.AddDays(-30), Week.From.AddDays(-20))));
        await using (var db = clinic.Test.Open())
        {
            var counselor = db.Add(new StaffMember(elsewhere.Id, "Amara Diallo", "LCSW")).Entity;
            var group = db.Add(Group.Open(elsewhere, Sample.Groups, "E1", "Evening elsewhere", GroupKind.Therapy, null, new(counselor), 8)).Entity;
            var session = db.Add(GroupSession.Schedule(group.Id, Week.From, new TimeOnly(18, 0), 90)).Entity;
            session.Record(Ours, clinic.Sample.Episode.Id, AttendanceMark.Present, 8);
            await db.SaveChangesAsync();
        }

        Assert.That(await RunsAsync(OfSite), Is.EqualTo(["Before"]));
    }

    [Test]
    public async Task A_summary_or_a_caseload_is_found_where_its_program_or_site_is_seen_as_a_whole()
    {
        var (program, site, counselor) = (clinic.Sample.Program.Id, clinic.Sample.Site.Id, clinic.Sample.Counselor.Id);
        await AddAsync(OfFilter(ReportKind.ProgramSummary, new(ProgramId: program), "Summary of the program"), OfFilter(ReportKind.ProgramSummary, new(site), "Summary of the site"),
            OfFilter(ReportKind.CaseloadDue, new(ProgramId: program, StaffId: counselor), "Caseload in the program"), OfFilter(ReportKind.CaseloadDue, new(StaffId: counselor), "Caseload everywhere"),
            OfFilter(ReportKind.ProgramSummary, new(ProgramId: far.Id), "Far away"));

        Assert.That(await RunsAsync(OfSite), Is.EquivalentTo(["Summary of the program", "Summary of the site", "Caseload in the program"]));
        Assert.That(await RunsAsync(OfProgram), Is.EquivalentTo(["Summary of the program", "Caseload in the program"]));
        Assert.That(await RunsAsync(OfTeam), Is.Empty, "it counts clients of others");
    }

    [Test]
    public async Task A_pack_is_found_where_each_of_its_clients_is_in_reach()
    {
        await AddAsync(Pack("Ours", Ours), Pack("With the stranger", Ours, stranger.Id), Pack("Unknown whose", Ours));
        await using (var db = clinic.Test.Open())
        {
            await db.ReportPacks.Where(p => p.Title == "Unknown whose").ExecuteUpdateAsync(set => set.SetProperty(p => p.SubjectId, (Guid?)null));
        }

        foreach (var scope in new[] { OfSite, OfProgram, OfTeam })
        {
            Assert.That(await PacksAsync(scope), Is.EqualTo(["Ours"]));
        }

        Assert.That(await PacksAsync(OfTeam with { StaffMemberId = Guid.NewGuid() }), Is.Empty);
        await AddAsync(new Episode(Ours, far.Id, Sample.Monday.AddDays(-300), Sample.Monday.AddDays(-200)));
        Assert.That(await PacksAsync(OfSite), Is.Empty, "its documents name a stay elsewhere");
        Assert.That(await PacksAsync(clinic.Administrator.Scope), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Somebody_elses_pack_is_looked_at_and_not_held_given_up_or_made_again()
    {
        await AddAsync(Pack("Ours", Ours), Pack("Mine", [Ours], clinic.Owner.Id));
        await using var db = clinic.Test.Open();
        var (theirs, mine) = (await db.ReportPacks.SingleAsync(p => p.Title == "Ours"), await db.ReportPacks.SingleAsync(p => p.Title == "Mine"));
        clinic.Node.Scope = OfSite;

        var (shown, own) = (await FindAsync(theirs.Id), await FindAsync(mine.Id));

        Assert.That((shown!.MaySteer, own!.MaySteer), Is.EqualTo((false, true)));
        Assert.That((await clinic.Node.RunAsync(new SteerPack(theirs.Id, PackStep.Cancel))).IsNotFound, Is.True);
        Assert.That((await clinic.Node.RunAsync(new SteerPack(mine.Id, PackStep.Cancel))).Succeeded, Is.True);
        clinic.Node.Scope = clinic.Administrator.Scope;
        Assert.That((await FindAsync(mine.Id))!.MaySteer, Is.True, "everything is theirs");
    }

    private ReportRun Of(ReportKind kind, Guid subject, string? title = null, Guid? by = null, Period? days = null) =>
        new(kind, subject, days ?? Week, Audience.Internal, title ?? kind.ToString(), "Somebody", Sample.Now, by ?? clinic.Administrator.Id);

    private ReportRun OfFilter(ReportKind kind, ReportFilter filter, string title) => new(kind, filter, Week, title, "Somebody", Sample.Now, clinic.Administrator.Id);

    private ReportPack Pack(string title, params Guid[] clients) => Pack(title, clients, clinic.Administrator.Id);

    private ReportPack Pack(string title, IReadOnlyList<Guid> clients, Guid by) =>
        new(ReportKind.Progress, PackWhom.Program, Week, Audience.Internal, PackForm.Zip, title, clients, "Somebody", Sample.Now, by, subjectId: clinic.Sample.Program.Id);

    private async Task AddAsync(params IEnumerable<object> entities)
    {
        await using CaseManagerDbContext db = clinic.Test.Open();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    private Task<PackView?> FindAsync(Guid pack) => clinic.Node.ReadAsync<PackList, PackView?>(l => l.FindAsync(pack, default));

    private async Task<List<string>> RunsAsync(Scope scope, LibraryFilter? filter = null)
    {
        clinic.Node.Scope = scope;
        return [.. (await clinic.Node.ReadAsync<ReportLibrary, Page<LibraryRow>>(l => l.PageAsync(filter ?? new(), null, new PageRequest(), default))).Items.Select(r => r.Run.Title)];
    }

    private async Task<List<string>> PacksAsync(Scope scope)
    {
        clinic.Node.Scope = scope;
        return [.. (await clinic.Node.ReadAsync<ReportLibrary, Page<LibraryPackRow>>(l => l.PacksAsync(new(), null, new PageRequest(), default))).Items.Select(r => r.Pack.Title)];
    }
}
