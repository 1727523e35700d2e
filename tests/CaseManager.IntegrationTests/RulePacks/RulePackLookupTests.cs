using CaseManager.Application.RulePacks;
using CaseManager.Domain.RulePacks;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.RulePacks;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RulePackLookupTests(string database)
{
    private static readonly DateOnly Day = Sample.Monday;
    private readonly Sample sample = new();
    private TestDatabase test = null!;
    private RulePack florida = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        await using var db = test.Open();
        await sample.AddToAsync(db);
        florida = await db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.SeedKey == "florida");
    }

    [TearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task A_site_that_chose_none_uses_General() => Assert.That(await PackAsync(Day), Is.EqualTo("General"));

    [Test]
    public async Task Rule_10_a_change_takes_effect_from_its_day()
    {
        await ChooseAsync(("florida", Day), ("texas", Day.AddDays(10)));

        Assert.That(await PackAsync(Day.AddDays(-1)), Is.EqualTo("General"));
        Assert.That(await PackAsync(Day), Is.EqualTo("Florida"));
        Assert.That(await PackAsync(Day.AddDays(9)), Is.EqualTo("Florida"));
        Assert.That(await PackAsync(Day.AddDays(10)), Is.EqualTo("Texas"));
        Assert.That(await PackAsync(Day.AddYears(50)), Is.EqualTo("Texas"));
    }

    [Test]
    public async Task A_draft_holds_for_nobody()
    {
        await using (var db = test.Open())
        {
            var pack = await db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.Id == sample.Pack.Id);
            pack.StartDraft();
            pack.Describe("Draft", Day, null);
            var rules = await db.SiteRules.Include(r => r.Assignments).SingleAsync();
            rules.Use(pack, Day, "Ada", Sample.Now);
            await db.SaveChangesAsync();
        }

        await using var read = test.Open();
        Assert.That((await new RulePackLookup(read).OnAsync(sample.Site.Id, Day, default)).Number, Is.EqualTo(1));
    }

    [Test]
    public async Task A_due_day_still_names_its_version_after_a_newer_one_holds()
    {
        await ChooseAsync(("florida", Day));
        await using var db = test.Open();
        var due = (await new RulePackLookup(db).OnAsync(sample.Site.Id, Day, default)).Due(RuleKind.PlanReview, null, Day, ClockContext.Empty)!;
        await using (var write = test.Open())
        {
            var pack = await write.RulePacks.Include(p => p.Versions).SingleAsync(p => p.Id == florida.Id);
            pack.AddOfProduct(2, "Newer", Day, null, pack.Versions.Single().Rules, Sample.Now);
            await write.SaveChangesAsync();
        }

        Assert.That((await new RulePackLookup(db).OnAsync(sample.Site.Id, Day, default)).Number, Is.EqualTo(2));
        Assert.That((await db.Set<RulePackVersion>().SingleAsync(v => v.Id == due.VersionId)).Number, Is.EqualTo(1));
        Assert.That(due.Day, Is.EqualTo(Day.AddDays(30)));
    }

    [Test]
    public async Task Two_editors_of_one_site_are_told_apart()
    {
        await using var first = test.Open();
        await using var second = test.Open();
        var (one, other) = (await RulesOf(first), await RulesOf(second));
        one.Use(await PackOf(first, "florida"), Day, "Ada", Sample.Now);
        other.Use(await PackOf(second, "texas"), Day.AddDays(5), "Bea", Sample.Now);
        await first.SaveChangesAsync();

        Assert.That(() => second.SaveChangesAsync(), Throws.TypeOf<DbUpdateConcurrencyException>());
    }

    [Test]
    public async Task However_many_days_are_asked_the_number_of_queries_is_the_same()
    {
        await ChooseAsync(("florida", Day), ("texas", Day.AddDays(10)), ("new-york", Day.AddDays(20)));
        var log = new StatementLog();
        await using var db = test.Open(log);

        var rules = await new RulePackLookup(db).OfSiteAsync(sample.Site.Id, default);

        Assert.That(Enumerable.Range(0, 30).Select(i => rules.On(Day.AddDays(i)).RulePack.Name).Distinct(), Is.EqualTo(new[] { "Florida", "Texas", "New York" }));
        Assert.That(log.Queries, Is.LessThanOrEqualTo(4));
    }

    private async Task ChooseAsync(params (string Pack, DateOnly From)[] choices)
    {
        await using var db = test.Open();
        var rules = await RulesOf(db);
        foreach (var (pack, from) in choices)
        {
            rules.Use(await PackOf(db, pack), from, "Ada", Sample.Now);
        }

        await db.SaveChangesAsync();
    }

    private static Task<SiteRules> RulesOf(CaseManagerDbContext db) => db.SiteRules.Include(r => r.Assignments).SingleAsync();

    private static Task<RulePack> PackOf(CaseManagerDbContext db, string key) => db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.SeedKey == key);

    private async Task<string> PackAsync(DateOnly day)
    {
        await using var db = test.Open();
        var version = await new RulePackLookup(db).OnAsync(sample.Site.Id, day, default);
        return version.RulePack.Name;
    }
}
