using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.PlanLibrary;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanLibrarySeedTests(string database)
{
    private TestDatabase test = null!;

    [SetUp]
    public async Task OpenAsync() => test = await TestDatabase.CreateAsync(database);

    [TearDown]
    public async Task DropAsync()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [Test]
    public async Task Every_dimension_has_objectives_and_interventions_and_there_are_sixty_at_least()
    {
        await using var db = test.Open();

        var entries = await db.LibraryEntries.ToListAsync();

        Assert.That(entries, Has.Count.GreaterThanOrEqualTo(60));
        foreach (var dimension in Enum.GetValues<AsamDimension>())
        {
            var here = entries.Where(e => e.Dimension == dimension).ToList();
            Assert.That((here.Count(e => e.Kind is LibraryKind.Objective), here.Count(e => e.Kind is LibraryKind.Intervention)), Is.EqualTo((8, here.Count - 8)).And.Matches<(int, int)>(n => n.Item2 >= 4), dimension.ToString());
        }

        Assert.That(entries.Select(e => TextSketch.KeyOf(e.Text)), Is.Unique);
        Assert.That(entries.Where(e => e.Kind is LibraryKind.Objective).Select(e => (e.Measure is null, e.DaysToTarget is null)), Has.All.EqualTo((false, false)));
    }

    [Test]
    public async Task No_two_entries_are_so_much_alike_that_a_plan_could_not_hold_both()
    {
        await using var db = test.Open();
        var sketches = (await db.LibraryEntries.Select(e => e.Text).ToListAsync()).Select(TextSketch.Find).OfType<TextSketch>().ToList();

        Assert.That(sketches.SelectMany(one => sketches.Where(other => other.Key > one.Key && other.IsLike(one))), Is.Empty);
    }

    [Test]
    public async Task Seeding_again_changes_nothing()
    {
        var before = await StateAsync();

        await SeedAsync();

        Assert.That(await StateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task What_the_center_changed_or_archived_stays_as_it_is_and_what_it_did_not_is_renewed()
    {
        await using (var db = test.Open())
        {
            // As an earlier release may have said it.
            foreach (var entry in await db.LibraryEntries.Include(e => e.Texts).Where(e => e.Dimension == AsamDimension.Dimension1 && e.Kind == LibraryKind.Objective).ToListAsync())
            {
                entry.TakeRelease(new(AsamDimension.Dimension1, $"Old words of {entry.SeedKey}", "Old measure", 10));
            }

            await db.SaveChangesAsync();
            var (ours, away) = (await OneAsync(db, "d1-naloxone"), await OneAsync(db, "d1-safe-storage"));
            ours.Change(new(AsamDimension.Dimension1, "Carries the kit that we hand out", "Seen at a visit", 7));
            away.Archive();
            await db.SaveChangesAsync();
        }

        await SeedAsync();

        await using var read = test.Open();
        var entries = await read.LibraryEntries.Include(e => e.Texts).Where(e => e.SeedKey!.StartsWith("d1-")).ToDictionaryAsync(e => e.SeedKey!);
        Assert.That((entries["d1-naloxone"].Text, entries["d1-naloxone"].DaysToTarget), Is.EqualTo(("Carries the kit that we hand out", (int?)7)));
        Assert.That((entries["d1-safe-storage"].IsArchived, entries["d1-safe-storage"].Text), Is.EqualTo((true, "Keeps take-home doses locked away and brings the box along when asked")));
        Assert.That(entries["d1-daily-dose"].Text, Does.StartWith("Takes the prescribed addiction medication"));
        Assert.That(entries["d1-naloxone"].Texts, Has.Count.EqualTo(3), "what it said before is still known");
    }

    private static Task<LibraryEntry> OneAsync(CaseManagerDbContext db, string key) => db.LibraryEntries.Include(e => e.Texts).SingleAsync(e => e.SeedKey == key);

    private async Task SeedAsync()
    {
        await using var db = test.Open();
        await new PlanLibrarySeeds(db, new StorageErrors(test.Provider)).SeedAsync();
    }

    private async Task<List<string>> StateAsync()
    {
        await using var db = test.Open();
        return await db.LibraryEntries.OrderBy(e => e.SeedKey).Select(e => e.SeedKey + " " + e.Version + " " + e.Text).ToListAsync();
    }
}
