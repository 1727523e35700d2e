using System.Net;
using CaseManager.Application.Audit;
using CaseManager.Application.Groups.Notes;
using CaseManager.Application.Security;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Groups.Notes;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SessionNotePageTests(string database)
{
    private readonly Sample sample = new();
    private RunningSite site = null!;
    private SiteVisitor counselor = null!;
    private string path = "";

    [SetUp]
    public async Task SetUp()
    {
        site = await RunningSite.StartAsync(database);
        await using (var db = site.Database.Open())
        {
            await sample.AddToAsync(db);
            sample.Session.Sign("Ines Ward, LCSW", Sample.Now);
            await db.SaveChangesAsync();
        }

        counselor = await site.SignInAsync(Role.Counselor);
        path = $"/sessions/{sample.Session.Id}/note";
    }

    [TearDown]
    public async Task TearDown()
    {
        counselor?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    [Test]
    public async Task What_was_typed_stays_when_something_is_wrong_and_a_password_is_never_shown_again()
    {
        var page = await SendAsync($"{path}/sign", 0, "What <b>Zoë</b> said", "Kept the diary", ("Form.Password", "my wrong password"));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Decoded(page), Does.Contain("A name of somebody of this session stands in the note.").And.Contain("Kept the diary").And.Contain("Not this person").And.Not.Contain("my wrong password"));
        Assert.That(page.Page, Does.Contain("&lt;b&gt;Zo").And.Not.Contain("<b>Zo"));
        var huge = await SendAsync(path, 0, "Text", new string('x', 3_000));
        Assert.That(Decoded(huge), Does.Contain("Text has 3000 characters; at most 2000 fit.").And.Contain(new string('x', 3_000)));
        Assert.That(huge.Page, Does.Contain($"id=\"Form_Lines_{sample.Episode.Id}__Text-error\""), "beside its line");
    }

    [Test]
    public async Task Whoever_was_overtaken_sees_both_texts_and_saves_upon_the_newest()
    {
        await SendAsync(path, 0, "Theirs", "Their line");
        var mine = await SendAsync(path, 0, "Mine", "Their line");

        Assert.That(mine.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Decoded(mine), Does.Contain("Somebody else changed this after you opened it.").And.Contain("Mine").And.Contain("saved meanwhile:").And.Contain("Theirs").And.Contain("name=\"Form.Version\" value=\"2\""));
        Assert.That(Decoded(mine).Split("saved meanwhile:"), Has.Length.EqualTo(2), "what both say is not asked about");
        Assert.That((await SendAsync(path, 2, "Both", "Their line")).Path, Is.EqualTo(path));
    }

    [Test]
    public async Task What_was_typed_into_a_note_that_was_signed_meanwhile_can_still_be_copied()
    {
        await SendAsync($"{path}/sign", 0, "What sets it off", "Kept the diary", ("Form.Password", TestUsers.Password));
        await using (var db = site.Database.Open())
        {
            Assert.That((await db.SessionNotes.SingleAsync()).State, Is.EqualTo(SessionNoteState.Signed));
        }

        Assert.That(Decoded(await SendAsync(path, 0, "Typed too late", "A late line")), Does.Contain("What you typed was not saved").And.Contain("Typed too late").And.Contain("A late line"));
    }

    [Test]
    public async Task Each_look_is_told_in_the_trail_and_the_chart_shows_the_line()
    {
        await SendAsync($"{path}/sign", 0, "What sets it off", "Kept the diary", ("Form.Password", TestUsers.Password));
        var chart = await counselor.GetAsync($"/clients/{sample.Client.Id}/group-notes");

        Assert.That(Decoded(chart), Does.Contain("What sets it off").And.Contain("Kept the diary").And.Contain("Signed by"));
        await using var db = site.Database.Open();
        var entries = await db.AuditEntries.Where(e => e.Action == AuditActions.ViewSessionNote || e.Action == AuditActions.ViewGroupNotes || e.Action == nameof(SignSessionNote)).ToListAsync();
        Assert.That(entries.Select(e => e.Action), Is.SupersetOf(new[] { AuditActions.ViewSessionNote, AuditActions.ViewGroupNotes, nameof(SignSessionNote) }));
        Assert.That(entries.Single(e => e.Action == AuditActions.ViewGroupNotes).ClientId, Is.EqualTo(sample.Client.Id));
        Assert.That(string.Concat(entries.Select(e => e.Changes)), Does.Not.Contain("diary").And.Not.Contain("sets it off"));
    }

    [TestCase(Role.Staff)]
    [TestCase(Role.Administrator)]
    [TestCase(Role.Medical)]
    public async Task Others_neither_see_a_note_nor_the_way_to_it(Role role)
    {
        using var visitor = await site.SignInAsync(role);

        Assert.That((await visitor.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await visitor.GetAsync($"/clients/{sample.Client.Id}/group-notes")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await visitor.GetAsync($"/sessions/{sample.Session.Id}")).Page, Does.Not.Contain("/note"));
        Assert.That((await visitor.GetAsync($"/clients/{sample.Client.Id}")).Page, Does.Not.Contain("group-notes"));
    }

    [Test]
    public async Task Rule_1_the_page_of_a_peer_support_session_has_no_way_to_a_note()
    {
        GroupSession session;
        await using (var db = site.Database.Open())
        {
            var peers = db.Add(new Group(sample.Site.Id, "AA", "AA", GroupKind.PeerSupport, Fellowship.AlcoholicsAnonymous, new(await db.Staff.SingleAsync(s => s.Id == sample.Counselor.Id)), null)).Entity;
            session = db.Add(GroupSession.Schedule(peers.Id, Sample.Monday, new TimeOnly(19, 0), 60)).Entity;
            await db.SaveChangesAsync();
        }

        Assert.That((await counselor.GetAsync($"/sessions/{session.Id}")).Page, Does.Not.Contain("/note").And.Not.Contain("Session note"));
        Assert.That((await counselor.GetAsync($"/sessions/{session.Id}/note")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await counselor.PostAsync($"/sessions/{session.Id}/note", [new("Form.SharedText", "She said")])).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await counselor.GetAsync($"/sessions/{sample.Session.Id}")).Page, Does.Contain(path), "the therapy session beside it has one");
    }

    private Task<SiteVisitor.Answer> SendAsync(string to, int version, string shared, string line, params (string Name, string Value)[] more) => counselor.PostAsync(to,
    [
        new("Form.Version", $"{version}"), new("Form.SharedText", shared), new("Form.Lines.Index", $"{sample.Episode.Id}"), new($"Form.Lines[{sample.Episode.Id}].EpisodeId", $"{sample.Episode.Id}"),
        new($"Form.Lines[{sample.Episode.Id}].Text", line), .. more.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)),
    ]);

    private static string Decoded(SiteVisitor.Answer answer) => WebUtility.HtmlDecode(answer.Page);
}
