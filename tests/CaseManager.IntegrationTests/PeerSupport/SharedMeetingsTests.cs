using System.Globalization;
using System.Text.Json;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using CaseManager.Infrastructure.PeerSupport;
using CaseManager.IntegrationTests.Importing;
using CaseManager.IntegrationTests.Support;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.PeerSupport;

/// <summary>The shared lists of meetings come in completely.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SharedMeetingsTests(string database)
{
    [Test]
    public void Items_days_and_times_are_as_counted()
    {
        var types = new MeetingTypeFile();
        using var facts = new CsvReader(new StreamReader(SharedData.File("meetings", "feed_facts.csv")), CultureInfo.InvariantCulture);
        facts.Read();
        facts.ReadHeader();
        var files = 0;
        while (facts.Read())
        {
            var name = Path.ChangeExtension(facts.GetField("file")!, null);
            var read = MeetingLists.Reader.Read(Feed("America/Los_Angeles", name.Split('/')));
            var meetings = read.Rows.Select(r => r.Details).ToList();
            var unknown = meetings.SelectMany(m => MeetingTypes.Read(m.Types)).Distinct().Where(c => types.All.All(t => t.Code != c)).Order(StringComparer.Ordinal);
            (string, int)[] counted =
            [
                ("items", read.Rows.Count), ("distinct_slugs", read.Rows.Select(r => r.Key).Distinct().Count()), ("day_null", meetings.Count(m => m.Days.Length == 0)),
                ("weekly_occurrences", meetings.Sum(m => m.Days.Length)), ("time_missing", meetings.Count(m => m.StartsAt is null)), ("end_missing", meetings.Count(m => m.EndsAt is null)),
                ("crosses_midnight", meetings.Count(m => m.EndsAt < m.StartsAt)), ("zero_length", meetings.Count(m => m.EndsAt is not null && m.EndsAt == m.StartsAt)),
                ("longest_name", meetings.Max(m => m.Name.Length)),
            ];
            Assert.That(counted.Where(c => c.Item1 != "longest_name"), Is.EqualTo(counted.Where(c => c.Item1 != "longest_name").Select(c => (c.Item1, facts.GetField<int>(c.Item1)))), name);
            Assert.That(string.Join(' ', unknown), Is.EqualTo(string.Join(' ', facts.GetField("type_codes_not_in_spec")!.ToUpperInvariant().Split(' ').Order(StringComparer.Ordinal))), name);
            Assert.That(read.Faults.Where(f => f.Kind is ImportRemarkKind.Refused), Is.Empty, name);
            Assert.That(read.Rows.Select(r => (r.Key, r.Details.Days, $"{r.Details.StartsAt:H\\:mm}")), Is.EqualTo(AsWritten(name.Split('/'))), name);
            files++;
        }

        Assert.That(files, Is.EqualTo(11));
    }

    [Test]
    public async Task A_list_of_two_days_differs_as_expected_and_is_undone()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        using var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(SharedData.File("meetings", "sync", "aasanjose_expected_diff.json")));

        var first = (await bench.ImportAsync(Feed("America/Los_Angeles", "sync", "aasanjose_v1"))).Value!;
        var before = await MeetingsAsync(bench);
        var second = (await bench.ImportAsync(Feed("America/Los_Angeles", "sync", "aasanjose_v2"))).Value!;
        var again = (await bench.ImportAsync(Feed("America/Los_Angeles", "sync", "aasanjose_v2"))).Value!;

        Assert.That((((MeetingCounts)first.Counts).Meetings, ((MeetingCounts)second.Counts).Meetings), Is.EqualTo((618, 635)));
        foreach (var (kind, field) in new[] { (ImportRemarkKind.MeetingAdded, "added"), (ImportRemarkKind.MeetingRemoved, "removed"), (ImportRemarkKind.MeetingChanged, "changed") })
        {
            var keys = expected.RootElement.GetProperty(field).EnumerateArray().Select(e => e.GetString()!).ToList();
            var told = second.Remarks.Where(r => r.Kind == kind).Select(r => r.Message).ToList();
            Assert.That(told, Has.Count.EqualTo(keys.Count), field);
            Assert.That(keys.Where(k => !told.Exists(t => t.Contains($"({k})", StringComparison.Ordinal))), Is.Empty, field);
        }

        Assert.That(again.Additions.IsEmpty, Is.True);
        await using (var db = bench.Database.Open())
        {
            Assert.That((await db.Meetings.CountAsync(m => m.RemovedAt == null), await db.Meetings.CountAsync()), Is.EqualTo((635, 641)));
            var latest = await db.ImportBatches.SingleAsync(b => b.MeetingsAdded == 23);
            var undone = await bench.RunAsync<UndoImport, UndoResult>(new UndoImport(latest.Id));
            Assert.That(undone.Value!.InTheWay, Is.Empty);
        }

        Assert.That(await MeetingsAsync(bench), Is.EqualTo(before));
    }

    [Test]
    public async Task The_BMLT_server_publishes_1106_meetings()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var file = new MeetingFiles("greater_new_york_meetings.json", await File.ReadAllBytesAsync(SharedData.File("bmlt", "greater_new_york_meetings.json")), MeetingLists.BmltOptions);

        var counts = (MeetingCounts)(await bench.ImportAsync(file)).Value!.Counts;
        var again = (await bench.ImportAsync(file)).Value!;

        Assert.That((counts.Meetings, counts.WeeklyTimes, counts.Unpublished, counts.Refused, counts.Repeats), Is.EqualTo((1106, 1106, 13, 0, 0)));
        Assert.That(again.Additions.IsEmpty, Is.True);
        await using var db = bench.Database.Open();
        Assert.That(await db.Meetings.CountAsync(m => m.Fellowship == Fellowship.NarcoticsAnonymous), Is.EqualTo(1106));
    }

    [Test]
    public void The_invalid_list_is_refused_with_its_position()
    {
        var refused = Assert.Throws<RuleViolationException>(() => MeetingLists.Reader.Read(Feed("America/Chicago", "edge", "invalid")))!;

        Assert.That(refused.Message, Is.EqualTo("The meetings file is not JSON: it goes wrong in line 80, character 3."));
    }

    private static MeetingFiles Feed(string zone, params string[] parts)
    {
        var name = SharedData.File(["meetings", .. parts[..^1], $"{parts[^1]}.json"]);
        return new(Path.GetFileName(name), File.ReadAllBytes(name), MeetingLists.GuideOptions with { SiteZone = zone });
    }

    // Days and times as the file writes them, read in another way than the product does.
    private static IEnumerable<(string, string, string)> AsWritten(string[] parts)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(SharedData.File(["meetings", .. parts[..^1], $"{parts[^1]}.json"])));
        foreach (var item in json.RootElement.EnumerateArray().ToList())
        {
            var time = item.TryGetProperty("time", out var at) ? at.GetString()! : "";
            yield return (item.GetProperty("slug").ToString(), item.TryGetProperty("day", out var day) ? day.ToString() : "", time.StartsWith('0') ? time[1..] : time);
        }
    }

    private static async Task<IReadOnlyList<string>> MeetingsAsync(ImportBench bench)
    {
        await using var db = bench.Database.Open();
        return [.. (await db.Meetings.AsNoTracking().OrderBy(m => m.MatchKey).ToListAsync()).Select(m => $"{m.ExternalKey} {m.Details} {m.RemovedAt}")];
    }
}
