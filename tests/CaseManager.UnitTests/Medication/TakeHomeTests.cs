using CaseManager.Domain.Medication;
using CaseManager.Domain.RulePacks;
using CaseManager.UnitTests.Support;
using static CaseManager.UnitTests.Support.Prescriptions;

namespace CaseManager.UnitTests.Medication;

public sealed class TakeHomeTests
{
    private static readonly DateOnly First = Days.Monday;
    private static readonly TakeHomeCriteria Met = new(true, true, true, true, true, true);

    // The steps of 42 CFR 8.12(i)(3).
    private static readonly RuleSet Rules = Packs.Rules
        .With(Packs.Rule(RuleKind.TakeHome, new TakeHomeStep(1, 7))).With(Packs.Rule(RuleKind.TakeHome, new TakeHomeStep(15, 14))).With(Packs.Rule(RuleKind.TakeHome, new TakeHomeStep(31, 28)));

    [TestCase(1, 7)]
    [TestCase(14, 7)]
    [TestCase(15, 14)]
    [TestCase(30, 14)]
    [TestCase(31, 28)]
    [TestCase(400, 28)]
    public void Rule_10_the_steps_open_by_day_of_treatment_as_the_rule_pack_says(int day, int days) =>
        Assert.That(TakeHomeProposal.On(First.AddDays(day - 1), Rules, First, Met), Is.EqualTo(new TakeHomeProposal(day, days, days)));

    [Test]
    public void Clocks_that_change_do_not_move_a_day_of_treatment() =>
        Assert.That(TakeHomeProposal.On(new DateOnly(2026, 3, 16), Rules, First, Met).DayOfTreatment, Is.EqualTo(15), "clocks went forward on March 8");

    [Test]
    public void A_leap_day_is_a_day_of_treatment() =>
        Assert.That(TakeHomeProposal.On(new DateOnly(2028, 3, 1), Rules, new DateOnly(2028, 2, 16), Met), Is.EqualTo(new TakeHomeProposal(15, 14, 14)));

    [Test]
    public void Nothing_is_proposed_before_the_first_dose_or_where_nobody_judged_the_criteria()
    {
        Assert.That(TakeHomeProposal.On(First, Rules, null, Met), Is.EqualTo(new TakeHomeProposal(0, null, 0)));
        Assert.That(TakeHomeProposal.On(First, Rules, First.AddDays(1), Met).DayOfTreatment, Is.Zero);
        Assert.That(TakeHomeProposal.On(First, Rules, First, null), Is.EqualTo(new TakeHomeProposal(1, 7, 0)));
        Assert.That(TakeHomeProposal.On(First, Packs.Rules, First, Met), Is.EqualTo(new TakeHomeProposal(1, null, 0)), "the pack has no step");
    }

    [Test]
    public void Each_of_the_six_criteria_has_to_be_met()
    {
        TakeHomeCriteria[] each =
        [
            Met with { NoHarmfulUse = false }, Met with { ComesForDoses = false }, Met with { NoSeriousBehavior = false },
            Met with { NoDiversion = false }, Met with { SafeStorage = false }, Met with { OtherwiseSafe = false },
        ];

        Assert.That(each.Select(criteria => TakeHomeProposal.On(First, Rules, First, criteria).Days), Is.All.Zero);
    }

    [Test]
    public void The_prescriber_decides_and_says_why_where_it_is_not_what_was_proposed()
    {
        Assert.That(() => Decide(15, 6, Met, null), Breaks.Rule("take-home.reason", "Reason"));
        Assert.That(() => Decide(15, 32, Met, "Long way"), Breaks.Rule("take-home.days", "Days"));
        Assert.That(() => Decide(15, -1, Met, "Long way"), Breaks.Rule("take-home.days", "Days"));

        var less = Decide(15, 6, Met, "Starts with one week");
        var same = Decide(15, 14, Met, null);

        Assert.That((less.Proposed, less.Days, less.Ceiling, less.DayOfTreatment, less.By), Is.EqualTo((14, 6, (int?)14, 15, "Priya Nair, MD")));
        Assert.That((same.Days, same.Reason, same.Criteria), Is.EqualTo((14, (string?)null, Met)));
        Assert.That(Decide(15, 2, Met with { SafeStorage = false }, "Lock box from Friday on").Proposed, Is.Zero);
    }

    [Test]
    public void Doses_go_home_after_the_first_one_that_was_given() =>
        Assert.That(() => new TakeHomeDecision(new Prescriptions().Stay, new TakeHomeProposal(0, null, 0), Met, 0, Guid.Empty, null, On(First)), Breaks.Rule("take-home.no-dose"));

    private static TakeHomeDecision Decide(int day, int days, TakeHomeCriteria criteria, string? reason) =>
        new(new Prescriptions().Stay, TakeHomeProposal.On(First.AddDays(day - 1), Rules, First, criteria), criteria, days, Guid.NewGuid(), reason, On(First.AddDays(day - 1)));
}
