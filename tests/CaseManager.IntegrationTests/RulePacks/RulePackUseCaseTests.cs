using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using CaseManager.Domain.RulePacks;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.RulePacks;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class RulePackUseCaseTests(string database)
{
    private static readonly DateOnly Today = GroupScene.Today;
    private GroupScene scene = null!;

    [SetUp]
    public async Task Open()
    {
        scene = await GroupScene.CreateAsync(database);
        scene.Role = Role.Administrator;
    }

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Rule_10_a_pack_is_copied_changed_published_and_used_from_a_day_on()
    {
        var id = await CopyAsync("General", "Harbor rules");
        await SetMaximumAsync(id, 1, 8);
        Assert.That((await scene.RunAsync(new PublishDraft(id, 2))).Problems.Single().Code, Is.EqualTo("rule-pack.effective-from"));
        await scene.RunAsync(new DescribeDraft(id, 2, "Our policy 7", Today, Today));
        Assert.That((await scene.RunAsync(new PublishDraft(id, 3))).Succeeded, Is.True);
        Assert.That((await scene.RunAsync(new ChooseRulePack(scene.Site.Id, 0, id, Today))).Succeeded, Is.True);

        scene.Role = Role.Counselor;
        var here = await scene.RunAsync(Therapy(10));
        var there = await scene.RunAsync(Therapy(10) with { SiteId = scene.FarSite.Id, FacilitatorId = scene.FarCounselor.Id });

        Assert.That(here.Problems.Select(p => (p.Code, p.Message)), Is.EqualTo(new[] { ("group.capacity", "The size limit lies between 2 and 8.") }));
        Assert.That(there.Succeeded, Is.True, "the other site goes on under General");
    }

    [Test]
    public async Task A_pack_of_the_product_is_copied_not_changed()
    {
        var florida = await PackAsync("Florida");

        Assert.That(await CodeOf(new StartDraft(florida.Id, florida.Version)), Is.EqualTo("rule-pack.read-only"));
        Assert.That(await CodeOf(new RenameRulePack(florida.Id, florida.Version, "Mine", "Here")), Is.EqualTo("rule-pack.read-only"));
        Assert.That(await CodeOf(new ArchiveRulePack(florida.Id, florida.Version, true)), Is.EqualTo("rule-pack.read-only"));
        Assert.That((await scene.RunAsync(new CopyRulePack(florida.Id, florida.Versions[0].Id, "florida", "Here"))).Problems.Select(p => (p.Code, p.Field)),
            Is.EqualTo(new[] { ("rule-pack.name-taken", "Name") }));
    }

    [Test]
    public async Task The_second_of_two_editors_is_told()
    {
        var id = await CopyAsync("Texas", "Ours");
        await SetMaximumAsync(id, 1, 9);

        Assert.That(await CodeOf(new DescribeDraft(id, 1, "Other", null, null)), Is.EqualTo(UseCaseProblems.Conflict));
        Assert.That(await CodeOf(new RemoveRule(id, 1, 0)), Is.EqualTo(UseCaseProblems.Conflict));
        Assert.That(await CodeOf(new PublishDraft(id, 1)), Is.EqualTo(UseCaseProblems.Conflict));
        await scene.RunAsync(new ChooseRulePack(scene.Site.Id, 0, (await PackAsync("Texas")).Id, Today));
        Assert.That(await CodeOf(new ChooseRulePack(scene.Site.Id, 0, (await PackAsync("Florida")).Id, Today.AddDays(1))), Is.EqualTo(UseCaseProblems.Conflict));
    }

    [Test]
    public async Task A_rule_is_added_changed_and_removed_by_its_place()
    {
        var id = await CopyAsync("General", "Ours");
        var added = await scene.RunAsync(Rule(id, 1) with { Kind = RuleKind.PlanReview, Unit = ClockUnit.Months, Amount = 1, Level = "4/3.5", Service = "Residential" });
        var draft = (await DraftAsync(id))!;
        var place = draft.Rules.Rules.ToList().FindIndex(r => r.Scope.Service == "Residential");
        await scene.RunAsync(Rule(id, 2) with { Place = place, Unit = ClockUnit.PartOfStay, Amount = 1, Of = 2, Level = "4/3.5", Service = "Residential" });

        Assert.That(added.Succeeded, Is.True);
        Assert.That((await DraftAsync(id))!.Rules.Rules[place].Value, Is.EqualTo(new Clock(ClockUnit.PartOfStay, 1, 2)));
        await scene.RunAsync(new RemoveRule(id, 3, place));
        Assert.That((await DraftAsync(id))!.Rules.Rules.Any(r => r.Scope.Service == "Residential"), Is.False);
    }

    [Test]
    public async Task What_is_wrong_with_a_rule_stands_beside_its_field()
    {
        var id = await CopyAsync("General", "Ours");

        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.PlanReview, Service = "Day", Unit = ClockUnit.CalendarDays }), Is.EqualTo("Amount"));
        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.PlanReview, Service = "Day", Unit = ClockUnit.PartOfStay, Amount = 1 }), Is.EqualTo("Of"));
        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.PlanReview, Service = "Day" }), Is.EqualTo("Unit"));
        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.HoursPerWeek, Least = 9 }), Is.EqualTo("Level"));
        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.HoursPerWeek, Least = 9, Most = 3, Level = "4/1.5" }), Is.EqualTo("Most"));
        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.HoursPerWeek, Least = 9, Level = "4/9.9" }), Is.EqualTo("Level"));
        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.CoSignedCredentials, List = " , " }), Is.EqualTo("List"));
        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.TakeHome, FromDay = 0, Days = 7 }), Is.EqualTo("FromDay"));
        Assert.That(await FieldOf(Rule(id, 1) with { Kind = RuleKind.RosterSignature, IsYes = true, Source = " " }), Is.EqualTo("Source"));
        Assert.That(await CodeOf(Rule(id, 1) with { Kind = RuleKind.TherapyMaximum, Number = 5 }), Is.EqualTo("rule.twice"));
    }

    [Test]
    public async Task A_choice_for_a_later_day_is_withdrawn_and_an_archived_pack_is_not_offered()
    {
        var texas = await PackAsync("Texas");
        await scene.RunAsync(new ChooseRulePack(scene.Site.Id, 0, texas.Id, Today.AddDays(1)));
        var before = await scene.ReadAsync<SiteRulesDetails, SiteRulesView?>(d => d.FindAsync(scene.Site.Id, default));
        await scene.RunAsync(new WithdrawRulePack(scene.Site.Id, before!.Version));
        var after = await scene.ReadAsync<SiteRulesDetails, SiteRulesView?>(d => d.FindAsync(scene.Site.Id, default));

        Assert.That((before.Assignments.Single().Pack, after!.Assignments.Count), Is.EqualTo(("Texas", 0)));
        var copy = await CopyAsync("Texas", "Old ways");
        await scene.RunAsync(new ArchiveRulePack(copy, 1, true));
        Assert.That((await ListAsync(false)).Items.Select(p => p.Name), Does.Contain("Texas").And.Not.Contain("Old ways"));
        Assert.That((await ListAsync(true)).Items.Select(p => p.Name), Does.Contain("Old ways"));
    }

    [Test]
    public async Task Sites_are_listed_with_what_they_use_today_and_later()
    {
        await scene.RunAsync(new ChooseRulePack(scene.Site.Id, 0, (await PackAsync("Texas")).Id, Today));
        await scene.RunAsync(new ChooseRulePack(scene.Site.Id, 2, (await PackAsync("Florida")).Id, Today.AddDays(30)));

        var rows = (await scene.ReadAsync<SiteRulesDetails, Page<SiteRulesRow>>(d => d.PageAsync(Today, new PageRequest(), default))).Items;

        Assert.That(rows.Select(r => (r.Site, r.Pack, r.From, r.Next)), Is.EqualTo(new[]
        {
            ("Honolulu", null, null, null), ("Riverside", (string?)"Texas", (DateOnly?)Today, (string?)"Florida"),
        }));
    }

    [Test]
    public async Task Versions_are_compared_by_what_they_say()
    {
        var id = await CopyAsync("General", "Ours");
        await SetMaximumAsync(id, 1, 8);
        var pack = await scene.ReadAsync<RulePackDetails, RulePackView?>(d => d.FindAsync(id, default));
        var pair = await scene.ReadAsync<RulePackDetails, IReadOnlyList<VersionView>>(d => d.PairAsync(pack!.CopiedFrom!.Id, pack.Draft!.Id, default));

        var differing = RuleComparison.Of(pair[0].Rules, pair[1].Rules).Where(c => c.Differs).ToList();
        Assert.That(pair.Select(v => v.Name.Pack), Is.EqualTo(new[] { "General", "Ours" }));
        Assert.That(differing.Select(c => (c.Either.Kind, ((WholeNumber)c.Left!.Value).Number, ((WholeNumber)c.Right!.Value).Number)), Is.EqualTo(new[] { (RuleKind.TherapyMaximum, 12, 8) }));
    }

    [Test]
    public async Task Only_administrators_set_rules([Values] Role role)
    {
        var texas = await PackAsync("Texas");
        scene.Role = role;

        Assert.That((await scene.RunAsync(new ChooseRulePack(scene.Site.Id, 0, texas.Id, Today))).IsForbidden, Is.EqualTo(role is not Role.Administrator));
    }

    private OpenGroup Therapy(int capacity) => new(scene.Site.Id, "RP", "Relapse Prevention", GroupKind.Therapy, null, scene.Counselor.Id, null, capacity);

    private static SaveRule Rule(Guid id, int version) => new() { RulePackId = id, Version = version, Source = "Our policy" };

    private async Task<Guid> CopyAsync(string pack, string name)
    {
        var original = await PackAsync(pack);
        return (await scene.RunAsync(new CopyRulePack(original.Id, original.Versions[0].Id, name, "Here"))).Value;
    }

    private async Task SetMaximumAsync(Guid id, int version, int most)
    {
        var place = (await DraftAsync(id))!.Rules.Rules.ToList().FindIndex(r => r.Kind is RuleKind.TherapyMaximum);
        Assert.That((await scene.RunAsync(Rule(id, version) with { Place = place, Number = most })).Succeeded, Is.True);
    }

    private async Task<RulePackView> PackAsync(string name)
    {
        var row = (await ListAsync(true)).Items.Single(p => p.Name == name);
        return (await scene.ReadAsync<RulePackDetails, RulePackView?>(d => d.FindAsync(row.Id, default)))!;
    }

    private Task<VersionView?> DraftAsync(Guid id) => scene.ReadAsync<RulePackDetails, VersionView?>(d => d.DraftAsync(id, default));

    private Task<Page<RulePackRow>> ListAsync(bool archivedToo) => scene.ReadAsync<RulePackList, Page<RulePackRow>>(l => l.PageAsync(null, archivedToo, new PageRequest(), default));

    private async Task<string> CodeOf<T>(T command)
        where T : ICommand => (await RunAsync(command)).Code;

    private async Task<string?> FieldOf<T>(T command)
        where T : ICommand => (await RunAsync(command)).Field;

    private async Task<Problem> RunAsync<T>(T command)
        where T : ICommand => (await scene.RunAsync<T>(command)).Problems.Single();
}
