using CaseManager.Domain.Centers;
using CaseManager.Domain.RulePacks;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.RulePacks;

public sealed class RuleSetTests
{
    private static readonly AsamLevel Residential = new("3.5");

    [Test]
    public void A_rule_that_names_the_level_goes_before_the_one_for_every_service()
    {
        var rules = Packs.Rules
            .With(Packs.Rule(RuleKind.FirstPlan, new Clock(ClockUnit.CalendarDays, 7), new RuleScope("Residential level 1", Residential)))
            .With(Packs.Rule(RuleKind.FirstPlan, new Clock(ClockUnit.CalendarDays, 30), new RuleScope("In a correctional facility", null)));

        Assert.That(rules.ClockOf(RuleKind.FirstPlan, Residential)!.Amount, Is.EqualTo(7));
        Assert.That(rules.ClockOf(RuleKind.FirstPlan, new AsamLevel("3.5", 3))!.Amount, Is.EqualTo(14), "another edition is another level");
        Assert.That(rules.ClockOf(RuleKind.FirstPlan)!.Amount, Is.EqualTo(14));
        Assert.That(rules.ClockOf(RuleKind.PlanReview), Is.Null);
    }

    [TestCase(1, 7)]
    [TestCase(14, 7)]
    [TestCase(15, 14)]
    [TestCase(30, 14)]
    [TestCase(31, 28)]
    [TestCase(400, 28)]
    public void Take_home_steps_open_on_days_1_15_and_31(int day, int supply)
    {
        var rules = new RuleSet(new[] { (31, 28), (1, 7), (15, 14) }.Select(s => Packs.Rule(RuleKind.TakeHome, new TakeHomeStep(s.Item1, s.Item2))));

        Assert.That(rules.TakeHomeOn(day)!.Days, Is.EqualTo(supply));
    }

    [Test]
    public void What_a_pack_does_not_say_is_not_asked()
    {
        Assert.That(Packs.Rules.TakeHomeOn(20), Is.Null);
        Assert.That(Packs.Rules.HoursOf(Residential), Is.Null);
        Assert.That(Packs.Rules.DrugTestsPerYear, Is.Null);
        Assert.That(Packs.Rules.RosterIsSigned, Is.False);
        Assert.That(Packs.Rules.IsCoSigned(People.Intern()), Is.False);
    }

    [Test]
    public void Interns_and_listed_credentials_are_co_signed()
    {
        var rules = Packs.Rules.With(Packs.Rule(RuleKind.InternsCoSigned, new YesNo(true))).With(Packs.Rule(RuleKind.CoSignedCredentials, new Credentials("CADC, BA")));

        Assert.That(rules.IsCoSigned(People.Intern()), Is.True);
        Assert.That(rules.IsCoSigned(new StaffMember(Guid.NewGuid(), "Ana Bell", "ba")), Is.True);
        Assert.That(rules.IsCoSigned(People.Clinician()), Is.False);
    }

    [Test]
    public void Two_rules_about_the_same_are_refused()
    {
        var again = Packs.Rule(RuleKind.FirstPlan, new Clock(ClockUnit.Months, 1));

        Assert.That(() => Packs.Rules.With(again), Breaks.Rule("rule.twice"));
        Assert.That(Packs.Rules.With(again, Packs.Rules.Of(RuleKind.FirstPlan)).ClockOf(RuleKind.FirstPlan)!.Unit, Is.EqualTo(ClockUnit.Months));
    }

    [TestCaseSource(typeof(RuleKinds), nameof(RuleKinds.Required))]
    public void Without_rules_for_groups_a_set_is_not_complete(RuleKind missing) =>
        Assert.That(Packs.Rules.Without(Packs.Rules.Of(missing)!).CheckComplete, Breaks.Rule("rule-pack.incomplete"));

    [Test]
    public void The_largest_therapy_group_is_no_smaller_than_the_smallest()
    {
        var rules = Packs.Rules.With(Packs.Rule(RuleKind.TherapyMaximum, new WholeNumber(1)), Packs.Rules.Of(RuleKind.TherapyMaximum));

        Assert.That(rules.CheckComplete, Breaks.Rule("rule-pack.group-sizes"));
    }

    [Test]
    public void Sets_that_say_the_same_are_equal() =>
        Assert.That(new RuleSet(Packs.Rules.Rules.Reverse()), Is.EqualTo(Packs.Rules).And.Not.EqualTo(RuleSet.Empty));

    [Test]
    public void A_rule_says_what_fits_its_kind_and_where_it_is_written()
    {
        Assert.That(() => Packs.Rule(RuleKind.TherapyMaximum, new YesNo(true)), Breaks.Rule("rule.value"));
        Assert.That(() => Packs.Rule(RuleKind.TherapyMaximum, new WholeNumber(1001)), Breaks.Rule("rule.number"));
        Assert.That(() => Packs.Rule(RuleKind.TherapyMaximum, new WholeNumber(8), new RuleScope("Day treatment", null)), Breaks.Rule("rule.scope"));
        Assert.That(() => Packs.Rule(RuleKind.HoursPerWeek, new WeeklyHours(9, 19)), Breaks.Rule("rule.level"));
        Assert.That(() => new WeeklyHours(9, 8), Breaks.Rule("rule.hours"));
        Assert.That(() => new TakeHomeStep(0, 7), Breaks.Rule("rule.take-home"));
        Assert.That(() => new Credentials(" , ;"), Breaks.Rule("rule.credentials"));
        Assert.That(() => new Rule(RuleKind.FirstPlan, Clock.None, " ", true), Breaks.Rule("text.required"));
    }
}
