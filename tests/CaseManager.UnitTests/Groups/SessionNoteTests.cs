using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class SessionNoteTests
{
    private static readonly Guid Stay = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();
    private static readonly Guid Absent = Guid.NewGuid();
    private static readonly Guid Objective = Guid.NewGuid();
    private static readonly IReadOnlyList<SessionPerson> Members = [new(Guid.NewGuid(), Stay, "Elena", "Novák", null), new(Guid.NewGuid(), Other, "Hope", "Miller", null)];
    private static readonly LinesBefore Nothing = new([], new Dictionary<Guid, string>());
    private static readonly SessionNoteContent Full = new("What sets it off.", [new(Stay, "Named two signs.", [Objective]), new(Other, "Listened; will call before the weekend.", [])]);

    private readonly StaffMember leader = People.Clinician().WithKey();

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("writing in it", (n, s) => n.Write(Full with { SharedText = "Another" }, s, "Ines Ward"), "session-note.signed");
        yield return Change("emptying it", (n, s) => n.Write(new(null, []), s, "Ines Ward"), "session-note.signed");
        yield return Change("signing it again", (n, s) => n.Sign(Signing(null), s, Unled()), "session-note.signed");
        yield return Change("co-signing without need", (n, s) => n.CoSign(s, "Daniel Weiss", Guid.NewGuid(), Days.Noon), "session-note.no-co-signature");
    }

    [Test]
    public void Rule_1_a_peer_support_session_has_no_note()
    {
        var peers = new Group(Guid.NewGuid(), "AA", "AA", GroupKind.PeerSupport, Fellowship.AlcoholicsAnonymous, new(null), null);

        Assert.That(() => SessionNote.Start(Session(), peers), Breaks.Rule("session-note.peer-support"));
        Assert.That(typeof(SessionNote).GetConstructors(), Is.Empty, "there is no other way to start one");
    }

    [TestCase(GroupKind.Therapy)]
    [TestCase(GroupKind.Psychoeducation)]
    public void Therapy_and_psychoeducation_have_one(GroupKind kind) =>
        Assert.That(SessionNote.Start(Session(), new Group(Guid.NewGuid(), "G", "G", kind, null, new(null), null)).State, Is.EqualTo(SessionNoteState.Draft));

    [Test]
    public void What_is_written_can_be_written_anew_until_it_is_signed()
    {
        var (note, session) = Draft();
        note.Write(new("Other words", [new(Stay, " ", []), new(Other, null, [Objective, Objective])]), session, "Sam Okafor");

        Assert.That((note.SharedText, note.WrittenBy, note.Version), Is.EqualTo(("Other words", "Sam Okafor", 3)));
        Assert.That(note.Lines.Select(l => (l.EpisodeId, l.Text, l.Objectives.Count)), Is.EqualTo(new[] { (Other, (string?)null, 1) }), "an empty line is none, and an objective is ticked once");
    }

    [Test]
    public void A_line_is_about_somebody_who_was_there()
    {
        var (note, session) = Draft();

        Assert.That(() => note.Write(new(null, [new(Stay, "Fine", []), new(Absent, "Missed it", [])]), session, "Ines Ward"), Breaks.Rule("session-note.not-there", "Lines[1].Text"));
        Assert.That(() => note.Write(new(null, [new(Guid.NewGuid(), "Nobody", [])]), session, "Ines Ward"), Breaks.Rule("session-note.not-there", "Lines[0].Text"));
        Assert.That(() => note.Write(new(null, [new(Absent, "", [])]), session, "Ines Ward"), Throws.Nothing, "an empty line says nothing");
    }

    [TestCase(SessionNote.LineLength + 1, "text.too-long")]
    public void A_line_that_is_too_long_is_told_beside_it(int length, string code)
    {
        var (note, session) = Draft();

        Assert.That(() => note.Write(new(null, [new(Stay, new string('x', length), [])]), session, "Ines Ward"), Breaks.Rule(code, "Lines[0].Text"));
    }

    [Test]
    public void It_is_signed_by_whoever_led_the_session()
    {
        var (note, session) = Draft();
        var group = Led();

        Assert.That(() => note.Sign(Signing(Guid.NewGuid()), session, group), Breaks.Rule("session-note.not-leader"));
        Assert.That(() => note.Sign(Signing(null), session, group), Breaks.Rule("session-note.not-leader"));
        note.Sign(Signing(leader.Id), session, group);
        Assert.That((note.State, note.SignedBy, note.SignedAt, note.IsAsSigned), Is.EqualTo((SessionNoteState.Signed, "Ines Ward", (DateTime?)Days.Noon, true)));
    }

    [Test]
    public void A_co_facilitator_led_it_too()
    {
        var (note, session) = Draft();
        var (group, second) = (Led(), People.Clinician().WithKey());
        group.Run(new GroupSetting(null, CoFacilitators: [second]));

        Assert.That(() => note.Sign(Signing(second.Id), session, group), Throws.Nothing);
    }

    [Test]
    public void The_roll_call_is_signed_first()
    {
        var session = Session(isSigned: false);
        var note = SessionNote.Start(session, Unled());
        note.Write(Full, session, "Ines Ward");

        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.roll-call"));
    }

    [Test]
    public void It_needs_a_text_for_everybody_and_a_line_for_each_client_who_was_there()
    {
        var (note, session) = Draft();
        note.Write(Full with { SharedText = " " }, session, "Ines Ward");
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.no-text", "SharedText"));
        note.Write(Full with { Lines = [new(Other, "", [Objective])] }, session, "Ines Ward");
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.no-line"));
    }

    [Test]
    public void A_line_about_somebody_who_was_corrected_to_absent_is_emptied_first()
    {
        var (note, session) = Draft();
        session.Correct(session.Attendances.First(a => a.EpisodeId == Stay).ClientId, AttendanceMark.NoShow, "Ines Ward", Days.Noon, "Misheard");

        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.not-there", "Lines[0].Text"));
        note.Write(new(Full.SharedText, [new(Stay, null, [])]), session, "Ines Ward");
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Throws.Nothing);
    }

    [Test]
    public void Signing_waits_until_each_name_is_changed_or_marked()
    {
        var (note, session) = Draft();
        note.Write(Full with { SharedText = "What gives them hope, and what Elena said." }, session, "Ines Ward");
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.names", "NotThem"));
        var hits = NoteNames.HitsIn(note.Content, Members);
        note.MarkNotThisPerson(hits.Single(h => h.Name == "Hope"), Guid.NewGuid(), "Ines Ward", Days.Noon);
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.names"), "one is left");
        note.Write(new("What gives them hope, and what one said.", []), session, "Ines Ward");
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.names"), "the words after it changed, so it is asked about again");
        note.MarkNotThisPerson(NoteNames.HitsIn(note.Content, Members).Single(), null, "Ines Ward", Days.Noon);

        note.Sign(Signing(null), session, Unled());
        Assert.That(note.NameMarks.Select(m => (m.Name, m.By, m.At)), Is.EqualTo(new[] { ("Hope", "Ines Ward", Days.Noon), ("Hope", "Ines Ward", Days.Noon) }));
    }

    [Test]
    public void Lines_that_are_alike_are_looked_at_before_signing()
    {
        var (note, session) = Draft();
        note.Write(Full with { Lines = [new(Other, "Named two signs.", [])] }, session, "Ines Ward");
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.alike", "LookedAtAlike"));

        note.Sign(Signing(null) with { LookedAtAlike = true }, session, Unled());
        Assert.That(note.AlikeLines, Is.EqualTo(2));
    }

    [Test]
    public void A_co_signature_is_asked_for_and_given_by_somebody_else()
    {
        var (note, session) = Draft();
        var signer = Guid.NewGuid();
        note.Sign(Signing(null) with { NeedsCoSignature = true, ById = signer }, session, Unled());
        Assert.That(note.State, Is.EqualTo(SessionNoteState.AwaitingCoSignature));
        Assert.That(() => note.CoSign(session, "Somebody", signer, Days.Noon), Breaks.Rule("session-note.own-co-signature"));

        note.CoSign(session, "Daniel Weiss", Guid.NewGuid(), Days.Noon.AddHours(1));
        Assert.That((note.State, note.CoSignedBy, note.CoSignedAt, note.IsAsSigned), Is.EqualTo((SessionNoteState.Signed, "Daniel Weiss", (DateTime?)Days.Noon.AddHours(1), true)));
    }

    [TestCaseSource(nameof(Changes))]
    public void Rule_7_a_signed_note_does_not_change(Action<SessionNote, GroupSession> change, string code)
    {
        var (note, session) = Signed();

        Assert.That(() => change(note, session), Breaks.Rule(code));
        Assert.That((note.IsAsSigned, note.SharedText), Is.EqualTo((true, Full.SharedText)));
    }

    [Test]
    public void Rule_7_it_is_only_added_to()
    {
        var (note, session) = Signed();
        note.Add(Stay, "Three signs, in fact.", Members, session, "Sam Okafor", Days.Noon.AddDays(1));
        note.Add(null, "The group met in the garden.", Members, session, "Sam Okafor", Days.Noon.AddDays(1));

        Assert.That(note.Addenda.Select(a => (a.EpisodeId, a.By, a.At)), Is.EqualTo(new[] { ((Guid?)Stay, "Sam Okafor", Days.Noon.AddDays(1)), (null, "Sam Okafor", Days.Noon.AddDays(1)) }));
        Assert.That(note.IsAsSigned, Is.True);
        Assert.That(() => note.Add(Absent, "Was not there", Members, session, "Sam Okafor", Days.Noon), Breaks.Rule("session-note.not-there", "EpisodeId"));
        Assert.That(() => note.Add(Stay, "Said to Hope that it helps", Members, session, "Sam Okafor", Days.Noon), Breaks.Rule("session-note.names", "Text"));
        Assert.That(() => note.Add(Stay, " ", Members, session, "Sam Okafor", Days.Noon), Breaks.Rule("text.required", "Text"));
        var (draft, open) = Draft();
        Assert.That(() => draft.Add(null, "Early", Members, open, "Sam Okafor", Days.Noon), Breaks.Rule("session-note.not-signed"));
    }

    [Test]
    public void What_was_changed_past_the_product_is_noticed()
    {
        var (note, _) = Signed();
        typeof(SessionNoteLine).GetProperty(nameof(SessionNoteLine.Text))!.SetValue(note.Lines.First(), "Something else");

        Assert.That(note.IsAsSigned, Is.False);
    }

    [Test]
    public void The_note_of_a_voided_or_cancelled_session_does_not_stand()
    {
        var (note, session) = Draft();
        session.Void("Ines Ward", Days.Noon, "Twice");
        Assert.That(() => note.Write(Full, session, "Ines Ward"), Breaks.Rule("session-note.session"));
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Breaks.Rule("session-note.session"));
        Assert.That(() => SessionNote.Start(session, Unled()), Breaks.Rule("session-note.session"));
        session.Restore("Ines Ward", Days.Noon);
        Assert.That(() => note.Sign(Signing(null), session, Unled()), Throws.Nothing);
        var cancelled = GroupSession.Schedule(Guid.NewGuid(), Days.Monday, new TimeOnly(9, 0), 60);
        cancelled.Cancel();
        Assert.That(() => SessionNote.Start(cancelled, Unled()), Breaks.Rule("session-note.session"));
    }

    private static TestCaseData Change(string name, Action<SessionNote, GroupSession> change, string code) => new TestCaseData(change, code).SetArgDisplayNames(name);

    private static SessionNoteSigning Signing(Guid? staff) => new("Ines Ward", null, staff, Days.Noon, Members, Nothing);

    private static GroupSession Session(bool isSigned = true)
    {
        var session = GroupSession.Schedule(Guid.NewGuid(), Days.Monday, new TimeOnly(9, 0), 60);
        session.Record(Members[0].ClientId, Stay, AttendanceMark.Present, null);
        session.Record(Members[1].ClientId, Other, new AttendanceMark(AttendanceStatus.Late, 10), null);
        session.Record(Guid.NewGuid(), Absent, AttendanceMark.NoShow, null);
        if (isSigned)
        {
            session.Sign("Ines Ward", Days.Noon);
        }

        return session;
    }

    private static Group Unled() => new(Guid.NewGuid(), "G", "G", GroupKind.Therapy, null, new(null), null);

    private Group Led() => new(Guid.NewGuid(), "G", "G", GroupKind.Therapy, null, new(leader), null);

    private static (SessionNote Note, GroupSession Session) Draft()
    {
        var session = Session();
        var note = SessionNote.Start(session, Unled());
        note.Write(Full, session, "Ines Ward");
        return (note, session);
    }

    private static (SessionNote Note, GroupSession Session) Signed()
    {
        var (note, session) = Draft();
        note.Sign(Signing(null), session, Unled());
        return (note, session);
    }
}
