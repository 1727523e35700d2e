using CaseManager.Domain.RulePacks;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.RulePacks;

public sealed class RulePackTests
{
    private static readonly DateOnly Day = Days.Monday;

    [Test]
    public void Rule_10_a_pack_of_the_product_never_changes_here()
    {
        var pack = Packs.OfProduct(Day);

        Assert.That(() => pack.Rename("Mine", "Here"), Breaks.Rule("rule-pack.read-only"));
        Assert.That(() => pack.StartDraft(), Breaks.Rule("rule-pack.read-only"));
        Assert.That(() => pack.SetRule(Packs.Rule(RuleKind.PlanReview, Clock.None)), Breaks.Rule("rule-pack.read-only"));
        Assert.That(pack.RequireOwn, Breaks.Rule("rule-pack.read-only"));
    }

    [Test]
    public void A_copy_starts_as_a_draft_of_what_it_was_copied_from()
    {
        var original = Packs.OfProduct(Day).Versions.Single();
        var copy = RulePack.CopyOf(original, "Ours", "Our center");

        Assert.That((copy.CopiedFromId, copy.Draft!.Number, copy.Draft.EffectiveFrom, copy.IsReadOnly), Is.EqualTo((original.Id, 1, (DateOnly?)null, false)));
        Assert.That(copy.Draft.Rules, Is.EqualTo(original.Rules));
        Assert.That(() => RulePack.CopyOf(copy.Draft, "Again", "Here"), Breaks.Rule("rule-pack.draft"));
    }

    [Test]
    public void A_published_version_never_changes()
    {
        var pack = Copy();
        var first = Publish(pack, Day);

        Assert.That(() => pack.SetRule(Packs.Rule(RuleKind.PlanReview, Clock.None)), Breaks.Rule("rule-pack.no-draft"));
        Assert.That(() => pack.Describe("Other", Day, null), Breaks.Rule("rule-pack.no-draft"));
        Assert.That(() => pack.Publish("Ada", Days.Noon), Breaks.Rule("rule-pack.no-draft"));
        var second = pack.StartDraft();
        pack.SetRule(Packs.Rule(RuleKind.PlanReview, new Clock(ClockUnit.Months, 2)));
        Assert.That((second.Number, second.Rules.ClockOf(RuleKind.PlanReview)!.Amount), Is.EqualTo((2, 2)));
        Assert.That((first.Rules, first.PublishedBy, first.PublishedAt), Is.EqualTo((Packs.Rules, "Ada", (DateTime?)Days.Noon)));
    }

    [Test]
    public void Each_change_is_noticed_by_a_second_editor()
    {
        var pack = Copy();
        Action[] changes = [() => pack.Rename("Ours", "Here"), () => pack.Describe("Own", Day, null), () => pack.SetRule(Packs.Rule(RuleKind.PlanReview, Clock.None)),
            () => pack.RemoveRule(pack.Draft!.Rules.Of(RuleKind.PlanReview)!), () => pack.Publish("Ada", Days.Noon), () => pack.StartDraft()];

        foreach (var change in changes)
        {
            var before = pack.Version;
            change();
            Assert.That(pack.Version, Is.EqualTo(before + 1));
        }
    }

    [Test]
    public void A_version_says_from_when_on_it_holds_and_not_before_the_one_that_it_replaces()
    {
        var pack = Copy();
        Assert.That(() => pack.Publish("Ada", Days.Noon), Breaks.Rule("rule-pack.effective-from"));
        Publish(pack, Day);
        pack.StartDraft();
        Assert.That(() => pack.StartDraft(), Breaks.Rule("rule-pack.has-draft"));

        Assert.That(() => Publish(pack, Day.AddDays(-1)), Breaks.Rule("rule-pack.effective-order"));
        Assert.That(Publish(pack, Day).Number, Is.EqualTo(2));
    }

    [Test]
    public void An_incomplete_draft_is_not_published()
    {
        var pack = Copy();
        pack.Describe("Own", Day, null);
        pack.RemoveRule(pack.Draft!.Rules.Of(RuleKind.TherapyMaximum)!);

        Assert.That(() => pack.Publish("Ada", Days.Noon), Breaks.Rule("rule-pack.incomplete"));
        Assert.That(pack.Draft, Is.Not.Null);
    }

    [Test]
    public void The_newest_published_version_that_is_effective_holds()
    {
        var pack = Copy();
        var first = Publish(pack, Day);
        pack.StartDraft();
        var second = Publish(pack, Day.AddDays(10));
        pack.StartDraft();
        var third = Publish(pack, Day.AddDays(10));
        pack.StartDraft();
        pack.Describe("Own", Day.AddDays(1), null);

        Assert.That(pack.On(Day.AddDays(-1)), Is.Null);
        Assert.That(pack.On(Day), Is.SameAs(first));
        Assert.That(pack.On(Day.AddDays(9)), Is.SameAs(first));
        Assert.That(pack.On(Day.AddDays(10)), Is.SameAs(third), $"it corrects version {second.Number}");
    }

    [Test]
    public void A_due_day_keeps_the_version_that_it_was_computed_from()
    {
        var version = Packs.OfProduct(Day).Versions.Single();

        Assert.That(version.Due(RuleKind.FirstPlan, null, Day, ClockContext.Empty), Is.EqualTo(new DueDate(RuleKind.FirstPlan, Day.AddDays(14), version.Id)));
        Assert.That(version.Due(RuleKind.PlanReview, null, Day, ClockContext.Empty), Is.Null);
    }

    private static RulePack Copy() => RulePack.CopyOf(Packs.OfProduct(Day).Versions.Single(), "Ours", "Our center");

    private static RulePackVersion Publish(RulePack pack, DateOnly effectiveFrom)
    {
        pack.Describe("Our own", effectiveFrom, null);
        return pack.Publish("Ada", Days.Noon);
    }
}
