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
        Assert.That(await FindAsync(new(State: ReportState.Failed)), Is.EqualTo(["Progress – 100% [Zoe]"]));
        Assert.That(await FindAsync(new(AskedBy: clinic.Owner.Id)), Is.EqualTo(["Progress – 100% [Zoe]", "Attendance – Zoe"]));
        Assert.That(await FindAsync(new(Mine: true)), Is.EqualTo(["Register – Evening"]));
        Assert.That(await FindAsync(new(To: Sample.Monday.AddDays(-50))), Is.EqualTo(["Attendance – Zoe"]), "covers a day before that one");
        Assert.That(await FindAsync(new(From: Sample.Monday.AddDays(-50), AskedBy: clinic.Owner.Id)), Is.EqualTo(["Progress – 100% [Zoe]"]));
        Assert.That(await FindAsync(new(Title: " zoe ")), Is.EqualTo(["Progress – 100% [Zoe]", "Attendance – Zoe"]));
        Assert.That(await FindAsync(new(Title: "100% [Z")), Is.EqualTo(["Progress – 100% [Zoe]"]), "what stands for anything in a pattern stands for itself");
        Assert.That(await FindAsync(new(Title: "%")), Is.EqualTo(["Progress – 100% [Zoe]"]));
        Assert.That(await FindAsync(new(Title: "_")), Is.Empty);
        Assert.That(await FindAsync(new(Title: new string('x', 40_000))), Is.Empty);
    }

    [Test]
    public async Task Whoever_works_at_some_sites_finds_their_own_and_nobody_else_to_choose()
    {
        clinic.Node.Scope = clinic.Owner.Scope;

        Assert.That(await FindAsync(new()), Is.EqualTo(["Progress – 100% [Zoe]", "Attendance – Zoe"]));
        Assert.That((await clinic.Node.ReadAsync<ReportLibrary, List<LibraryAsker>>(l => l.AskersAsync(default))).Select(a => a.Name), Is.EqualTo(["Maya Torres"]));
        clinic.Node.Scope = clinic.Administrator.Scope;
        Assert.That((await clinic.Node.ReadAsync<ReportLibrary, List<LibraryAsker>>(l => l.AskersAsync(default))).Select(a => a.Name), Is.EqualTo(["Maya Torres", "Ruth Okafor"]));
    }

    [Test]
    public async Task No_search_reads_all_reports_or_the_whole_trail()
    {
        await clinic.SaveAsync(clinic.Daily());
        var commands = new QueryRecorder();
        await using var node = new ScheduleNode(clinic.Test, Now, commands) { Scope = clinic.Administrator.Scope };
        foreach (var filter in new LibraryFilter[] { new(), new(Mine: true), new(true, ReportKind.Progress, ReportState.Failed, clinic.Owner.Id, LibrarySpan.Ever, Sample.Monday, Sample.Monday, "zoe") })
        {
            await node.ReadAsync<ReportLibrary, Page<LibraryRow>>(l => l.PageAsync(filter, new PageRequest(), default));
        }

        await node.ReadAsync<ScheduleList, Page<ScheduleRow>>(l => l.PageAsync(false, new PageRequest(), default));
        await node.ReadAsync<ScheduleDigest, Digest>(d => d.OfAllAsync(Now.AddDays(-1), default));
        await node.ReadAsync<Application.Audit.AuditList, Page<Application.Audit.AuditRow>>(l => l.LooksAsync(clinic.Sample.Client.Id, new PageRequest(), default));
        await node.ReadAsync<Application.Audit.AuditList, Page<Application.Audit.AuditRow>>(l => l.LooksOfReportAsync(nameof(ReportRun), clinic.Sample.Run.Id, new PageRequest(), default));

        Assert.That(commands.Sent, Has.Count.GreaterThanOrEqualTo(10));
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

    private static Task<int> ChunksAsync(DbContext db, Guid pack) => db.Set<PackChunk>().CountAsync(c => db.Set<PackItem>().Any(i => i.Id == c.PackItemId && i.ReportPackId == pack));

    private static ReportRun Run(ReportKind kind, Guid subject, string title, DateTime at, Guid by, DateOnly from) => new(kind, subject, new Period(from, from.AddDays(6)), Audience.Internal, title, "Somebody", at, by);

    private async Task<List<string>> FindAsync(LibraryFilter filter) =>
        [.. (await clinic.Node.ReadAsync<ReportLibrary, Page<LibraryRow>>(l => l.PageAsync(filter, new PageRequest(), default))).Items.Select(r => r.Run.Title)];

    // Lists of a center's own people and sites are short.
    [GeneratedRegex("(FROM|JOIN) \"(ReportRuns|ReportPacks|PackItems|AuditEntries|ScheduledRuns|ReportSchedules|Clients)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Large();
}
