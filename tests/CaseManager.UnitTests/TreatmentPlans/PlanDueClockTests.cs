using CaseManager.Domain.Centers;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;
using static CaseManager.UnitTests.TreatmentPlans.DueBuilder;

namespace CaseManager.UnitTests.TreatmentPlans;

/// <summary>By when: days of admission and signature, packs, zones and holidays.</summary>
public sealed class PlanDueClockTests
{
    private static readonly string[] Holidays = ["2026-01-01", "2026-05-25", "2026-07-03", "2026-12-25"];

    private static readonly RuleScope Residential = new("Residential", new AsamLevel("3.5"));

    [TestCase(ClockUnit.CalendarDays, 14, "2026-03-01", "2026-03-15")]
    [TestCase(ClockUnit.CalendarDays, 28, "2026-02-01", "2026-03-01", TestName = "{m}: a February")]
    [TestCase(ClockUnit.CalendarDays, 28, "2028-02-01", "2028-02-29", TestName = "{m}: a leap February")]
    [TestCase(ClockUnit.CalendarDays, 30, "2028-02-29", "2028-03-30", TestName = "{m}: from a leap day")]
    [TestCase(ClockUnit.CalendarDays, 0, "2026-03-01", "2026-03-01", TestName = "{m}: at intake")]
    [TestCase(ClockUnit.CalendarDays, 7, "2026-12-28", "2027-01-04", TestName = "{m}: over the year")]
    [TestCase(ClockUnit.BusinessDays, 3, "2026-05-22", "2026-05-28", TestName = "{m}: a weekend and a holiday")]
    [TestCase(ClockUnit.BusinessDays, 1, "2026-07-02", "2026-07-06", TestName = "{m}: a holiday on a Friday")]
    [TestCase(ClockUnit.BusinessDays, 5, "2026-12-23", "2026-12-31", TestName = "{m}: Christmas")]
    [TestCase(ClockUnit.BusinessDays, 2, "2025-12-31", "2026-01-05", TestName = "{m}: New Year")]
    [TestCase(ClockUnit.Months, 1, "2026-01-31", "2026-02-28", TestName = "{m}: a shorter month")]
    [TestCase(ClockUnit.Months, 1, "2028-01-31", "2028-02-29", TestName = "{m}: a shorter month of a leap year")]
    [TestCase(ClockUnit.Months, 3, "2026-11-30", "2027-02-28", TestName = "{m}: a quarter over the year")]
    [TestCase(ClockUnit.Months, 12, "2028-02-29", "2029-02-28", TestName = "{m}: a year from a leap day")]
    public void The_first_plan_counts_from_the_admission(ClockUnit unit, int amount, string admitted, string due) =>
        Assert.That(new DueBuilder(admitted, Clock(RuleKind.FirstPlan, unit, amount)).Closed(Holidays).Next(admitted).DueOn, Is.EqualTo(On(due)));

    [TestCase("America/New_York", "2026-03-08T03:30:00Z", "2026-04-06", TestName = "{m}: the evening before clocks go forward")]
    [TestCase("America/New_York", "2026-03-08T07:30:00Z", "2026-04-07", TestName = "{m}: in the hour after they did")]
    [TestCase("America/New_York", "2026-11-01T04:30:00Z", "2026-12-01", TestName = "{m}: half past midnight of the day they go back")]
    [TestCase("America/New_York", "2026-11-02T04:30:00Z", "2026-12-01", TestName = "{m}: the end of the day of 25 hours")]
    [TestCase("America/New_York", "2026-11-02T05:00:00Z", "2026-12-02", TestName = "{m}: the day after it")]
    [TestCase("America/Phoenix", "2026-03-09T06:59:59Z", "2026-04-07", TestName = "{m}: where clocks stay, the last second")]
    [TestCase("America/Phoenix", "2026-03-09T07:00:00Z", "2026-04-08", TestName = "{m}: where clocks stay, the first second")]
    [TestCase("Pacific/Honolulu", "2026-03-02T09:59:00Z", "2026-03-31", TestName = "{m}: far behind UTC")]
    [TestCase("Pacific/Guam", "2026-03-01T15:00:00Z", "2026-04-01", TestName = "{m}: far ahead of UTC")]
    [TestCase("America/Anchorage", "2028-02-29T08:30:00Z", "2028-03-29", TestName = "{m}: still the day before the leap day")]
    [TestCase("America/Anchorage", "2028-02-29T09:30:00Z", "2028-03-30", TestName = "{m}: the leap day")]
    public void Reviews_count_from_the_day_of_the_signature_at_the_site(string zone, string signedAt, string due) =>
        Assert.That(new DueBuilder("2026-01-01", Clock(RuleKind.PlanReview, ClockUnit.CalendarDays, 30)).SignedAt(signedAt, zone).Next("2026-03-10").DueOn, Is.EqualTo(On(due)));

