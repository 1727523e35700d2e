using CaseManager.Application.Drafts;
using CaseManager.Application.Security;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Users;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.SignIn;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DraftTests(string database)
{
    private const string Page = "/plans/1";
    private const string Typed = "[[\"Words\",\"I want my Saturdays back\"]]";
    private UserScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await UserScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task What_is_typed_is_kept_encrypted_and_for_its_writer_only()
    {
        await SaveAsync("/plans/1/goals", Typed);

        await using var db = scene.Open();
        Assert.That((await db.Drafts.SingleAsync()).Content, Does.Not.Contain("Saturdays"));
        Assert.That((await OnPageAsync()).Select(d => (d.Form, d.Fields)), Is.EqualTo(new[] { ("/plans/1/goals", Typed) }));
        scene.Id = (await scene.AddAsync("other@center.example", Role.Counselor)).Id;
        Assert.That(await OnPageAsync(), Is.Empty);
    }

    [Test]
    public async Task The_newest_words_take_the_place_of_those_before_until_they_are_saved_or_thrown_away()
    {
        await SaveAsync("/plans/1/goals", "[]");
        await SaveAsync("/plans/1/goals", Typed);
        await SaveAsync("/plans/1/problems", "[]");
        Assert.That(await OnPageAsync(), Has.Count.EqualTo(2));

        await scene.RunAsync<DiscardDraft, bool>(new("/plans/1/goals"));

        Assert.That((await OnPageAsync()).Select(d => d.Form), Is.EqualTo(new[] { "/plans/1/problems" }));
    }

    [Test]
    public async Task After_a_day_a_draft_is_not_offered_any_more_and_deleted()
    {
        await SaveAsync("/plans/1/goals", Typed);
        scene.Time.Advance(Draft.Lasts - TimeSpan.FromSeconds(1));
        Assert.That(await scene.AskAsync<OldDrafts, int>(d => d.DeleteAsync(default)), Is.Zero);
        Assert.That(await OnPageAsync(), Has.Count.EqualTo(1));
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await OnPageAsync(), Is.Empty);
        Assert.That(await scene.AskAsync<OldDrafts, int>(d => d.DeleteAsync(default)), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_fills_the_database_with_drafts()
    {
        for (var i = 0; i < 45; i++)
        {
            await SaveAsync($"/plans/{i}/goals", Typed);
            scene.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await using var db = scene.Open();
        Assert.That(await db.Drafts.CountAsync(), Is.EqualTo(40));
        Assert.That(await db.Drafts.AnyAsync(d => d.Form == "/plans/44/goals") && !await db.Drafts.AnyAsync(d => d.Form == "/plans/0/goals"), Is.True);
        Assert.That(await scene.ProblemsOf<SaveDraft, Guid>(new("/plans/1", Page, new string('x', SaveDraft.FieldsLength + 1))), Is.Not.Empty);
    }

    private async Task SaveAsync(string form, string fields) => Assert.That(await scene.ProblemsOf<SaveDraft, Guid>(new(form, Page, fields)), Is.Empty);

    private Task<IReadOnlyList<DraftView>> OnPageAsync() => scene.AskAsync<DraftList, IReadOnlyList<DraftView>>(l => l.OnPageAsync(Page, default));
}
