using CaseManager.Application.Groups;
using CaseManager.Application.Groups.Notes;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Groups.Notes;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SessionNoteUseCaseTests(string database)
{
    private NoteScene scene = null!;

    [SetUp]
    public async Task SetUp() => scene = await NoteScene.CreateAsync(database);

    [TearDown]
    public async Task TearDown() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task A_note_is_written_signed_and_added_to_and_each_chart_shows_its_own_line()
    {
        var draft = await scene.DraftAsync();
        draft = draft with { Lines = [draft.Lines[0] with { Objectives = [scene.Elena.Objective] }, draft.Lines[1]] };
        Assert.That((await scene.DoAsync(draft)).Problems, Is.Empty);
        Assert.That((await ChartAsync(scene.Elena)).Items, Is.Empty, "a draft stands in no chart");
        Assert.That((await scene.SignAsync(draft with { Version = 2 }, password: "not it")).Problems.Single(), Has.Property("Code").EqualTo("password.wrong").And.Property("Field").EqualTo("Password"));
        Assert.That((await scene.SignAsync(draft with { Version = 2 })).Problems, Is.Empty);
        Assert.That((await scene.DoAsync(new AddToSessionNote(scene.Session.Id, 4, scene.Elena.Stay, "Three signs, in fact.", []))).Problems, Is.Empty);
        Assert.That((await scene.DoAsync(new AddToSessionNote(scene.Session.Id, 5, scene.Hope.Stay, "Called on Sunday.", []))).Problems, Is.Empty);

        var view = (await scene.FindAsync())!;
        Assert.That((view.Note!.State, view.Note.SignedBy, view.Note.IsAsSigned, view.IsOpen), Is.EqualTo((SessionNoteState.Signed, "Maya Torres", true, false)));
        var elena = (await ChartAsync(scene.Elena)).Items.Single();
        Assert.That((elena.SharedText, elena.Line, elena.Status), Is.EqualTo(("What sets it off.", "Named two signs.", AttendanceStatus.Present)));
        Assert.That((elena.Objectives.Single(), elena.Addenda.Single().Text), Is.EqualTo(("Stay sober for 1 weeks", "Three signs, in fact.")));
        scene.LookAs(scene.Sam);
        var hope = (await ChartAsync(scene.Hope)).Items.Single();
        Assert.That((hope.SharedText, hope.Line, hope.Objectives.Count, hope.Addenda.Single().Text), Is.EqualTo(("What sets it off.", "Listened, and will call a friend.", 0, "Called on Sunday.")));
    }

    [Test]
    public async Task Names_are_changed_or_marked_before_signing_and_the_mark_is_kept_with_who_and_when()
    {
        var draft = await scene.DraftAsync(shared: "What gives them hope.", hope: "Agreed with Elena.");
        Assert.That((await scene.SignAsync(draft)).Problems.Single(), Has.Property("Code").EqualTo("session-note.names").And.Property("Field").EqualTo("NotThem"));
        Assert.That((await scene.FindAsync())!.Note, Is.Null, "nothing is saved");
        var names = (await scene.FindAsync())!.NamesIn(draft.Content);
        Assert.That(names.Select(n => (n.EpisodeId, n.Name)), Is.EqualTo(new[] { ((Guid?)null, "Hope"), (scene.Hope.Stay, "Elena") }));
        var marked = draft with { Lines = [draft.Lines[0], draft.Lines[1] with { Text = "Agreed with another member." }], NotThem = [names[0].Key, "no such key"] };
        Assert.That((await scene.SignAsync(marked)).Problems, Is.Empty);

        await using var db = scene.Open();
        var mark = await db.SessionNotes.SelectMany(n => n.NameMarks).SingleAsync();
        Assert.That((mark.Name, mark.ById, mark.By, mark.At), Is.EqualTo(("Hope", (Guid?)scene.Maya.Id, "Maya Torres", scene.Time.GetUtcNow().UtcDateTime)));
        var entry = await db.AuditEntries.SingleAsync(e => e.Action == nameof(SignSessionNote));
        Assert.That(entry.Changes, Does.Contain(nameof(SessionNoteNameMark)).And.Contain("Maya Torres").And.Not.Contain("Hope").And.Not.Contain("gives them").And.Not.Contain("another member"), "no clinical text");
    }

    [Test]
    public async Task A_marked_name_is_asked_about_again_where_it_stands_elsewhere()
    {
        var draft = await scene.DraftAsync(shared: "What gives them hope.");
        var key = (await scene.FindAsync())!.NamesIn(draft.Content).Single().Key;
        Assert.That((await scene.DoAsync(draft with { NotThem = [key] })).Problems, Is.Empty);

        Assert.That((await scene.SignAsync(await scene.DraftAsync(shared: "What gives them hope, said one. Hope came late."))).Problems.Single().Code, Is.EqualTo("session-note.names"));
        Assert.That((await scene.SignAsync(await scene.DraftAsync(shared: "The room was cold, and the tea gave hope."))).Problems.Single().Code, Is.EqualTo("session-note.names"), "other words stand before it");
        Assert.That((await scene.SignAsync(await scene.DraftAsync(shared: "WHAT gives them “hope”!"))).Problems, Is.Empty);
    }

    [Test]
    public async Task A_member_who_was_not_recorded_is_not_named_either()
    {
        var marcus = await scene.AddClientAsync("Marcus", "Ibarra", null);
        await using (var db = scene.Open())
        {
            var group = await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == scene.Group.Id);
            group.Join(marcus.Id, NoteScene.Today);
            await db.SaveChangesAsync();
        }

        Assert.That((await scene.SignAsync(await scene.DraftAsync(shared: "Ibarra’s chair was empty."))).Problems.Single().Code, Is.EqualTo("session-note.names"));
    }

    [Test]
    public async Task Copied_lines_are_flagged_without_saying_whose_and_signed_after_a_look()
    {
        var before = await scene.AddSessionAsync(-7);
        await scene.DoAsync(new SaveSessionNote(before.Id, 0, "Before", [new(scene.Elena.Stay, NoteScene.Line, []), new(scene.Hope.Stay, "Took part, and wrote the chain of her slip on the board.", [])], []));
        var other = await scene.AddSessionAsync(-3, await OtherGroupAsync());
        scene.LookAs(scene.Sam);
        await scene.DoAsync(new SaveSessionNote(other.Id, 0, "Elsewhere", [new(scene.Hope.Stay, "Went through the evening routine and sleeps better on days with a long walk", [])], []));
        scene.LookAs(scene.Maya);
        var draft = await scene.DraftAsync(elena: "Took part.", hope: $"{NoteScene.Line}.");
        Assert.That(await AlikeAsync(draft), Is.EqualTo(new Dictionary<Guid, Likeness> { [scene.Hope.Stay] = Likeness.AnotherClient }), "the line of another in the note before");
        var own = await scene.DraftAsync(elena: NoteScene.Line.Replace("friend", "sister", StringComparison.Ordinal), hope: "Went through the evening routine, and sleeps better on days with a long walk.");
        Assert.That(await AlikeAsync(own), Is.EqualTo(new Dictionary<Guid, Likeness> { [scene.Elena.Stay] = Likeness.OwnLastNote, [scene.Hope.Stay] = Likeness.OwnLastNote }), "in whatever group it was");

        Assert.That((await scene.SignAsync(own)).Problems.Single(), Has.Property("Code").EqualTo("session-note.alike").And.Property("Field").EqualTo("LookedAtAlike"));
        Assert.That((await scene.SignAsync(own, looked: true)).Problems, Is.Empty);
        Assert.That((await scene.FindAsync())!.Note!.AlikeLines, Is.EqualTo(2));
    }

    [Test]
    public async Task The_second_of_two_editors_is_told_and_nothing_is_lost()
    {
        var mine = await scene.DraftAsync(shared: "Mine");
        await scene.DoAsync(mine);

        Assert.That((await scene.DoAsync(mine with { SharedText = "Theirs" })).IsConflict, Is.True);
        Assert.That((await scene.SignAsync(mine with { SharedText = "Theirs" })).IsConflict, Is.True, "what was seen is signed");
        Assert.That((await scene.FindAsync())!.Note!.Content.SharedText, Is.EqualTo("Mine"));
    }

    [Test]
    public async Task An_objective_of_another_client_is_not_worked_on_and_one_that_left_the_plan_stays_ticked()
    {
        var draft = await scene.DraftAsync();
        Assert.That((await scene.DoAsync(draft with { Lines = [draft.Lines[0] with { Objectives = [scene.Hope.Objective] }] })).Problems.Single(),
            Has.Property("Code").EqualTo("session-note.unknown-objective").And.Property("Field").EqualTo("Lines[0].Objectives"));
        var ticked = draft with { Lines = [draft.Lines[0] with { Objectives = [scene.Elena.Objective] }] };
        Assert.That((await scene.DoAsync(ticked)).Problems, Is.Empty);
        await using (var db = scene.Open())
        {
            (await db.TreatmentPlans.SingleAsync(p => p.EpisodeId == scene.Elena.Stay)).Supersede(NoteScene.Today);
            await db.SaveChangesAsync();
        }

        Assert.That((await scene.DoAsync(ticked with { Version = 2, SharedText = "Again" })).Problems, Is.Empty, "what was ticked stays");
        Assert.That((await scene.FindAsync())!.Objectives.Where(o => o.EpisodeId == scene.Elena.Stay).Select(o => (o.Lineage, o.IsOffered)), Is.EqualTo(new[] { (scene.Elena.Objective, false) }));
    }

    [Test]
    public async Task Rule_1_a_peer_support_session_has_no_note_on_screen_and_takes_none()
    {
        Group peers;
        await using (var db = scene.Open())
        {
            var site = await db.Sites.SingleAsync();
            peers = db.Add(new Group(site.Id, "AA", "AA", GroupKind.PeerSupport, Fellowship.AlcoholicsAnonymous, new(await db.Staff.FirstAsync(s => s.Name == "Maya Torres")), null)).Entity;
            await db.SaveChangesAsync();
        }

        var session = await scene.AddSessionAsync(0, peers);
        Assert.That(await scene.FindAsync(session.Id), Is.Null);
        Assert.That((await scene.DoAsync(new SaveSessionNote(session.Id, 0, "She said", [], []))).Problems.Single().Code, Is.EqualTo("session-note.peer-support"));
        await using var after = scene.Open();
        Assert.That(await after.SessionNotes.AnyAsync(), Is.False);
    }

    [Test]
    public async Task The_note_of_a_voided_session_stands_in_no_chart_and_takes_nothing_until_it_is_restored()
    {
        await scene.SignedAsync();
        await scene.DoAsync(new VoidSession(scene.Session.Id, scene.Session.Version, "Entered twice"));

        Assert.That((await ChartAsync(scene.Elena)).Items, Is.Empty);
        Assert.That((await scene.DoAsync(new AddToSessionNote(scene.Session.Id, 3, null, "More", []))).Problems.Single().Code, Is.EqualTo("session-note.session"));
        Assert.That((await scene.FindAsync())!.Session.Stands, Is.False);
        await scene.DoAsync(new RestoreSession(scene.Session.Id, scene.Session.Version + 1));
        Assert.That((await ChartAsync(scene.Elena)).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whose_record_was_corrected_to_absent_has_no_note_and_who_was_added_has_the_shared_text()
    {
        await scene.SignedAsync();
        var late = await scene.AddClientAsync("Marcus", "Ibarra", null);
        await using (var db = scene.Open())
        {
            var session = await db.GroupSessions.Include(s => s.Attendances).SingleAsync(s => s.Id == scene.Session.Id);
            session.Correct(scene.Elena.Id, AttendanceMark.NoShow, "Maya Torres", scene.Time.GetUtcNow().UtcDateTime, "Misheard");
            session.AddAfterSigning(late.Id, late.Stay, AttendanceMark.Present, null, "Maya Torres", scene.Time.GetUtcNow().UtcDateTime, "Forgotten");
            await db.SaveChangesAsync();
        }

        scene.LookAs(scene.Supervisor);
        Assert.That((await ChartAsync(scene.Elena)).Items, Is.Empty);
        Assert.That((await ChartAsync(late)).Items.Select(n => (n.SharedText, n.Line)), Is.EqualTo(new[] { ((string?)"What sets it off.", (string?)null) }));
    }

    private async Task<IReadOnlyDictionary<Guid, Likeness>> AlikeAsync(SaveSessionNote draft) => NoteLikeness.Of(draft.Content, (await scene.FindAsync())!.Before);

    private async Task<Group> OtherGroupAsync()
    {
        await using var db = scene.Open();
        var group = db.Add(new Group((await db.Sites.SingleAsync()).Id, "CBT", "Skills", GroupKind.Psychoeducation, null, new(await db.Staff.FirstAsync(s => s.Name == "Sam Okoye")), null)).Entity;
        await db.SaveChangesAsync();
        return group;
    }

    private Task<Page<ClientGroupNote>> ChartAsync(ClientAt client) => scene.ReadAsync<ClientGroupNotes, Page<ClientGroupNote>>(n => n.PageAsync(client.Id, new PageRequest(), default));
}