    [TestCase("1.7", "2026-05-01", TestName = "{m}: the rule for every service")]
    [TestCase("3.5", "2026-03-31", TestName = "{m}: the rule of the level")]
    public void The_level_of_care_chooses_the_rule(string level, string due) =>
        Assert.That(new DueBuilder("2026-01-01", Clock(RuleKind.PlanReview, ClockUnit.CalendarDays, 60), Clock(RuleKind.PlanReview, ClockUnit.CalendarDays, 29, scope: Residential))
            .At(level).Version(PlanStatus.Active, "2026-03-02").Next("2026-03-10").DueOn, Is.EqualTo(On(due)));

    [Test]
    public void A_chain_of_reviews_never_drifts_from_what_was_signed()
    {
        var stay = new DueBuilder("2027-12-31", Clock(RuleKind.FirstPlan, ClockUnit.CalendarDays, 14), Clock(RuleKind.PlanReview, ClockUnit.Months, 1));
        var chain = new List<DateOnly?> { stay.Next("2028-01-01").DueOn };
        foreach (var signed in new[] { "2028-01-31", "2028-02-29", "2028-03-30", "2028-05-31" })
        {
            chain.Add(stay.Version(PlanStatus.Active, signed).Next("2028-01-01").DueOn);
        }

        Assert.That(chain, Is.EqualTo(new DateOnly?[] { On("2028-01-14"), On("2028-02-29"), On("2028-03-29"), On("2028-04-30"), On("2028-06-30") }));
    }

    [TestCase("2026-03-30", "2026-04-29", 1, TestName = "{m}: the day before another pack is used")]
    [TestCase("2026-03-31", "2026-04-10", 2, TestName = "{m}: the day from which it is used")]
    [TestCase("2026-04-30", "2026-05-10", 2, TestName = "{m}: before its next version holds")]
    [TestCase("2026-05-01", "2026-05-06", 3, TestName = "{m}: from then on")]
    public void The_version_counts_that_was_in_force_on_the_day_on_which_the_clock_started(string signed, string due, int which)
    {
        var (general, other) = (Packs.OfProduct(new(2000, 1, 1), Review(30)), Packs.OfProduct(new(2026, 1, 1), Review(10)));
        other.AddOfProduct(2, "Later", new(2026, 5, 1), null, Review(5), Days.Noon).WithKey();
        var chosen = new SiteRules(Guid.NewGuid());
        chosen.Use(other, new(2026, 3, 31), "Ada", Days.Noon);
        var stay = new DueBuilder("2026-01-01") { Rules = new RuleHistory(general, chosen, new Dictionary<Guid, RulePack> { [other.Id] = other }) };
        var item = stay.Version(PlanStatus.Active, signed).Next("2026-06-01");

        var versions = general.Versions.Concat(other.Versions.OrderBy(v => v.Number)).Select(v => (Guid?)v.Id).ToList();
        Assert.That((item.DueOn, versions.IndexOf(item.RulePackVersionId) + 1), Is.EqualTo(((DateOnly?)On(due), which)));
    }

    [Test]
    public void Holidays_of_one_site_are_none_of_another()
    {
        var rule = Clock(RuleKind.CoSignature, ClockUnit.BusinessDays, 1);

        Assert.That(new DueBuilder("2026-01-01", rule).Closed("2026-03-03").Version(PlanStatus.AwaitingCoSignature, "2026-03-02").Next("2026-03-02").DueOn, Is.EqualTo(On("2026-03-04")));
        Assert.That(new DueBuilder("2026-01-01", rule).Version(PlanStatus.AwaitingCoSignature, "2026-03-02").Next("2026-03-02").DueOn, Is.EqualTo(On("2026-03-03")));
    }

    private static RuleSet Review(int days) => SetOf(Clock(RuleKind.PlanReview, ClockUnit.CalendarDays, days));
}
