using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Paging;
using CaseManager.Domain.Importing;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class UploadTests(string database)
{
    private static readonly AttendanceFiles Files = History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes", "P1,A,One,G1,2025-01-06,09:30 - 11:00,no");

    [Test]
    public async Task An_upload_waits_until_it_is_confirmed_and_lets_go_of_its_files_then()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var id = await UploadAsync(bench);
        var preview = await bench.ReadAsync<ImportPreview, Preview?>(p => p.FindAsync(id, default));
        await using (var waiting = bench.Database.Open())
        {
            Assert.That(await waiting.Attendances.CountAsync(), Is.Zero);
        }

        Assert.That(preview!.Plan!.Counts, Is.EqualTo(new AttendanceCounts(1, 1, 1, 1, 0, 1)));
        Assert.That((await ConfirmAsync(bench, id)).Succeeded, Is.True);
        Assert.That(await bench.ReadAsync<ImportPreview, Preview?>(p => p.FindAsync(id, default)), Is.Null);
        await using var db = bench.Database.Open();
        var batch = await db.ImportBatches.SingleAsync();
        Assert.That((batch.State, batch.Content, batch.FileName, batch.By, batch.AttendancesAdded), Is.EqualTo((ImportState.Imported, (byte[]?)null, "history.csv", "Ada Importer", 1)));
    }

    [Test]
    public async Task Confirming_twice_imports_once()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var id = await UploadAsync(bench);
        await ConfirmAsync(bench, id);
        var before = await bench.SnapshotAsync();

        Assert.That((await ConfirmAsync(bench, id)).Succeeded, Is.True);
        Assert.That(await bench.SnapshotAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task It_is_planned_again_when_it_is_confirmed()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var id = await UploadAsync(bench);
        await bench.ImportAsync(Files);

        await ConfirmAsync(bench, id);

        var row = await bench.ReadAsync<ImportList, ImportRow?>(l => l.FindAsync(id, default));
        Assert.That((row!.State, row.Added), Is.EqualTo((ImportState.Imported, new ImportedRows())));
    }

    [Test]
    public async Task Files_that_cannot_be_imported_are_not_kept()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var outcome = await bench.RunAsync<UploadImport, Guid>(new UploadImport(History.Of("P1,A,One,G1,6.1.2025,09:30 - 11:00,yes"), new ImportTarget()));

        Assert.That(outcome.Problems.Single().Field, Is.EqualTo("Attendance"));
        Assert.That(await bench.SnapshotAsync(), Is.Empty);
    }

    [Test]
    public async Task A_discarded_upload_is_gone_and_a_finished_import_is_not_discarded()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var id = await UploadAsync(bench);

        Assert.That((await bench.RunAsync<DiscardImport, bool>(new DiscardImport(id))).Value, Is.True);
        Assert.That((await bench.RunAsync<DiscardImport, bool>(new DiscardImport(id))).Succeeded, Is.True);
        Assert.That((await ConfirmAsync(bench, id)).IsNotFound, Is.True);

        var done = await UploadAsync(bench);
        await ConfirmAsync(bench, done);
        Assert.That((await bench.RunAsync<DiscardImport, bool>(new DiscardImport(done))).Problems.Single().Code, Is.EqualTo("import.not-rehearsed"));
    }

    [Test]
    public async Task The_history_shows_the_newest_import_first()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await UploadAsync(bench);
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        var newest = await UploadAsync(bench);

        var page = await bench.ReadAsync<ImportList, Page<ImportRow>>(l => l.PageAsync(new PageRequest(1, 1), default));

        Assert.That((page.Total, page.Items.Single().Id), Is.EqualTo((2, newest)));
    }

    [Test]
    public async Task A_file_that_is_empty_or_too_large_is_refused_with_a_word()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var empty = await bench.ImportAsync(Files with { Attendance = ReadOnlyMemory<byte>.Empty });
        var large = await bench.ImportAsync(Files with { Map = new byte[ImportFiles.LargestFile + 1] });

        Assert.That((empty.Problems.Single().Field, empty.Problems.Single().Message), Is.EqualTo(("Attendance", "The attendance file is empty.")));
        Assert.That((large.Problems.Single().Field, large.Problems.Single().Message[..30]), Is.EqualTo(("Map", "The map is larger than 20 MB. ")));
    }

    private static async Task<Guid> UploadAsync(ImportBench bench) =>
        (await bench.RunAsync<UploadImport, Guid>(new UploadImport(Files, new ImportTarget()))).Value;

    private static Task<Application.UseCases.Outcome<Guid>> ConfirmAsync(ImportBench bench, Guid id) =>
        bench.RunAsync<ConfirmImport, Guid>(new ConfirmImport(id));
}
