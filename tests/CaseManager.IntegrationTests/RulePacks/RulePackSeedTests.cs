using CaseManager.Domain.Centers;
using CaseManager.Domain.RulePacks;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.RulePacks;

/// <summary>The packs of the product hold the numbers that their sources say, and say which were not re-checked.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RulePackSeedTests(string database)
{
    private TestDatabase test = null!;

    [OneTimeSetUp]
    public async Task SetUp() => test = await TestDatabase.CreateAsync(database);

    [OneTimeTearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [TestCase("general", RuleKind.FirstPlan, null, ClockUnit.CalendarDays, 14, false)]
    [TestCase("general", RuleKind.PlanReview, null, ClockUnit.CalendarDays, 30, false)]
    [TestCase("federal-otp", RuleKind.FirstPlan, null, ClockUnit.CalendarDays, 14, true)]
    [TestCase("federal-otp", RuleKind.InitialAssessment, null, ClockUnit.CalendarDays, 14, true)]
    [TestCase("federal-otp", RuleKind.PhysicalExam, null, ClockUnit.CalendarDays, 14, true)]
    [TestCase("federal-otp", RuleKind.PlanReview, null, ClockUnit.None, 0, false)]
    [TestCase("florida", RuleKind.FirstPlan, "3.7", ClockUnit.CalendarDays, 3, true)]
    [TestCase("florida", RuleKind.FirstPlan, "3.5", ClockUnit.CalendarDays, 7, true)]
    [TestCase("florida", RuleKind.FirstPlan, "3.1", ClockUnit.CalendarDays, 15, true)]
    [TestCase("florida", RuleKind.FirstPlan, "2.5", ClockUnit.CalendarDays, 10, true)]
    [TestCase("florida", RuleKind.PlanReview, null, ClockUnit.CalendarDays, 30, false)]
    [TestCase("florida", RuleKind.CoSignature, null, ClockUnit.CalendarDays, 10, true)]
    [TestCase("texas", RuleKind.FirstPlan, null, ClockUnit.ServiceDays, 5, false)]
    [TestCase("texas", RuleKind.PlanReview, null, ClockUnit.PartOfStay, 1, false)]
    [TestCase("texas", RuleKind.PlanReview, "3.5", ClockUnit.Months, 1, false)]
    [TestCase("california-otp", RuleKind.FirstPlan, null, ClockUnit.CalendarDays, 28, true)]
    [TestCase("california-otp", RuleKind.PlanReview, null, ClockUnit.Months, 3, true)]
    [TestCase("california-otp", RuleKind.CoSignature, null, ClockUnit.CalendarDays, 14, true)]
    [TestCase("california-otp", RuleKind.MedicalSignature, null, ClockUnit.CalendarDays, 14, true)]
    [TestCase("california-otp", RuleKind.SessionNote, null, ClockUnit.CalendarDays, 14, true)]
    [TestCase("new-york", RuleKind.FirstPlan, null, ClockUnit.None, 0, true)]
    [TestCase("new-york", RuleKind.FirstPlan, "3.7", ClockUnit.CalendarDays, 7, true)]
    [TestCase("new-york", RuleKind.PlanReview, null, ClockUnit.None, 0, true)]
    public async Task Clocks(string pack, RuleKind kind, string? level, ClockUnit unit, int amount, bool isRechecked)
    {
        var rule = (await RulesAsync(pack)).Of(kind, level is null ? null : new AsamLevel(level))!;

        Assert.That((((Clock)rule.Value).Unit, ((Clock)rule.Value).Amount, rule.IsRechecked), Is.EqualTo((unit, amount, isRechecked)));
    }

    [TestCase("general", 2, 12, 35)]
    [TestCase("federal-otp", 2, 12, 35)]
    [TestCase("florida", 2, 15, 35)]
    [TestCase("texas", 2, 16, 35)]
    [TestCase("california-otp", 2, 12, 35)]
    [TestCase("new-york", 2, 15, 35)]
    public async Task Rule_1_sizes_of_groups(string pack, int least, int most, int psychoeducation)
    {
        var groups = (await RulesAsync(pack)).Groups;

        Assert.That((groups.TherapyMinimum, groups.TherapyMaximum, groups.PsychoeducationMaximum), Is.EqualTo((least, most, psychoeducation)));
        Assert.That((groups.Accepts("LCSW"), groups.Accepts("peer host"), groups.PsychoeducationCountsToHours), Is.EqualTo((true, false, true)));
    }

    [TestCase("federal-otp")]
    [TestCase("california-otp")]
    public async Task Federal_take_home_steps_and_drug_tests(string pack)
    {
        var rules = await RulesAsync(pack);

        Assert.That(new[] { 1, 14, 15, 30, 31 }.Select(d => rules.TakeHomeOn(d)!.Days), Is.EqualTo(new[] { 7, 7, 14, 14, 28 }));
        Assert.That(rules.DrugTestsPerYear, Is.EqualTo(8));
    }

    [Test]
    public async Task Hours_differ_by_level_and_edition()
    {
        var (general, texas) = (await RulesAsync("general"), await RulesAsync("texas"));

        Assert.That(general.HoursOf(new AsamLevel("2.1")), Is.EqualTo(new WeeklyHours(9, 19)));
        Assert.That(general.HoursOf(new AsamLevel("2.5")), Is.EqualTo(new WeeklyHours(20, null)));
        Assert.That(general.HoursOf(new AsamLevel("3.1", 3)), Is.EqualTo(new WeeklyHours(5, null)));
        Assert.That(general.HoursOf(new AsamLevel("3.1")), Is.EqualTo(new WeeklyHours(9, 19)));
        Assert.That(texas.HoursOf(new AsamLevel("3.5")), Is.EqualTo(new WeeklyHours(30, null)));
        Assert.That(texas.HoursOf(new AsamLevel("3.1")), Is.EqualTo(new WeeklyHours(6, null)));
    }

    [Test]
    public async Task General_says_that_it_is_not_law_and_holds_before_anything_that_is_recorded()
    {
        await using var db = test.Open();
        var general = await db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.SeedKey == RulePack.GeneralKey);

        Assert.That((general.Name, general.Jurisdiction), Is.EqualTo(("General", "Not law: for centers without rules of a state or payer")));
        Assert.That(general.On(new DateOnly(2000, 1, 1))!.Rules.Rules.Where(r => r.Kind is RuleKind.FirstPlan).Select(r => r.Source), Has.Exactly(1).StartsWith("Not law"));
    }

    [Test]
    public async Task Seeding_again_changes_nothing_and_a_newer_release_adds_a_version()
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var db = own.Open();
        var before = await StateAsync(db);
        await SeedAsync(own);
        Assert.That(await StateAsync(db), Is.EqualTo(before));

        await db.RulePackVersionsOf("texas").ExecuteDeleteAsync();
        await SeedAsync(own);

        Assert.That(await StateAsync(db), Is.EqualTo(before), "what a release knows and the database does not, is added");
    }

    [Test]
    public async Task A_center_that_used_the_name_before_keeps_it()
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var db = own.Open();
        await db.RulePacks.Where(p => p.SeedKey == "new-york").ExecuteDeleteAsync();
        var general = await db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.SeedKey == RulePack.GeneralKey);
        db.Add(RulePack.CopyOf(general.Versions.First(), "new york", "Ours"));
        await db.SaveChangesAsync();

        await SeedAsync(own);

        Assert.That(await db.RulePacks.Where(p => p.SeedKey == "new-york").Select(p => p.Name).SingleAsync(), Is.EqualTo("New York (of the product)"));
    }

    private static async Task SeedAsync(TestDatabase own)
    {
        await using var db = own.Open();
        await new RulePackSeeds(db, new StorageErrors(own.Provider), TimeProvider.System).SeedAsync();
    }

    private static Task<List<string>> StateAsync(CaseManagerDbContext db) =>
        db.RulePacks.AsNoTracking().SelectMany(p => p.Versions, (p, v) => p.Name + " " + v.Number + " " + v.Source).OrderBy(l => l).ToListAsync();

    private async Task<RuleSet> RulesAsync(string pack)
    {
        await using var db = test.Open();
        return (await db.RulePackVersionsOf(pack).AsNoTracking().SingleAsync()).Rules;
    }
}

file static class Versions
{
    public static IQueryable<RulePackVersion> RulePackVersionsOf(this CaseManagerDbContext db, string pack) =>
        db.Set<RulePackVersion>().Where(v => v.RulePack.SeedKey == pack);
}
