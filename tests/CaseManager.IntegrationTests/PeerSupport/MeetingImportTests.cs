using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using CaseManager.IntegrationTests.Importing;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.PeerSupport;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class MeetingImportTests(string database)
{
    private static readonly string A = MeetingLists.Item("a");
    private static readonly string B = MeetingLists.Item("b");
    private ImportBench bench = null!;

    [SetUp]
    public async Task SetUp() => bench = await ImportBench.CreateAsync(database);

    [TearDown]
    public async Task TearDown()
    {
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [Test]
    public async Task A_rehearsal_writes_nothing_and_the_same_file_again_changes_nothing()
    {
        var rehearsed = await ImportAsync(rehearse: true, A, B);
        Assert.That((rehearsed.Added, await StandingAsync()), Is.EqualTo((2, "")));

        await ImportAsync(A, B);
        Assert.That((await ImportAsync(A, B), await StandingAsync()), Is.EqualTo((new MeetingDifferenceCounts(0, 0, 0, 0), "a b")));
        await using var db = bench.Database.Open();
        Assert.That(await db.ImportBatches.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_a_later_list_says_is_told_before_and_followed()
    {
        await ImportAsync(A, B, MeetingLists.Item("c"));

        var difference = await ImportAsync(MeetingLists.Item("a", "\"day\": 2, \"time\": \"19:00\""), MeetingLists.Item("b", "\"day\": 1, \"time\": \"19:00\", \"region\": \"West\""), MeetingLists.Item("d"));

        Assert.That((difference, await StandingAsync()), Is.EqualTo((new MeetingDifferenceCounts(1, 1, 1, 1), "a b d")));
        Assert.That((await ImportAsync(A, B, MeetingLists.Item("c")), await StandingAsync()), Is.EqualTo((new MeetingDifferenceCounts(1, 1, 1, 1), "a b c")), "one that is back is the same one");
        await using var db = bench.Database.Open();
        Assert.That(await db.Meetings.CountAsync(), Is.EqualTo(4));
    }

    [Test]
    public async Task Other_lists_and_meetings_by_hand_are_left_alone()
    {
        await ImportAsync(A);
        await bench.ImportAsync(MeetingLists.Text($"[{B}]", MeetingLists.GuideOptions with { Source = "Shelbyville" }));
        await AddAsync(Meeting.ByHand(new("Ours", Fellowship.SmartRecovery, "America/Chicago")));

        await bench.ImportAsync(MeetingLists.Text($"[{MeetingLists.Item("z")}]", MeetingLists.GuideOptions with { Source = " SPRINGFIELD " }));

        await using var db = bench.Database.Open();
        Assert.That(await db.Meetings.Where(m => m.RemovedAt == null).OrderBy(m => m.Name).Select(m => m.Name).ToListAsync(), Is.EqualTo(new[] { "Meeting b", "Meeting z", "Ours" }));
    }

    [Test]
    public async Task A_refused_meeting_and_a_list_that_cannot_be_read_take_nothing_off_the_directory()
    {
        await ImportAsync(A, B);

        var refused = (await bench.ImportAsync(MeetingLists.Guide(A, MeetingLists.Item("b", "\"day\": 8, \"time\": \"19:00\"")))).Value!;
        Assert.That((((MeetingCounts)refused.Counts).Refused, refused.Additions.IsEmpty), Is.EqualTo((1, true)));
        var wrongFormat = (await bench.ImportAsync(MeetingLists.Text($"[{A}]", MeetingLists.BmltOptions))).Value!;
        Assert.That((wrongFormat.Additions.IsEmpty, wrongFormat.NothingWords), Is.EqualTo((true, "Every row is refused; nothing changes.")));
        Assert.That((await bench.ImportAsync(MeetingLists.Guide())).Succeeded, Is.False, "an empty list");
        Assert.That(await StandingAsync(), Is.EqualTo("a b"));
    }

    [Test]
    public async Task A_key_that_is_there_twice_counts_once_or_is_refused()
    {
        var plan = (await bench.ImportAsync(MeetingLists.Guide(A, A, MeetingLists.Item("a", "\"day\": 3, \"time\": \"19:00\""), MeetingLists.Item("A")))).Value!;

        var counts = (MeetingCounts)plan.Counts;
        Assert.That((counts.Meetings, counts.Repeats, counts.Refused), Is.EqualTo((2, 1, 1)));
        Assert.That(await StandingAsync(), Is.EqualTo("A a"), "keys differ by case");
    }

    [Test]
    public async Task An_import_is_undone_unless_a_later_one_or_a_log_builds_upon_it()
    {
        await ImportAsync(A, B);
        await ImportAsync(A);
        var (first, second) = await BatchesAsync();
        Assert.That((await UndoAsync(first)).InTheWay, Is.EqualTo(new[] { "Later imports of the same list of meetings: 1" }));
        Assert.That((await UndoAsync(second)).IsUndone, Is.True);
        Assert.That(await StandingAsync(), Is.EqualTo("a b"));

        var entry = await EnterAsync();
        Assert.That((await UndoAsync(first)).InTheWay, Is.EqualTo(new[] { "Entries of clients' logs about its meetings: 1" }));
        await using (var db = bench.Database.Open())
        {
            db.Remove(await db.PeerSupportEntries.SingleAsync(e => e.Id == entry));
            await db.SaveChangesAsync();
        }

        Assert.That((await UndoAsync(first)).IsUndone, Is.True);
        await using var after = bench.Database.Open();
        Assert.That(await after.Meetings.CountAsync() + await after.MeetingChanges.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task An_upload_waits_to_be_confirmed_with_all_that_was_chosen()
    {
        await ImportAsync(A, B);
        var batch = (await bench.RunAsync<UploadImport, Guid>(new UploadImport(MeetingLists.Guide(A), new ImportTarget()))).Value;
        Assert.That(await StandingAsync(), Is.EqualTo("a b"));

        var preview = await bench.ReadAsync<ImportPreview, Preview?>(p => p.FindAsync(batch, default));
        Assert.That(preview!.Plan!.Remarks.Select(r => r.Kind), Is.EqualTo(new[] { ImportRemarkKind.MeetingRemoved }));
        Assert.That((await bench.RunAsync<ConfirmImport, Guid>(new ConfirmImport(batch))).Succeeded, Is.True);
        Assert.That(await StandingAsync(), Is.EqualTo("a"));
        var row = await bench.ReadAsync<ImportList, ImportRow?>(l => l.FindAsync(batch, default));
        Assert.That(row!.Parts, Is.EqualTo(new[] { ("meetings", 0), ("meetings changed", 0), ("meetings removed", 1) }));
    }

    [Test]
    public async Task Without_a_zone_meetings_are_in_that_of_the_first_site()
    {
        var files = MeetingLists.Text($"[{A}]", MeetingLists.GuideOptions with { SiteZone = null });
        Assert.That((await bench.ImportAsync(files)).Problems.Single().Field, Is.EqualTo("SiteZone"));

        await bench.AddProgramAsync("Riverside", "Outpatient");
        Assert.That((await bench.ImportAsync(files)).Succeeded, Is.True);
        await using var db = bench.Database.Open();
        Assert.That((await db.Meetings.SingleAsync()).TimeZoneId, Is.EqualTo("America/Chicago"));
    }

    private Task<MeetingDifferenceCounts> ImportAsync(params string[] items) => ImportAsync(false, items);

    private async Task<MeetingDifferenceCounts> ImportAsync(bool rehearse, params string[] items)
    {
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        var outcome = await bench.ImportAsync(MeetingLists.Guide(items), rehearse: rehearse);
        Assert.That(outcome.Problems, Is.Empty);
        return ((MeetingCounts)outcome.Value!.Counts).Difference;
    }

    private async Task<UndoResult> UndoAsync(Guid batch) => (await bench.RunAsync<UndoImport, UndoResult>(new UndoImport(batch))).Value!;

    private async Task<(Guid First, Guid Second)> BatchesAsync()
    {
        await using var db = bench.Database.Open();
        var batches = await db.ImportBatches.OrderBy(b => b.At).Select(b => b.Id).ToListAsync();
        return (batches[0], batches[1]);
    }

    private async Task<string> StandingAsync()
    {
        await using var db = bench.Database.Open();
        return string.Join(' ', (await db.Meetings.Where(m => m.RemovedAt == null && m.ExternalKey != null).Select(m => m.ExternalKey).ToListAsync()).Order(StringComparer.Ordinal));
    }

    private async Task AddAsync(object entity)
    {
        await using var db = bench.Database.Open();
        db.Add(entity);
        await db.SaveChangesAsync();
    }

    private async Task<Guid> EnterAsync()
    {
        await using var db = bench.Database.Open();
        var client = db.Add(new Client("P001", "Zoe", "Bell")).Entity;
        await db.SaveChangesAsync();
        var meeting = await db.Meetings.FirstAsync(m => m.ExternalKey == "a");
        var author = new StepAuthor("Maya", new DateTime(2026, 3, 4, 9, 0, 0, DateTimeKind.Utc), SiteClock.Of("America/Chicago"));
        var entry = db.Add(new PeerSupportEntry(client.Id, new(new DateOnly(2026, 3, 1), Fellowship.AlcoholicsAnonymous) { MeetingId = meeting.Id }, author)).Entity;
        await db.SaveChangesAsync();
        return entry.Id;
    }
}
