using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Packs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PackTests(string database)
{
    private const int Clients = 23;
    private TestDatabase test = null!;
    private Sample sample = null!;
    private PackNode node = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        sample = await PackClinic.FillAsync(test, Clients);
        node = new PackNode(test, Sample.Now);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await node.DisposeAsync();
            await test.DisposeAsync();
        }
    }

    [TestCase(PackWhom.Site)]
    [TestCase(PackWhom.Program)]
    [TestCase(PackWhom.Counselor)]
    public async Task A_pack_holds_each_client_of_a_site_a_program_or_a_counselor_once_in_a_zip(PackWhom whom)
    {
        var (subject, expected) = whom switch
        {
            PackWhom.Site => (sample.Site.Id, Clients),
            PackWhom.Program => (sample.Program.Id, Clients),
            _ => (sample.Counselor.Id, 1),
        };
        var pack = await AskAsync(PackClinic.Ask(sample) with { Whom = whom, SubjectId = subject });

        Assert.That(node.Queued, Is.EqualTo([pack]));
        await node.MakeAllAsync(pack);

        Assert.That(await PackClinic.StateAsync(test, pack), Is.EqualTo(PackState.Done));
        var files = PackClinic.Read(await node.ZipAsync(pack));
        Assert.That(files, Has.Count.EqualTo(expected));
        Assert.That(files.Select(f => f.Name), Is.Unique.And.Some.EqualTo("P001 ONeill.pdf"), "what has no ASCII letter is left out");
        Assert.That(node.Drawn, Has.Count.EqualTo(expected).And.Unique);
        Assert.That(files.Select(f => f.Text), Is.EquivalentTo(node.Drawn));
    }

    [Test]
    public async Task Who_was_not_there_in_these_days_or_came_later_is_not_in_it()
    {
        await using (var db = test.Open())
        {
            var gone = await db.Clients.SingleAsync(c => c.Mrn == PackClinic.MrnOf(1));
            await db.Episodes.Where(e => e.ClientId == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.DischargedOn, PackClinic.Week.From.AddDays(-1)));
        }

        var pack = await AskAsync(PackClinic.Ask(sample));
        await using (var db = test.Open())
        {
            var late = db.Add(new Client("LATE", "Lee", "Late")).Entity;
            db.Add(new Domain.Episodes.Episode(late.Id, sample.Program.Id, Sample.Monday.AddDays(-3)));
            await db.SaveChangesAsync();
        }

        await node.MakeAllAsync(pack);
        Assert.That(node.Drawn, Has.Count.EqualTo(Clients - 1).And.None.Contain("LATE").And.None.Contain(PackClinic.MrnOf(1)));
        var nobody = await node.RunAsync(PackClinic.Ask(sample) with { From = new DateOnly(2001, 1, 1), To = new DateOnly(2001, 1, 2) });
        Assert.That(nobody.Problems.Select(p => p.Code), Is.EqualTo(["pack.empty"]));
    }

    [Test]
    public async Task One_that_fails_does_not_stop_the_others_and_a_retry_makes_that_one_only()
    {
        var pack = await AskAsync(PackClinic.Ask(sample));
        node.WhileDrawing = subject =>
        {
            if (subject.Contains(PackClinic.MrnOf(5), StringComparison.Ordinal))
            {
                throw new InvalidOperationException("font table 0x3 of K005");
            }
        };
        await node.MakeAllAsync(pack);

        var view = (await node.FindAsync(pack))!;
        Assert.That((view.Row.State, view.Row.Made, view.Row.Failed), Is.EqualTo((PackState.Done, Clients - 1, 1)));
        var failed = (await node.ReadAsync<PackList, Application.Paging.Page<PackItemRow>>(p => p.ItemsAsync(view.Row, true, new(), CancellationToken.None))).Items.Single();
        Assert.That(failed.Mrn, Is.EqualTo(PackClinic.MrnOf(5)));
        Assert.That(failed.Error, Does.Contain("our side").And.Not.Contain("font"));

        node.WhileDrawing = _ => { };
        node.Drawn.Clear();
        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Retry))).Succeeded, Is.True);
        Assert.That(node.Queued, Is.EqualTo([pack, pack]));
        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Retry))).Succeeded, Is.True, "twice is once");
        await node.MakeAllAsync(pack);

        Assert.That(node.Drawn, Has.Count.EqualTo(1).And.All.Contain(PackClinic.MrnOf(5)));
        Assert.That(PackClinic.Read(await node.ZipAsync(pack)).Select(f => f.Text).ToList(), Has.Count.EqualTo(Clients).And.Unique);
        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Retry))).Problems.Select(p => p.Code), Is.EqualTo(["pack.nothing-failed"]));
    }

    [Test]
    public async Task A_record_that_was_merged_into_another_one_since_has_no_document()
    {
        var pack = await AskAsync(PackClinic.Ask(sample));
        await using (var db = test.Open())
        {
            await db.Clients.Where(c => c.Mrn == PackClinic.MrnOf(2)).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, sample.Client.Id));
        }

        await node.MakeAllAsync(pack);

        Assert.That(node.Drawn, Has.Count.EqualTo(Clients - 1).And.None.Contain(PackClinic.MrnOf(2)));
        Assert.That((await PackClinic.ItemsAsync(test, pack)).Where(i => i.State is PackItemState.Failed).Select(i => i.Error), Has.One.Contains("was merged into another one since"));
    }

    [Test]
    public async Task Held_it_begins_nothing_more_and_goes_on_where_it_was()
    {
        var pack = await AskAsync(PackClinic.Ask(sample));
        Assert.That(await node.MakeAsync(pack), Is.True);
        var made = node.Drawn.Count;

        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Pause))).Succeeded, Is.True);
        await node.MakeAllAsync(pack);
        Assert.That(node.Drawn, Has.Count.EqualTo(made));
        Assert.That(await PackClinic.StateAsync(test, pack), Is.EqualTo(PackState.Paused));
        Assert.That(PackClinic.Read(await node.ZipAsync(pack)).Select(f => f.Text), Is.EquivalentTo(node.Drawn), "what is made can be taken");
        await using (var db = test.Open())
        {
            await db.PackItems.Where(i => i.ReportPackId == pack && i.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(i => i.FinishedAt, Sample.Now.AddSeconds(1)));
        }

        Assert.That(PackClinic.Read(await node.ZipAsync(pack)), Has.Count.EqualTo(made - 1), "what is finished while it is sent is not in it");

        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Resume))).Succeeded, Is.True);
        await node.MakeAllAsync(pack);
        Assert.That(node.Drawn, Has.Count.EqualTo(Clients).And.Unique);
        Assert.That(await PackClinic.StateAsync(test, pack), Is.EqualTo(PackState.Done));
    }

    [Test]
    public async Task Each_document_can_be_taken_alone_as_soon_as_it_is_made_and_no_whole_pack_before_it_is_over()
    {
        var pack = await AskAsync(PackClinic.Ask(sample));
        await node.MakeAsync(pack);
        var items = await PackClinic.ItemsAsync(test, pack);
        var (made, waits) = (items.First(i => i.State is PackItemState.Done), items.First(i => i.State is PackItemState.Waiting));

        var document = (await DocumentAsync(pack, made.Id))!;
        Assert.That(document.Name, Is.EqualTo($"client-attendance-{PackClinic.Week.From:yyyy-MM-dd}-to-{PackClinic.Week.To:yyyy-MM-dd}.pdf"), "it names no client");
        using var bytes = new MemoryStream();
        await node.ReadAsync<PackFiles, bool>(async f =>
        {
            await f.WriteAsync(document, bytes, CancellationToken.None);
            return true;
        });
        Assert.That(bytes.Length, Is.EqualTo(document.Length));
        Assert.That(node.Drawn, Has.Member(System.Text.Encoding.UTF8.GetString(bytes.ToArray())));

        Assert.That(await DocumentAsync(pack, waits.Id), Is.Null, "it is not made");
        Assert.That(await DocumentAsync(Guid.NewGuid(), made.Id), Is.Null, "it is of another pack");
        Assert.That(await node.ReadAsync<PackFiles, PackOutput?>(f => f.FindAsync(pack, CancellationToken.None)), Is.Null, "the pack is not over");
        var volumes = await AskAsync(PackClinic.Ask(sample, PackForm.Volumes));
        await node.MakeAllAsync(volumes);
        Assert.That(await DocumentAsync(volumes, (await PackClinic.ItemsAsync(test, volumes))[0].Id), Is.Null, "it is only a part of a volume");

        Task<PackPartOutput?> DocumentAsync(Guid of, Guid item) => node.ReadAsync<PackFiles, PackPartOutput?>(f => f.DocumentAsync(of, item, CancellationToken.None));
    }

    [Test]
    public async Task Cancelled_it_keeps_what_is_made_and_makes_nothing_more()
    {
        var pack = await AskAsync(PackClinic.Ask(sample));
        await node.MakeAsync(pack);
        var made = node.Drawn.Count;

        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Cancel))).Succeeded, Is.True);
        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Cancel))).Succeeded, Is.True, "twice is once");
        await node.MakeAllAsync(pack);

        Assert.That(await PackClinic.StateAsync(test, pack), Is.EqualTo(PackState.Cancelled));
        Assert.That(PackClinic.Read(await node.ZipAsync(pack)), Has.Count.EqualTo(made));
        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Resume))).Problems.Select(p => p.Code), Is.EqualTo(["pack.over"]));
        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Retry))).Problems.Select(p => p.Code), Is.EqualTo(["pack.not-done"]));
    }

    [Test]
    public async Task It_is_made_with_the_rights_that_whoever_asked_has_then()
    {
        var (user, other) = await AddUsersAsync();
        node.Scope = user.Scope;
        var pack = await AskAsync(PackClinic.Ask(sample));
        Assert.That(await node.MakeAsync(pack), Is.True);
        var made = node.Drawn.Count;
        await using (var db = test.Open())
        {
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true));
        }

        await node.MakeAllAsync(pack);
        Assert.That(node.Drawn, Has.Count.EqualTo(made));
        Assert.That((await PackClinic.ItemsAsync(test, pack)).Skip(made).Select(i => (i.State, i.Error)), Has.All.EqualTo((PackItemState.Failed, "Whoever asked for this may not have it any more. Nothing was made.")));

        node.Scope = other.Scope;
        Assert.That((await node.FindAsync(pack))!.MaySteer, Is.False, "it is somebody else’s");
        Assert.That((await node.RunAsync(new SteerPack(pack, PackStep.Cancel))).IsNotFound, Is.True);
        node.Scope = other.Scope with { SiteIds = [Guid.NewGuid()] };
        Assert.That(await node.FindAsync(pack), Is.Null, "its clients are elsewhere");
        Assert.That(await node.ReadAsync<PackFiles, PackOutput?>(f => f.FindAsync(pack, CancellationToken.None)), Is.Null);
    }

    [Test]
    public async Task Who_may_not_run_clinical_reports_neither_asks_for_such_a_pack_nor_finds_one()
    {
        var pack = await AskAsync(PackClinic.Ask(sample, kind: ReportKind.Progress));
        node.May = [Permission.RunAttendanceReports];

        Assert.That((await node.RunAsync(PackClinic.Ask(sample, kind: ReportKind.Progress))).IsForbidden, Is.True);
        Assert.That(await node.FindAsync(pack), Is.Null);
        Assert.That((await node.RunAsync(PackClinic.Ask(sample, kind: ReportKind.Register))).Problems.Select(p => p.Code), Is.EqualTo(["pack.kind"]));
    }

    [TestCase(ReportKind.Progress, Clients, "Progress – all clients of Main")]
    [TestCase(ReportKind.TreatmentPlan, 1, "Treatment plan – all clients of Main who have one")]
    public async Task Packs_of_the_other_reports_are_made_too_and_of_who_has_no_plan_none_is_asked_for(ReportKind kind, int made, string title)
    {
        var pack = await AskAsync(PackClinic.Ask(sample, kind: kind));
        await node.MakeAllAsync(pack);

        var row = (await node.FindAsync(pack))!.Row;
        Assert.That((row.Documents, row.Made, row.Title), Is.EqualTo((made, made, title)));
    }

    [Test]
    public async Task Where_nobody_has_a_plan_the_form_says_so()
    {
        var ask = PackClinic.Ask(sample, kind: ReportKind.TreatmentPlan) with { To = PackClinic.Week.From };
        await using (var db = test.Open())
        {
            await db.Episodes.Where(e => e.ClientId == sample.Client.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.AdmittedOn, PackClinic.Week.To));
        }

        Assert.That((await node.RunAsync(ask)).Problems.Select(p => p.Message), Has.One.Contains("has a treatment plan"));
    }

    [Test]
    public async Task What_nobody_works_on_is_handed_to_the_workers_again_and_nothing_else()
    {
        var pack = await AskAsync(PackClinic.Ask(sample));
        Task<int> Recover(DateTime now) => RecoverAsync(now);

        Assert.That(await Recover(Sample.Now.AddSeconds(5)), Is.Zero, "just asked for");
        Assert.That(await Recover(Sample.Now.AddMinutes(1)), Is.EqualTo(1));
        await node.MakeAllAsync(pack);
        Assert.That(await Recover(Sample.Now.AddMinutes(1)), Is.Zero, "done");
    }

    private async Task<int> RecoverAsync(DateTime now)
    {
        await using var later = new PackNode(test, now);
        return await later.ReadAsync<PackRecovery, int>(r => r.RecoverAsync(CancellationToken.None));
    }

    private async Task<Guid> AskAsync(AskForPack ask)
    {
        var asked = await node.RunAsync(ask);
        Assert.That(asked.Succeeded, Is.True, string.Join(' ', asked.Problems.Select(p => p.Message)));
        return asked.Value;
    }

    private async Task<(User User, User Other)> AddUsersAsync()
    {
        await using var db = test.Open();
        var rights = UserRights.Of([Role.Administrator], false, [sample.Site.Id]);
        var (user, other) = (db.Add(new User("ada@example.org", "Ada", rights)).Entity, db.Add(new User("ben@example.org", "Ben", rights)).Entity);
        await db.SaveChangesAsync();
        return (user, other);
    }
}
