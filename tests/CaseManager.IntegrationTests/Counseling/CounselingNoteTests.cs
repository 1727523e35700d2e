using System.Text;
using CaseManager.Application.Counseling;
using CaseManager.Application.Counseling.Notes;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Counseling;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Counseling;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CounselingNoteTests(string database)
{
    private const string Text = "He said that his father – Ζωή – never knew.";

    private static readonly byte[] Key = Convert.FromBase64String(TestCounseling.Key);
    private static readonly byte[] OtherKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private CounselingScene scene = null!;
    private Guid session;

    [SetUp]
    public async Task SetUp()
    {
        scene = await CounselingScene.CreateAsync(database);
        session = await scene.PlanAsync();
    }

    [TearDown]
    public async Task TearDown()
    {
        if (scene is not null)
        {
            await scene.DisposeAsync();
        }
    }

    [Test]
    public async Task The_bytes_in_the_database_do_not_hold_the_text_and_its_author_reads_it()
    {
        var note = await scene.WriteNoteAsync(session, Text);

        await using var db = scene.Open();
        var stored = (await db.SudCounselingNotes.AsNoTracking().SingleAsync()).Sealed;
        Assert.That(Convert.ToHexString(stored), Does.Not.Contain(Convert.ToHexString(Encoding.UTF8.GetBytes("father"))).And.Not.Contain(Convert.ToHexString(Encoding.Unicode.GetBytes("father"))));
        var view = (await scene.OpenNoteAsync(note))!;
        Assert.That((view.Text, view.IsMine, view.Author, view.Session!.ClientName), Is.EqualTo((Text, true, "Maya Torres", "Elena Novák")));
    }

    [Test]
    public async Task The_same_text_is_stored_in_other_bytes_each_time()
    {
        await scene.WriteNoteAsync(session, Text);
        await scene.WriteNoteAsync(await scene.PlanAsync(hour: 11), Text);

        await using var db = scene.Open();
        Assert.That((await db.SudCounselingNotes.Select(n => n.Sealed).ToListAsync()).Select(Convert.ToHexString).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Nobody_reads_a_note_but_its_author_and_whom_the_author_names_for_as_long()
    {
        var note = await scene.WriteNoteAsync(session, Text);
        foreach (var other in new[] { scene.Sam, scene.Supervisor, scene.Administrator, scene.Nurse, scene.FrontDesk, null })
        {
            scene.LookAs(other);
            Assert.That(await scene.OpenNoteAsync(note), Is.Null, other?.Name ?? "an operator of the command line");
            Assert.That((await NotesAsync()).Total, Is.Zero);
            Assert.That((await scene.DoAsync(new NameNoteReader(note, scene.Sam.Id))).Succeeded, Is.False);
            Assert.That((await scene.DoAsync(new EndNoteReader(note, scene.Sam.Id))).Succeeded, Is.False);
        }

        scene.LookAs(scene.Maya);
        Assert.That((await scene.OpenNoteAsync(note))!.Candidates.Select(c => c.Name), Is.EqualTo(new[] { "Ines Ward", "Sam Okoye" }), "counselors and supervisors");
        Assert.That((await scene.DoAsync(new NameNoteReader(note, scene.Nurse.Id))).Problems.Single().Code, Is.EqualTo("counseling-note.reader"));
        Assert.That((await scene.DoAsync(new NameNoteReader(note, scene.Sam.Id))).Problems, Is.Empty);
        Assert.That((await scene.DoAsync(new NameNoteReader(note, scene.Sam.Id))).Problems, Is.Empty, "twice is once");

        scene.LookAs(scene.Sam);
        var seen = (await scene.OpenNoteAsync(note))!;
        Assert.That((seen.Text, seen.IsMine, seen.Readers.Count, seen.Candidates.Count), Is.EqualTo((Text, false, 0, 0)), "a reader names nobody");
        Assert.That((await NotesAsync()).Items.Single().ClientName, Is.EqualTo("Elena Novák"));
        Assert.That((await scene.DoAsync(new NameNoteReader(note, scene.Supervisor.Id))).IsNotFound, Is.True);
        Assert.That(await scene.FindAsync(session), Is.Null, "the record stays closed to them");

        scene.LookAs(scene.Maya);
        Assert.That((await scene.DoAsync(new EndNoteReader(note, scene.Sam.Id))).Problems, Is.Empty);
        scene.LookAs(scene.Sam);
        Assert.That(await scene.OpenNoteAsync(note), Is.Null);
        await using var db = scene.Open();
        Assert.That(await db.SudCounselingNoteReaders.CountAsync(r => r.EndedAt != null), Is.EqualTo(1), "that they could stays on record");
    }

    [Test]
    public async Task Breaking_the_glass_opens_the_session_but_no_counseling_note()
    {
        var note = await scene.WriteNoteAsync(session, Text);
        scene.LookAs(scene.Sam);
        await scene.DoAsync(new Application.BreakGlass.OpenByBreakingGlass(scene.Stay.ClientId, "Standing in for Maya today"));

        Assert.That((await scene.FindAsync(session))!.IsReadable, Is.True);
        Assert.That((await scene.OpenNoteAsync(note), (await NotesAsync(session)).Total), Is.EqualTo((null as CounselingNoteView, 0)));
    }

    [Test]
    public async Task An_author_keeps_their_notes_when_they_leave_the_care_team_and_writes_no_further_one()
    {
        var note = await scene.WriteNoteAsync(session, Text);
        await using (var db = scene.Open())
        {
            var stay = await db.Episodes.Include(e => e.CareTeam).SingleAsync(e => e.Id == scene.Stay.Id);
            stay.HandOver(scene.Sam.StaffMemberId!.Value, CounselingScene.Today.AddDays(-5), CounselingScene.Today);
            await db.SaveChangesAsync();
        }

        Assert.That((await scene.OpenNoteAsync(note))!.Text, Is.EqualTo(Text));
        Assert.That((await scene.DoAsync(new WriteCounselingNote(session, "More", TestUsers.Password))).IsNotFound, Is.True);
    }

    [Test]
    public async Task A_former_key_opens_what_was_encrypted_with_it_and_a_wrong_one_nothing()
    {
        var note = await scene.WriteNoteAsync(session, Text);
        await scene.UseKeysAsync(OtherKey, Key);
        Assert.That((await scene.OpenNoteAsync(note))!.Text, Is.EqualTo(Text));
        var later = await scene.WriteNoteAsync(session, "Later");
        await scene.UseKeysAsync(OtherKey);

        Assert.That((await scene.OpenNoteAsync(note))!.Text, Is.Null);
        Assert.That((await scene.OpenNoteAsync(later))!.Text, Is.EqualTo("Later"), "the first key encrypts");
    }

    [TestCase("text")]
    [TestCase("cut")]
    [TestCase("other note")]
    [TestCase("session")]
    [TestCase("time")]
    [TestCase("version")]
    public async Task A_row_that_was_moved_or_altered_does_not_open(string what)
    {
        var note = await scene.WriteNoteAsync(session, Text);
        var other = await scene.WriteNoteAsync(session, "Another one");
        await using (var db = scene.Open())
        {
            var bytes = await db.SudCounselingNotes.Where(n => n.Id == note).Select(n => n.Sealed).SingleAsync();
            var stolen = await db.SudCounselingNotes.Where(n => n.Id == other).Select(n => n.Sealed).SingleAsync();
            await AlterAsync(db.SudCounselingNotes.Where(n => n.Id == note), what, bytes, stolen);
        }

        Assert.That((await scene.OpenNoteAsync(note))!.Text, Is.Null);
        Assert.That((await scene.OpenNoteAsync(other))!.Text, Is.EqualTo("Another one"));
    }

    [Test]
    public async Task A_row_that_is_given_to_another_author_does_not_open_for_them()
    {
        var note = await scene.WriteNoteAsync(session, Text);
        await using (var db = scene.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.SudCounselingNotes.ExecuteUpdateAsync(set => set.SetProperty(n => n.AuthorId, scene.Sam.Id));
            await transaction.CommitAsync();
        }

        scene.LookAs(scene.Sam);
        Assert.That((await scene.OpenNoteAsync(note))!.Text, Is.Null);
    }

    [Test]
    public async Task A_note_is_signed_with_the_password_and_sent_twice_is_there_once()
    {
        Assert.That((await scene.DoAsync(new WriteCounselingNote(session, Text, "not it"))).Problems.Single(), Has.Property("Code").EqualTo("password.wrong").And.Property("Field").EqualTo("Password"));
        Assert.That((await scene.DoAsync(new WriteCounselingNote(session, new string('x', 20_000), TestUsers.Password))).Problems.Single().Field, Is.EqualTo("Text"));
        await scene.WriteNoteAsync(session, Text);

        Assert.That((await scene.DoAsync(new WriteCounselingNote(session, $" {Text} ", TestUsers.Password))).Problems.Single().Code, Is.EqualTo("counseling-note.twice"));
        Assert.That((await NotesAsync(session)).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task The_trail_tells_that_a_note_was_written_and_neither_what_nor_about_whom()
    {
        var note = await scene.WriteNoteAsync(session, Text);
        await scene.DoAsync(new NameNoteReader(note, scene.Sam.Id));

        await using var db = scene.Open();
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.Action == nameof(WriteCounselingNote) || e.Action == nameof(NameNoteReader)).OrderBy(e => e.Number).ToListAsync();
        Assert.That(entries.Select(e => (e.Action, e.ClientId, e.Actor)), Is.EqualTo(new[] { (nameof(WriteCounselingNote), (Guid?)null, "Maya Torres"), (nameof(NameNoteReader), null, "Maya Torres") }));
        Assert.That((entries[0].SubjectKind, entries[0].SubjectId), Is.EqualTo((nameof(SudCounselingNote), (Guid?)note)));
        var told = string.Concat(entries.Select(e => e.Changes));
        Assert.That(told, Does.Contain("\"Sealed\":\"written\"").And.Not.Contain("father").And.Not.Contain(session.ToString()).And.Not.Contain(scene.Stay.ClientId.ToString()).And.Not.Contain("hash"));
    }

    private Task<Page<CounselingNoteRow>> NotesAsync(Guid? about = null) => scene.ReadAsync<CounselingNoteList, Page<CounselingNoteRow>>(l => l.PageAsync(about, new PageRequest(), default));

    private static Task<int> AlterAsync(IQueryable<SudCounselingNote> row, string what, byte[] bytes, byte[] stolen) => what switch
    {
        "text" => row.ExecuteUpdateAsync(set => set.SetProperty(n => n.Sealed, bytes.Select((b, i) => i == bytes.Length - 1 ? (byte)(b ^ 1) : b).ToArray())),
        "cut" => row.ExecuteUpdateAsync(set => set.SetProperty(n => n.Sealed, bytes.Take(5).ToArray())),
        "other note" => row.ExecuteUpdateAsync(set => set.SetProperty(n => n.Sealed, stolen)),
        "session" => row.ExecuteUpdateAsync(set => set.SetProperty(n => n.CounselingSessionId, Guid.NewGuid())),
        "time" => row.ExecuteUpdateAsync(set => set.SetProperty(n => n.SignedAt, n => n.SignedAt.AddDays(-1))),
        _ => row.ExecuteUpdateAsync(set => set.SetProperty(n => n.Version, n => n.Version + 1)),
    };
}
