using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace CaseManager.IntegrationTests.Reporting.Packs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PackKillTests(string database)
{
    private const int Kills = 20;
    private static readonly TimeSpan UntilLeasesEnd = ReportRun.Lease + TimeSpan.FromSeconds(1);
    private TestDatabase test = null!;

    [SetUp]
    public async Task SetUp() => test = await TestDatabase.CreateAsync(database);

    [TearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [TestCase(PackForm.Zip, 1)]
    [TestCase(PackForm.Zip, 2)]
    [TestCase(PackForm.Volumes, 3)]
    public async Task After_twenty_kills_at_random_moments_every_document_is_there_exactly_once(PackForm form, int seed)
    {
        const int Clients = 120;
        var sample = await PackClinic.FillAsync(test, Clients);
        var (random, now) = (new Random(seed), Sample.Now);
        Guid pack;
        await using (var desk = new PackNode(test, now))
        {
            pack = (await desk.RunAsync(PackClinic.Ask(sample, form))).Value;
        }

        for (var kill = 0; kill < Kills; kill++, now += UntilLeasesEnd)
        {
            var death = new Kill(random.Next(1, 90));
            await using var node = new PackNode(test, now, death);
            Assert.That(() => node.MakeAllAsync(pack), Throws.InstanceOf<KilledException>(), $"kill {kill}: the pack was done before");
            Assert.That(death.IsDead, Is.True);
        }

        await FinishAsync(pack, form, now, Clients);
    }

    [Test]
    public async Task Nodes_that_die_while_others_go_on_lose_nothing_and_make_nothing_twice()
    {
        const int Clients = 200;
        var sample = await PackClinic.FillAsync(test, Clients);
        var (random, now, kills) = (new Random(4), Sample.Now, 0);
        Guid pack;
        await using (var desk = new PackNode(test, now))
        {
            pack = (await desk.RunAsync(PackClinic.Ask(sample))).Value;
        }

        for (; kills < Kills; now += UntilLeasesEnd)
        {
            var deaths = Enumerable.Range(0, 3).Select(_ => new Kill(random.Next(1, 90))).ToList();
            kills += (await Task.WhenAll(deaths.Select(death => Task.Run(() => DiesAsync(pack, now, death))))).Count(died => died);
            Assert.That(await PackClinic.StateAsync(test, pack), Is.Not.EqualTo(PackState.Done), $"the pack was done after {kills} kills");
        }

        await FinishAsync(pack, PackForm.Zip, now, Clients);
    }

    private async Task<bool> DiesAsync(Guid pack, DateTime now, Kill death)
    {
        await using var node = new PackNode(test, now, death);
        try
        {
            await node.MakeAllAsync(pack);
            return false;
        }
        catch (KilledException)
        {
            return true;
        }
    }

    private async Task FinishAsync(Guid pack, PackForm form, DateTime now, int clients)
    {
        await using var last = new PackNode(test, now);
        await last.MakeAllAsync(pack);

        Assert.That(await PackClinic.StateAsync(test, pack), Is.EqualTo(PackState.Done));
        var items = await PackClinic.ItemsAsync(test, pack);
        Assert.That(items.Select(i => (i.State, i.Error)), Has.All.EqualTo((PackItemState.Done, (string?)null)));
        Assert.That(items.Where(i => i.ClientId is not null).Select(i => i.ClientId).ToList(), Has.Count.EqualTo(clients).And.Unique);
        Assert.That(await SubjectsAsync(last, pack, form), Has.Count.EqualTo(clients).And.Unique);
    }

    [Test]
    public async Task A_volume_that_is_interrupted_anywhere_is_drawn_anew_of_the_same_documents()
    {
        const int Clients = 3;
        var sample = await PackClinic.FillAsync(test, Clients);
        for (var (moment, finished, now) = (1, false, Sample.Now); !finished; moment++, now += UntilLeasesEnd)
        {
            await using var node = new PackNode(test, now);
            var pack = (await node.RunAsync(PackClinic.Ask(sample, PackForm.Volumes))).Value;
            Assert.That(await node.MakeAsync(pack), Is.True, "the documents");
            var death = new Kill(moment);
            await using (var killed = new PackNode(test, now, death))
            {
                finished = await killed.MakeAsync(pack).ContinueWith(t => t.IsCompletedSuccessfully, TaskScheduler.Default);
            }

            await using var successor = new PackNode(test, now + UntilLeasesEnd);
            await successor.MakeAllAsync(pack);
            Assert.That(await PackClinic.StateAsync(test, pack), Is.EqualTo(PackState.Done), $"killed after {moment} commands");
            Assert.That(await SubjectsAsync(successor, pack, PackForm.Volumes), Has.Count.EqualTo(Clients).And.Unique);
            Assert.That(moment, Is.LessThan(60), "it is never finished");
        }
    }

    [Test]
    public async Task Several_nodes_share_a_pack_and_none_makes_what_another_made()
    {
        const int Clients = 60;
        var sample = await PackClinic.FillAsync(test, Clients);
        var nodes = Enumerable.Range(0, 4).Select(_ => new PackNode(test, Sample.Now)).ToList();
        var pack = (await nodes[0].RunAsync(PackClinic.Ask(sample))).Value;

        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.MakeAllAsync(pack))));

        Assert.That(nodes.SelectMany(n => n.Drawn).ToList(), Has.Count.EqualTo(Clients).And.Unique);
        Assert.That(await PackClinic.StateAsync(test, pack), Is.EqualTo(PackState.Done));
        Assert.That(await SubjectsAsync(nodes[0], pack, PackForm.Zip), Has.Count.EqualTo(Clients).And.Unique);
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Test]
    public async Task Who_lost_a_lease_cannot_save_over_whoever_has_it_now()
    {
        var sample = await PackClinic.FillAsync(test, 3);
        await using var late = new PackNode(test, Sample.Now);
        await using var successor = new PackNode(test, Sample.Now + UntilLeasesEnd);
        var pack = (await late.RunAsync(PackClinic.Ask(sample))).Value;
        late.WhileDrawing = _ =>
        {
            late.WhileDrawing = _ => { };
            successor.MakeAllAsync(pack).GetAwaiter().GetResult();
        };

        Assert.That(() => late.MakeAsync(pack), Throws.InstanceOf<DbUpdateConcurrencyException>());

        Assert.That(successor.Drawn, Has.Count.EqualTo(3));
        Assert.That(await PackClinic.StateAsync(test, pack), Is.EqualTo(PackState.Done));
        await using var db = test.Open();
        Assert.That(await db.PackChunks.CountAsync(), Is.EqualTo(3));
        Assert.That(await SubjectsAsync(successor, pack, PackForm.Zip), Has.Count.EqualTo(3).And.Unique);
    }

    [Test]
    public async Task What_stops_every_worker_is_made_alone_and_given_up_and_takes_no_other_one_with_it()
    {
        var sample = await PackClinic.FillAsync(test, 12);
        var now = Sample.Now;
        await using var desk = new PackNode(test, now);
        var pack = (await desk.RunAsync(PackClinic.Ask(sample))).Value;
        for (var attempt = 1; attempt <= PackItem.MostAttempts + 1; attempt++, now += UntilLeasesEnd)
        {
            var death = new Kill(int.MaxValue);
            await using var node = new PackNode(test, now, death);
            node.WhileDrawing = subject =>
            {
                if (subject.Contains(PackClinic.MrnOf(4), StringComparison.Ordinal))
                {
                    death.Now();
                }
            };
            await node.MakeAllAsync(pack).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        var row = (await desk.FindAsync(pack))!.Row;
        Assert.That((row.State, row.Made, row.Failed), Is.EqualTo((PackState.Done, 11, 1)));
        Assert.That((await PackClinic.ItemsAsync(test, pack)).Single(i => i.State is PackItemState.Failed).Error, Does.Contain("stopped our workers"));
    }

    [Test]
    public async Task A_stop_gives_back_what_is_not_made_and_is_no_attempt()
    {
        var sample = await PackClinic.FillAsync(test, 5);
        await using var node = new PackNode(test, Sample.Now);
        var pack = (await node.RunAsync(PackClinic.Ask(sample))).Value;
        using var stop = new CancellationTokenSource();
        node.WhileDrawing = _ => stop.Cancel();

        Assert.That(() => node.MakeAsync(pack, stop.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That((await PackClinic.ItemsAsync(test, pack)).Select(i => (i.State, i.Attempts, i.LeaseHolder)), Has.All.EqualTo((PackItemState.Waiting, 0, (Guid?)null)));
    }

    private static async Task<List<string>> SubjectsAsync(PackNode node, Guid pack, PackForm form)
    {
        if (form is PackForm.Zip)
        {
            return [.. PackClinic.Read(await node.ZipAsync(pack)).Select(f => f.Text)];
        }

        var volume = (await node.FindAsync(pack))!.Volumes.Single();
        using var pdf = PdfDocument.Open(await node.VolumeAsync(pack, volume.Id));
        Assert.That(pdf.TryGetBookmarks(out var bookmarks), Is.True);
        return [.. bookmarks!.GetNodes().OfType<DocumentBookmarkNode>().Select(b => b.Title)];
    }
}
