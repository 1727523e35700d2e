using CaseManager.Application.Clients.Merging;
using CaseManager.Application.Counseling.Notes;
using CaseManager.Application.Episodes;
using CaseManager.Application.Importing;
using CaseManager.Application.Paging;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Importing;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Counseling;

/// <summary>Counseling belongs to a stay: it goes where the stay goes.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CounselingMergeTests(string database)
{
    private CounselingScene scene = null!;

    [SetUp]
    public async Task SetUp() => scene = await CounselingScene.CreateAsync(database);

    [TearDown]
    public async Task TearDown()
    {
        if (scene is not null)
        {
            await scene.DisposeAsync();
        }
    }

    [Test]
    public async Task Notes_are_found_under_the_record_that_stands_and_after_the_merge_is_undone()
    {
        var session = await scene.PlanAsync();
        var note = await scene.WriteNoteAsync(session, "He said");
        var twin = await AddAsync(new Client("C-2", "Jelena", "Novak"));

        scene.LookAs(null);
        var merge = await MergeAsync(twin.Id, scene.Stay.ClientId, []);
        Assert.That(merge.Problems, Is.Empty);
        scene.LookAs(scene.Maya);
        var moved = (await scene.OpenNoteAsync(note))!;
        Assert.That((moved.Text, moved.Session!.ClientName), Is.EqualTo(("He said", "Jelena Novak")));
        Assert.That((await scene.FindAsync(session))!.Stay.ClientId, Is.EqualTo(twin.Id));
        Assert.That((await scene.ReadAsync<CounselingNoteList, Page<CounselingNoteRow>>(l => l.PageAsync(session, new PageRequest(), default))).Items.Single().ClientName, Is.EqualTo("Jelena Novak"));

        scene.LookAs(null);
        Assert.That((await scene.DoAsync(new UndoMerge(merge.Value, 1))).Problems, Is.Empty);
        scene.LookAs(scene.Maya);
        Assert.That(((await scene.OpenNoteAsync(note))!.Text, (await scene.OpenNoteAsync(note))!.Session!.ClientName), Is.EqualTo(("He said", "Elena Novák")));
    }

    [Test]
    public async Task A_stay_with_counseling_is_not_set_aside()
    {
        var session = await scene.PlanAsync();
        var twin = await AddAsync(new Client("C-2", "Jelena", "Novak"));
        await AddAsync(new Episode(twin.Id, scene.Stay.ProgramId, CounselingScene.Today.AddDays(-10)));

        scene.LookAs(null);
        var refused = await MergeAsync(twin.Id, scene.Stay.ClientId, [scene.Stay.Id]);

        Assert.That(refused.Problems.Single().Code, Is.EqualTo("merge.overlap"));
        Assert.That((await scene.FindAsync(session))!.Stay.ClientId, Is.EqualTo(scene.Stay.ClientId));
    }

    [Test]
    public async Task A_stay_does_not_end_before_counseling_that_is_recorded()
    {
        await scene.RecordAsync(await scene.PlanAsync(CounselingScene.Today));
        await scene.PlanAsync(CounselingScene.Today.AddDays(1));
        DischargeClient end = new(scene.Stay.Id, await StayVersionAsync(), CounselingScene.Today.AddDays(-1), null, Domain.Codes.DischargeReason.Completed) { Details = new(Domain.Codes.DischargeReason.Completed) };

        Assert.That((await scene.DoAsync(end)).Problems.Single().Code, Is.EqualTo("episode.attendance-after"));
        Assert.That((await scene.DoAsync(end with { On = CounselingScene.Today })).Problems, Is.Empty);
    }

    [Test]
    public async Task An_import_is_not_undone_where_counseling_was_built_upon_its_stays()
    {
        var batch = await AddAsync(new ImportBatch(ImportKind.Attendance, "history.csv", new string('a', 64), null, "Ada", DateTime.UnixEpoch));
        var stay = await AddAsync(new Episode(scene.Stay.ClientId, scene.OtherProgram.Id, CounselingScene.Today.AddDays(-20), null, batch.Id));
        await AddAsync(new CounselingSession(stay, null, CounselingKind.Individual, scene.Counselor.Id, CounselingScene.Today, new TimeOnly(9, 0), 50));
        await using (var db = scene.Open())
        {
            (await db.ImportBatches.SingleAsync()).Complete(new ImportedRows(0, 0, 0, 1, 0), DateTime.UnixEpoch);
            await db.SaveChangesAsync();
        }

        scene.LookAs(null);
        var refused = await scene.RunAsync<UndoImport, UndoResult>(new(batch.Id));

        Assert.That(refused.Value!.InTheWay, Has.Member("Counseling in its stays, or by its staff: 1"));
    }

    private async Task<int> StayVersionAsync()
    {
        await using var db = scene.Open();
        return await db.Episodes.Where(e => e.Id == scene.Stay.Id).Select(e => e.Version).SingleAsync();
    }

    private async Task<Application.UseCases.Outcome<Guid>> MergeAsync(Guid survivor, Guid merged, IReadOnlyCollection<Guid> setAside)
    {
        await using var db = scene.Open();
        var versions = await db.Clients.ToDictionaryAsync(c => c.Id, c => c.Version);
        return await scene.DoAsync(new MergeClients(survivor, merged, versions[survivor], versions[merged], [], setAside, "Same face"));
    }

    private async Task<T> AddAsync<T>(T entity)
        where T : class
    {
        await using var db = scene.Open();
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity;
    }
}
