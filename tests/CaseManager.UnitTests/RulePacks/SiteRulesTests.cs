using CaseManager.Domain.RulePacks;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.RulePacks;

public sealed class SiteRulesTests
{
    private static readonly DateOnly Day = Days.Monday;
    private readonly RulePack general = Packs.OfProduct(Day.AddYears(-20));
    private readonly RulePack strict = Packs.OfProduct(Day.AddDays(-30));
    private SiteRules site = null!;

    [SetUp]
    public void SetUp() => site = new SiteRules(Guid.NewGuid());

    [Test]
    public void A_change_of_pack_takes_effect_from_its_day()
    {
        site.Use(strict, Day, "Ada", Days.Noon);
        var rules = new RuleHistory(general, site, new Dictionary<Guid, RulePack> { [strict.Id] = strict });

        Assert.That(rules.On(Day.AddDays(-1)), Is.SameAs(general.Versions.Single()), "a site that chose none uses General");
        Assert.That(rules.On(Day), Is.SameAs(strict.Versions.Single()));
        Assert.That(new RuleHistory(general, null, new Dictionary<Guid, RulePack>()).On(Day), Is.SameAs(general.Versions.Single()));
        Assert.That(rules.On(new DateOnly(1950, 1, 1)), Is.SameAs(general.Versions.Single()), "no day is without rules");
    }

    [Test]
    public void Two_packs_never_hold_on_one_day()
    {
        site.Use(strict, Day, "Ada", Days.Noon);

        Assert.That(() => site.Use(general, Day, "Ada", Days.Noon), Breaks.Rule("site-rules.order"));
        Assert.That(() => site.Use(general, Day.AddDays(-1), "Ada", Days.Noon), Breaks.Rule("site-rules.order"));
        Assert.That(() => site.Use(strict, Day.AddDays(1), "Ada", Days.Noon), Breaks.Rule("site-rules.same"));
        site.Use(general, Day.AddDays(1), "Ada", Days.Noon);
        Assert.That(site.On(Day.AddDays(1))!.RulePack, Is.SameAs(general));
        Assert.That(site.Version, Is.EqualTo(3));
    }

    [Test]
    public void A_pack_is_chosen_where_it_holds_and_is_not_archived()
    {
        var archived = RulePack.CopyOf(general.Versions.Single(), "Old", "Here");
        archived.Archive();

        Assert.That(() => site.Use(strict, Day.AddDays(-31), "Ada", Days.Noon), Breaks.Rule("site-rules.not-effective"));
        Assert.That(() => site.Use(RulePack.CopyOf(general.Versions.Single(), "New", "Here"), Day, "Ada", Days.Noon), Breaks.Rule("site-rules.not-effective"));
        Assert.That(() => site.Use(archived, Day, "Ada", Days.Noon), Breaks.Rule("site-rules.archived"));
    }

    [Test]
    public void A_choice_is_withdrawn_before_its_day_and_never_after()
    {
        site.Use(strict, Day, "Ada", Days.Noon);
        Assert.That(() => site.Withdraw(Day), Breaks.Rule("site-rules.begun"));
        site.Withdraw(Day.AddDays(-1));

        Assert.That(site.On(Day), Is.Null);
        Assert.That(() => site.Withdraw(Day), Breaks.Rule("site-rules.begun"));
    }
}
