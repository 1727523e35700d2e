using CaseManager.Application.Groups.Notes;
using CaseManager.Application.Paging;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Groups.Notes;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SessionNoteScopeTests(string database)
{
    private NoteScene scene = null!;

    [SetUp]
    public async Task SetUp() => scene = await NoteScene.CreateAsync(database);

    [TearDown]
    public async Task TearDown() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Whoever_leads_the_group_writes_about_everybody_and_a_counselor_of_one_reads_their_line()
    {
        Assert.That((await scene.FindAsync())!.WithLine.Select(p => p.Name), Is.EqualTo(new[] { "Hope Miller", "Elena Novák" }));
        Assert.That((await scene.FindAsync())!.Objectives.Select(o => o.EpisodeId), Is.EqualTo(new[] { scene.Elena.Stay }), "a walk-in opens no plan");
        await using (var db = scene.Open())
        {
            (await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == scene.Group.Id)).Join(scene.Hope.Id, NoteScene.Today);
            await db.SaveChangesAsync();
        }

        Assert.That((await scene.FindAsync())!.Objectives.Select(o => o.EpisodeId), Is.EquivalentTo(new[] { scene.Elena.Stay, scene.Hope.Stay }), "of members, whoever’s client it is");
        await scene.SignedAsync();

        scene.LookAs(scene.Sam);
        Assert.That(await scene.FindAsync(), Is.Null);
        Assert.That((await scene.DoAsync(await scene.DraftAsync())).IsNotFound, Is.True);
        Assert.That((await ChartAsync(scene.Hope)).Single().Line, Is.EqualTo("Listened, and will call a friend."));
        Assert.That(await ChartAsync(scene.Elena), Is.Empty, "not his client");
        Assert.That(await NameAsync(scene.Elena), Is.Null);
        scene.LookAs(scene.Maya);
        Assert.That(await ChartAsync(scene.Hope), Is.Empty, "who leads the group does not open the chart of others’ clients");
    }

    [Test]
    public async Task A_supervisor_reads_and_co_signs_and_others_find_nothing()
    {
        await scene.SignedAsync();
        scene.LookAs(scene.Supervisor);
        Assert.That((await scene.FindAsync())!.Session, Has.Property("IsCoSigner").EqualTo(true).And.Property("IsLeader").EqualTo(false));
        Assert.That(await ChartAsync(scene.Elena), Has.Count.EqualTo(1));
        foreach (var other in new[] { scene.Administrator, scene.Nurse, scene.FrontDesk })
        {
            scene.LookAs(other);
            Assert.That(await scene.FindAsync(), Is.Null, other.Name);
            Assert.That(await ChartAsync(scene.Elena), Is.Empty, other.Name);
            Assert.That((await scene.DoAsync(await scene.DraftAsync())).IsForbidden, Is.True, other.Name);
            Assert.That((await scene.DoAsync(new CoSignSessionNote(scene.Session.Id, 3, TestUsers.Password))).IsForbidden, Is.True, other.Name);
            Assert.That((await scene.DoAsync(new AddToSessionNote(scene.Session.Id, 3, null, "More", []))).IsForbidden, Is.True, other.Name);
        }
    }

    [Test]
    public async Task Only_whoever_leads_the_group_signs()
    {
        scene.LookAs(scene.Supervisor);

        Assert.That((await scene.DoAsync(await scene.DraftAsync())).Problems, Is.Empty);
        Assert.That((await scene.SignAsync(await scene.DraftAsync())).Problems.Single().Code, Is.EqualTo("session-note.not-leader"));
    }

    [Test]
    public async Task An_intern_signs_and_the_named_co_signer_or_a_supervisor_co_signs()
    {
        await LedByAnInternAsync();
        await scene.SignedAsync();
        Assert.That((await scene.FindAsync())!.Note!.State, Is.EqualTo(SessionNoteState.AwaitingCoSignature));
        Assert.That((await CoSignAsync()).Problems.Single().Code, Is.EqualTo("session-note.not-co-signer"));

        scene.LookAs(scene.Sam);
        Assert.That((await scene.FindAsync())!.Session.IsCoSigner, Is.True);
        Assert.That((await CoSignAsync("not it")).Problems.Single(), Has.Property("Code").EqualTo("password.wrong").And.Property("Field").EqualTo("Password"));
        Assert.That((await CoSignAsync()).Problems, Is.Empty);
        Assert.That((await scene.FindAsync())!.Note, Has.Property("State").EqualTo(SessionNoteState.Signed).And.Property("CoSignedBy").EqualTo("Sam Okoye").And.Property("IsAsSigned").EqualTo(true));
        Assert.That((await CoSignAsync()).Problems.Single().Code, Is.EqualTo("session-note.no-co-signature"));
    }

    [Test]
    public async Task A_supervisor_co_signs_where_the_co_signer_does_not()
    {
        await LedByAnInternAsync();
        await scene.SignedAsync();
        scene.LookAs(scene.Supervisor);

        Assert.That((await CoSignAsync()).Problems, Is.Empty);
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_the_roster()
    {
        await scene.DoAsync(await scene.DraftAsync());
        var few = await CountAsync();
        var fifty = new List<ClientAt>();
        await using var staff = scene.Open();
        var maya = await staff.Staff.SingleAsync(s => s.Name == "Maya Torres");
        for (var i = 0; i < 48; i++)
        {
            fifty.Add(await scene.AddClientAsync("Zed", $"Number {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}", maya));
        }

        var session = await scene.AddSessionAsync(1, null, [.. fifty]);
        var draft = await scene.DraftAsync() with { SessionId = session.Id, Version = 0 };
        await scene.DoAsync(draft with { Lines = [.. draft.Lines, .. fifty.Select((c, i) => new SessionNoteEntry(c.Stay, $"Line {i}", [c.Objective]))] });
        var many = await CountAsync(session.Id);

        Assert.That(many, Is.EqualTo(few));
        Assert.That(few.Read, Is.LessThanOrEqualTo(10));

        async Task<(int Read, int Write)> CountAsync(Guid? id = null)
        {
            await scene.FindAsync(id);
            scene.Log.Clear();
            var view = (await scene.FindAsync(id))!;
            var read = scene.Log.Queries;
            scene.Log.Clear();
            await scene.DoAsync(new SaveSessionNote(view.Session.Id, view.Note!.Version, "Again", view.Note.Content.Lines, []));
            return (read, scene.Log.Queries);
        }
    }

    private async Task LedByAnInternAsync()
    {
        await using (var db = scene.Open())
        {
            var group = await db.Groups.SingleAsync(g => g.Id == scene.Group.Id);
            var intern = db.Add(new StaffMember(group.SiteId, "Ben Cole", null, isIntern: true)).Entity;
            var (coSigner, user) = (await db.Staff.SingleAsync(s => s.Id == scene.CoSigner.Id), await db.Users.Include(u => u.Roles).Include(u => u.Sites).Include(u => u.Programs).SingleAsync(u => u.Id == scene.Maya.Id));
            group.Change(Sample.Groups, group.Name, null, new(intern, coSigner), 12);
            user.IsStaff(intern.Id);
            await db.SaveChangesAsync();
            scene.LookAs(user);
        }
    }

    private async Task<Application.UseCases.Outcome<Guid>> CoSignAsync(string password = TestUsers.Password)
    {
        await using var db = scene.Open();
        return await scene.DoAsync(new CoSignSessionNote(scene.Session.Id, await db.SessionNotes.Select(n => n.Version).SingleAsync(), password));
    }

    private async Task<IReadOnlyList<ClientGroupNote>> ChartAsync(ClientAt client) =>
        (await scene.ReadAsync<ClientGroupNotes, Page<ClientGroupNote>>(n => n.PageAsync(client.Id, new PageRequest(), default))).Items;

    private Task<string?> NameAsync(ClientAt client) => scene.ReadAsync<ClientGroupNotes, string?>(n => n.NameAsync(client.Id, default));
}
