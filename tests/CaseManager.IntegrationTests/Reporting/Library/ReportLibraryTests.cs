using System.Text.RegularExpressions;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Library;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Common;
using CaseManager.IntegrationTests.Reporting.Schedules;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Web;
using CaseManager.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Library;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed partial class ReportLibraryTests(string database)
{
    private static readonly DateTime Now = Sample.Now;

    private ScheduleClinic clinic = null!;

    [SetUp]
    public async Task SetUp()
    {
        clinic = await ScheduleClinic.OpenAsync(database);
        await using var db = clinic.Test.Open();
        var (client, group) = (clinic.Sample.Client.Id, clinic.Sample.Group.Id);
        var failed = Run(ReportKind.Progress, client, "Progress – 100% [Zoe]", Now.AddDays(-1), clinic.Owner.Id, Sample.Monday.AddDays(-6));
        failed.Fail("No plan", Now);
        db.AddRange(failed,
            Run(ReportKind.ClientAttendance, client, "Attendance – Zoe", Now.AddDays(-2), clinic.Owner.Id, Sample.Monday.AddDays(-60)),
            Run(ReportKind.Register, group, "Register – Evening", Now.AddDays(-3), clinic.Administrator.Id, Sample.Monday.AddDays(-6)),
            Run(ReportKind.ClientAttendance, client, "Long ago", Now.AddDays(-200), clinic.Owner.Id, Sample.Monday.AddDays(-230)));
        await db.SaveChangesAsync();
        clinic.Node.Scope = clinic.Administrator.Scope;
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
    public async Task It_goes_ninety_days_back_or_as_far_as_is_asked_for()
    {
        Assert.That(await FindAsync(new()), Is.EqualTo(["Progress: P001", "Progress – 100% [Zoe]", "Attendance – Zoe", "Register – Evening"]));
        Assert.That(await FindAsync(new(Asked: LibrarySpan.LastYear)), Has.Count.EqualTo(5).And.Member("Long ago"));
        Assert.That(await FindAsync(new(Asked: LibrarySpan.Ever)), Has.Count.EqualTo(5));
    }

    [Test]
    public async Task It_is_filtered_by_kind_state_who_asked_days_and_title()
    {
        Assert.That(await FindAsync(new(Kind: ReportKind.Register)), Is.EqualTo(["Register – Evening"]));
        Assert.That(await FindAsync(new(), ReportState.Failed), Is.EqualTo(["Progress – 100% [Zoe]"]));
        Assert.That(await FindAsync(new(AskedBy: clinic.Owner.Id)), Is.EqualTo(["Progress – 100% [Zoe]", "Attendance – Zoe"]));
        Assert.That(await FindAsync(new(Mine: true)), Is.EqualTo(["Register – Evening"]));
        Assert.That(await FindAsync(new(To: Sample.Monday.AddDays(-50))), Is.EqualTo(["Attendance – Zoe"]), "covers a day before that one");
        Assert.That(await FindAsync(new(From: Sample.Monday.AddDays(-50), AskedBy: clinic.Owner.Id)), Is.EqualTo(["Progress – 100% [Zoe]"]));
        Assert.That(await FindAsync(new(Title: " zoe ")), Is.EqualTo(["Progress – 100% [Zoe]", "Attendance – Zoe"]));
        Assert.That(await FindAsync(new(Title: "100% [Z")), Is.EqualTo(["Progress – 100% [Zoe]"]), "signs do not count");
        Assert.That(await FindAsync(new(Title: "zoe progress")), Is.EqualTo(["Progress – 100% [Zoe]"]), "each word is found somewhere");
        Assert.That(await FindAsync(new(Title: "%")), Is.Empty, "and nothing is found by signs alone");
        Assert.That(await FindAsync(new(Title: "_")), Is.Empty);
        Assert.That(await FindAsync(new(Title: new string('x', 40_000))), Is.Empty);
        Assert.That(await FindAsync(new(ProgramId: clinic.Sample.Program.Id)), Is.EqualTo(["Progress: P001", "Progress – 100% [Zoe]", "Attendance – Zoe", "Register – Evening"]), "the group has a client of it");
        Assert.That(await FindAsync(new(ProgramId: Guid.NewGuid())), Is.Empty);
    }

    [TestCase("ÉLODIE", "élodie")]
    [TestCase("élodie", "ELODIE")]
    [TestCase("Жукова", "жУКОВА")]
    [TestCase("Ζωή", "ΖΩΗ")]
    [TestCase("Łukasz", "lukasz")]
    public async Task A_title_is_found_whatever_the_case_and_the_accents_of_its_letters(string written, string typed)
    {
        await using (var db = clinic.Test.Open())
        {
            db.Add(Run(ReportKind.ClientAttendance, clinic.Sample.Client.Id, $"Attendance – {written}", Now.AddDays(-1), clinic.Owner.Id, Sample.Monday));
            db.Add(Pack($"Progress – all clients of {written}"));
            await db.SaveChangesAsync();
        }

        Assert.That(await FindAsync(new(Title: typed)), Is.EqualTo([$"Attendance – {written}"]));
        Assert.That(await PacksAsync(new(Title: typed)), Is.EqualTo([$"Progress – all clients of {written}"]));
    }

    [Test]
    public async Task Packs_are_filtered_as_reports_are()
    {
        await using (var db = clinic.Test.Open())
        {
            var paused = Pack("Attendance pack", ReportKind.ClientAttendance, at: Now.AddDays(-2), from: Sample.Monday.AddDays(-60));
            paused.Pause(Now);
            db.AddRange(Pack("Progress pack"), paused, Pack("Of the administrator", by: clinic.Administrator.Id, at: Now.AddDays(-3)), Pack("Long ago", at: Now.AddDays(-200)));
            await db.SaveChangesAsync();
        }

        Assert.That(await PacksAsync(new()), Is.EqualTo(["Progress pack", "Attendance pack", "Of the administrator"]));
        Assert.That(await PacksAsync(new(Asked: LibrarySpan.LastYear)), Has.Count.EqualTo(4).And.Member("Long ago"));
        Assert.That(await PacksAsync(new(Mine: true)), Is.EqualTo(["Of the administrator"]));
        Assert.That(await PacksAsync(new(Kind: ReportKind.ClientAttendance)), Is.EqualTo(["Attendance pack"]));
        Assert.That(await PacksAsync(new(), PackState.Paused), Is.EqualTo(["Attendance pack"]));
        Assert.That(await PacksAsync(new(AskedBy: clinic.Owner.Id)), Is.EqualTo(["Progress pack", "Attendance pack"]));
        Assert.That(await PacksAsync(new(To: Sample.Monday.AddDays(-50))), Is.EqualTo(["Attendance pack"]));
        Assert.That(await PacksAsync(new(From: Sample.Monday.AddDays(-50), AskedBy: clinic.Owner.Id)), Is.EqualTo(["Progress pack"]));
        Assert.That(await PacksAsync(new(ProgramId: clinic.Sample.Program.Id)), Has.Count.EqualTo(3));
        Assert.That(await PacksAsync(new(ProgramId: Guid.NewGuid())), Is.Empty);
        Assert.That((await clinic.Node.ReadAsync<ReportLibrary, List<LibraryAsker>>(l => l.PackAskersAsync(LibrarySpan.Last90Days, default))).Select(a => a.Name), Is.EqualTo(["Maya Torres", "Ruth Okafor"]));
    }

    [Test]
    public async Task Whoever_asked_can_be_chosen_as_far_as_what_they_asked_for_is_seen_and_not_older_than_is_looked_for()
    {
        Assert.That(await AskersAsync(LibrarySpan.Last90Days), Is.EqualTo(["Maya Torres", "Ruth Okafor"]));
        await using (var db = clinic.Test.Open())
        {
            db.Add(Run(ReportKind.Register, clinic.Sample.Group.Id, "Before", Now.AddDays(-100), clinic.Colleague.Id, Sample.Monday.AddDays(-130)));
            await db.SaveChangesAsync();
        }

        Assert.That(await AskersAsync(LibrarySpan.Last90Days), Is.EqualTo(["Maya Torres", "Ruth Okafor"]));
        Assert.That(await AskersAsync(LibrarySpan.Ever), Is.EqualTo(["Maya Torres", "Ruth Okafor", "Sam Reyes"]));
        await using (var db = clinic.Test.Open())
        {
            await db.ReportRuns.Where(r => r.RequestedById == clinic.Colleague.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.RequestedAt, Now.AddDays(-400)));
        }

        Assert.That(await AskersAsync(LibrarySpan.Ever), Is.EqualTo(["Maya Torres", "Ruth Okafor"]), "a year is the most that is looked through");
    }

    [Test]
    public async Task No_search_reads_all_reports_or_the_whole_trail()
    {
        await clinic.SaveAsync(clinic.Daily());
        var commands = new QueryRecorder();
        await using var node = new ScheduleNode(clinic.Test, Now, commands);
        // Whoever reaches everything, a site, a program of it, and the clients of a care team.
        foreach (var scope in new[] { clinic.Administrator.Scope, clinic.Owner.Scope, clinic.Owner.Scope with { HasAllPrograms = false, ProgramIds = [clinic.Sample.Program.Id] }, clinic.Owner.Scope with { Roles = [Role.Counselor], StaffMemberId = clinic.Sample.Counselor.Id } })
        {
            node.Scope = scope;
            await SearchAsync(node);
        }

        node.Scope = clinic.Administrator.Scope;
        await node.ReadAsync<ScheduleList, Page<ScheduleRow>>(l => l.PageAsync(false, new PageRequest(), default));
        await node.ReadAsync<ScheduleDigest, Digest>(d => d.OfAllAsync(Now.AddDays(-1), default));
        await node.ReadAsync<Application.Audit.AuditList, Page<Application.Audit.AuditRow>>(l => l.LooksAsync(clinic.Sample.Client.Id, new PageRequest(), default));
        await node.ReadAsync<Application.Audit.AuditList, Page<Application.Audit.AuditRow>>(l => l.LooksOfReportAsync(nameof(ReportRun), clinic.Sample.Run.Id, new PageRequest(), default));

        Assert.That(commands.Sent, Has.Count.GreaterThanOrEqualTo(60));
        foreach (var command in commands.Sent.Where(_ => clinic.Test.Provider is SqliteProvider))
        {
            var large = Large().Matches(command.Sql).Select(m => $"SCAN {m.Groups["alias"].Value}").ToHashSet();
            var plan = QueryPlans.StepsOf(clinic.Test, command);
            Assert.That(plan.Where(step => large.Contains(step.Split(" USING")[0])), Is.Empty, command.Sql + '\n' + string.Join('\n', plan));
        }
    }

    [Test]
    public async Task Bytes_of_packs_that_were_kept_long_enough_are_removed_and_their_hashes_stay()
    {
        Guid old, young, other;
        await using (var db = clinic.Test.Open())
        {
            (old, _) = await DemoSite.AddReportPackAsync(db, clinic.Sample.Client.Id, "Ada", null);
            (young, _) = await DemoSite.AddReportPackAsync(db, clinic.Sample.Client.Id, "Ada", null);
            other = (await DemoSite.AddReportPackAsync(db, clinic.Sample.Client.Id, "Ada", null)).Pack;
            await db.ReportPacks.Where(p => p.Id == old).ExecuteUpdateAsync(set => set.SetProperty(p => p.FinishedAt, Now.AddDays(-31)));
            await db.ReportPacks.Where(p => p.Id == young).ExecuteUpdateAsync(set => set.SetProperty(p => p.FinishedAt, Now.AddDays(-29)));
            await db.ReportPacks.Where(p => p.Id == other).ExecuteUpdateAsync(set => set.SetProperty(p => p.FinishedAt, Now.AddDays(-31)).SetProperty(p => p.Kind, ReportKind.Progress));
        }

        ReportRetentionSettings keep = new(new Dictionary<ReportKind, int> { [ReportKind.ClientAttendance] = 30 });
        Assert.That(await clinic.Node.RemoveOldAsync(keep), Is.EqualTo(1));
        Assert.That(await clinic.Node.RemoveOldAsync(keep), Is.Zero);

        await using var after = clinic.Test.Open();
        Assert.That(await ChunksAsync(after, old), Is.Zero);
        Assert.That((await ChunksAsync(after, young), await ChunksAsync(after, other)), Is.EqualTo((2, 2)));
        Assert.That(await after.ReportPacks.Where(p => p.FilesRemovedAt != null).Select(p => p.Id).ToListAsync(), Is.EqualTo([old]));
        Assert.That(await after.PackItems.Where(i => i.ReportPackId == old).Select(i => new { i.Sha256, i.Length }).ToListAsync(), Has.All.EqualTo(new { Sha256 = (string?)new string('a', 64), Length = 4L }));
        clinic.Node.Scope = Scope.Unlimited;
        Assert.That(await clinic.Node.ReadAsync<PackFiles, PackOutput?>(f => f.FindAsync(old, default)), Is.Null);
        Assert.That(await clinic.Node.ReadAsync<PackFiles, PackOutput?>(f => f.FindAsync(young, default)), Is.Not.Null);
    }

    [Test]
    public async Task A_pack_that_was_held_and_forgotten_keeps_no_bytes_for_good()
    {
        Guid forgotten, held;
        await using (var db = clinic.Test.Open())
        {
            (forgotten, _) = await DemoSite.AddReportPackAsync(db, clinic.Sample.Client.Id, "Ada", null);
            (held, _) = await DemoSite.AddReportPackAsync(db, clinic.Sample.Client.Id, "Ada", null);
            await db.ReportPacks.Where(p => p.Id == forgotten).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PackState.Paused).SetProperty(p => p.PausedAt, Now.AddDays(-31)));
            await db.ReportPacks.Where(p => p.Id == held).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PackState.Paused).SetProperty(p => p.PausedAt, Now.AddDays(-29)));
        }

        ReportRetentionSettings keep = new(new Dictionary<ReportKind, int> { [ReportKind.ClientAttendance] = 30 });
        Assert.That(await clinic.Node.RemoveOldAsync(keep), Is.EqualTo(1));
        Assert.That(await clinic.Node.RemoveOldAsync(keep), Is.Zero);

        await using var after = clinic.Test.Open();
        Assert.That((await ChunksAsync(after, forgotten), await ChunksAsync(after, held)), Is.EqualTo((0, 2)));
        Assert.That((await after.ReportPacks.SingleAsync(p => p.Id == forgotten)).State, Is.EqualTo(PackState.Cancelled), "it could not go on without what was made");
        Assert.That((await after.ReportPacks.SingleAsync(p => p.Id == held)).State, Is.EqualTo(PackState.Paused));
    }

    private static async Task SearchAsync(ScheduleNode node)
    {
        foreach (var filter in new LibraryFilter[] { new(), new(Mine: true), new(true, ReportKind.Progress, Guid.NewGuid(), LibrarySpan.Ever, Sample.Monday, Sample.Monday, "zoe"), new(ProgramId: Guid.NewGuid()) })
        {
            await node.ReadAsync<ReportLibrary, Page<LibraryRow>>(l => l.PageAsync(filter, ReportState.Failed, new PageRequest(), default));
            await node.ReadAsync<ReportLibrary, Page<LibraryPackRow>>(l => l.PacksAsync(filter, PackState.Done, new PageRequest(), default));
            await node.ReadAsync<ReportLibrary, Page<LibraryRow>>(l => l.PageAsync(filter, null, new PageRequest(), default));
            await node.ReadAsync<ReportLibrary, Page<LibraryPackRow>>(l => l.PacksAsync(filter, null, new PageRequest(), default));
        }

        foreach (var span in Enum.GetValues<LibrarySpan>())
        {
            await node.ReadAsync<ReportLibrary, List<LibraryAsker>>(l => l.AskersAsync(span, default));
            await node.ReadAsync<ReportLibrary, List<LibraryAsker>>(l => l.PackAskersAsync(span, default));
        }

        await node.ReadAsync<ReportRunList, List<ReportRunRow>>(l => l.NewestAsync(5, Now.AddDays(-90), default));
    }

    private static Task<int> ChunksAsync(DbContext db, Guid pack) => db.Set<PackChunk>().CountAsync(c => db.Set<PackItem>().Any(i => i.Id == c.PackItemId && i.ReportPackId == pack));

    private static ReportRun Run(ReportKind kind, Guid subject, string title, DateTime at, Guid by, DateOnly from) => new(kind, subject, new Period(from, from.AddDays(6)), Audience.Internal, title, "Somebody", at, by);

    private ReportPack Pack(string title, ReportKind kind = ReportKind.Progress, Guid? by = null, DateTime? at = null, DateOnly? from = null) => new(
        kind, PackWhom.Program, new Period(from ?? Sample.Monday.AddDays(-6), (from ?? Sample.Monday.AddDays(-6)).AddDays(6)), Audience.Internal, PackForm.Zip, title, [clinic.Sample.Client.Id], "Somebody", at ?? Now.AddDays(-1),
        by ?? clinic.Owner.Id, subjectId: clinic.Sample.Program.Id);

    private async Task<List<string>> FindAsync(LibraryFilter filter, ReportState? state = null) =>
        [.. (await clinic.Node.ReadAsync<ReportLibrary, Page<LibraryRow>>(l => l.PageAsync(filter, state, new PageRequest(), default))).Items.Select(r => r.Run.Title)];

    private async Task<List<string>> PacksAsync(LibraryFilter filter, PackState? state = null) =>
        [.. (await clinic.Node.ReadAsync<ReportLibrary, Page<LibraryPackRow>>(l => l.PacksAsync(filter, state, new PageRequest(), default))).Items.Select(r => r.Pack.Title)];

    private async Task<IEnumerable<string>> AskersAsync(LibrarySpan span) => (await clinic.Node.ReadAsync<ReportLibrary, List<LibraryAsker>>(l => l.AskersAsync(span, default))).Select(a => a.Name);

    // Lists of a center's own people and sites are short.
    [GeneratedRegex("(FROM|JOIN) \"(ReportRuns|ReportPacks|PackItems|AuditEntries|ScheduledRuns|ReportSchedules|Clients|Episodes|Attendances|GroupSessions|GroupMemberships)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Large();
}
