using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>
/// The note of a session of therapy or psychoeducation: what holds for everybody once, a line for each client, the objectives worked on. Signed by whoever led the session, and from then on only added to. A peer support
/// session has none (rule 1).
/// </summary>
public sealed class SessionNote : AggregateRoot
{
    /// <summary>Longest shared text, in characters.</summary>
    public const int SharedTextLength = 10_000;

    /// <summary>Longest line or addendum, in characters.</summary>
    public const int LineLength = 2_000;

    /// <summary>Most objectives of one client that are ticked.</summary>
    public const int MostObjectives = 50;

    private readonly List<SessionNoteLine> lines = [];
    private readonly List<SessionNoteAddendum> addenda = [];
    private readonly List<SessionNoteNameMark> nameMarks = [];

    private SessionNote() => WrittenBy = "";

    /// <summary>The session; it has one note at most.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The session.</summary>
    public GroupSession Session { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public SessionNoteState State { get; private set; }

    /// <summary>What holds for everybody.</summary>
    public string? SharedText { get; private set; }

    /// <summary>Who wrote in it last.</summary>
    public string WrittenBy { get; private set; }

    /// <summary>Who led the session and signed.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>The user who signed: names can change, and are not theirs alone.</summary>
    public Guid? SignedById { get; private set; }

    /// <summary>When it was signed (UTC).</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>Lines that were like others when it was signed, which the signer looked at.</summary>
    public int AlikeLines { get; private set; }

    /// <summary>Hash of what was signed; null for a draft.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>Whether what it says is what was signed.</summary>
    public bool IsAsSigned => ContentHash is null || ContentHash == SessionNoteHash.Of(this);

    /// <summary>Who co-signed.</summary>
    public string? CoSignedBy { get; private set; }

    /// <summary>When it was co-signed (UTC).</summary>
    public DateTime? CoSignedAt { get; private set; }

    /// <summary>A line for each client.</summary>
    public IReadOnlyCollection<SessionNoteLine> Lines => lines;

    /// <summary>What was added after signing.</summary>
    public IReadOnlyCollection<SessionNoteAddendum> Addenda => addenda;

    /// <summary>Names of which somebody said that they are not the person's.</summary>
    public IReadOnlyCollection<SessionNoteNameMark> NameMarks => nameMarks;

    /// <summary>What is written in it.</summary>
    public SessionNoteContent Content => new(SharedText, [.. lines.Select(l => l.Entry)]);

    /// <summary>Starts the note of a session.</summary>
    /// <exception cref="RuleViolationException"><c>session-note.peer-support</c>: what is said in a peer support group is not recorded (rule 1); <c>session-note.session</c>.</exception>
    public static SessionNote Start(GroupSession session, Group group)
    {
        Require.That(group.Kind.IsClinical(), "session-note.peer-support", "What is said in a peer support group is not recorded.");
        RequireStanding(session);
        return new SessionNote { SessionId = session.Id };
    }

    /// <summary>Writes in the draft. Lines that are not mentioned stay as they are; one that says nothing is taken out.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>session-note.signed</c>; <c>session-note.session</c>: it is voided or cancelled; <c>session-note.not-there</c>: a line is about somebody who did not attend; <c>session-note.objectives</c>; text rules.
    /// </exception>
    public void Write(SessionNoteContent content, GroupSession session, string by)
    {
        Require.That(State is SessionNoteState.Draft, "session-note.signed", "The note is signed. Add an addendum instead.");
        RequireStanding(session);
        SharedText = Require.OptionalText(content.SharedText, nameof(SharedText), SharedTextLength);
        foreach (var (i, entry) in content.Lines.Index())
        {
            Write(entry, i, session);
        }

        WrittenBy = Require.Text(by, nameof(WrittenBy), GroupSession.ActorLength);
        Changed();
    }

    /// <summary>Says of a name in the text that it is not the person of the session who bears it. Saying so twice changes nothing.</summary>
    public void MarkNotThisPerson(NameHit hit, Guid? byId, string by, DateTime utcNow)
    {
        if (!IsMarked(hit))
        {
            nameMarks.Add(new SessionNoteNameMark(hit, byId, by, utcNow));
            Changed();
        }
    }

    /// <summary>Whether somebody said of this name, where it stands, that it is not this person.</summary>
    public bool IsMarked(NameHit hit) => nameMarks.Exists(m => m.HitKey == hit.Key);

    /// <summary>Whoever led the session vouches for the note; from now on only addenda are added (rule 7).</summary>
    /// <exception cref="RuleViolationException">
    /// <c>session-note.signed</c>; <c>session-note.session</c>; <c>session-note.not-leader</c>; <c>session-note.roll-call</c>: who was there is not signed yet; <c>session-note.no-text</c>, <c>session-note.no-line</c>;
    /// <c>session-note.names</c>: a name is neither changed nor marked; <c>session-note.alike</c>: lines are like others, and nobody said that they looked.
    /// </exception>
    public void Sign(SessionNoteSigning signing, GroupSession session, Group group)
    {
        RequireSignable(Content, signing, session, group);
        AlikeLines = NoteLikeness.Of(Content, signing.Before).Count;
        (SignedBy, SignedById, SignedAt) = (Require.Text(signing.By, nameof(SignedBy), GroupSession.ActorLength), signing.ById, signing.UtcNow);
        State = signing.NeedsCoSignature ? SessionNoteState.AwaitingCoSignature : SessionNoteState.Signed;
        ContentHash = SessionNoteHash.Of(this);
        Changed();
    }

    /// <summary>The same question without signing: a password or code is asked for only where it can be used.</summary>
    /// <param name="content">What would be signed.</param>
    /// <exception cref="RuleViolationException">As <see cref="Sign"/>.</exception>
    public void RequireSignable(SessionNoteContent content, SessionNoteSigning signing, GroupSession session, Group group)
    {
        Require.That(State is SessionNoteState.Draft, "session-note.signed", "The note is signed already.");
        RequireStanding(session);
        Require.That(group.IsLedBy(signing.StaffMemberId), "session-note.not-leader", "Whoever leads the group signs its notes.");
        Require.That(session.State is SessionState.Signed, "session-note.roll-call", "Sign the roll call first: who was there has to be settled before the note is signed.");
        SessionNoteCheck.RequireComplete(content, session);
        var names = NoteNames.HitsIn(content, signing.People).Count(hit => !IsMarked(hit));
        Require.That(names == 0, "session-note.names", $"{(names == 1 ? "A name of somebody of this session stands" : $"{names} names of people of this session stand")} in the note. Change each, or mark it “not this person”.", "NotThem");
        Require.That(signing.LookedAtAlike || NoteLikeness.Of(content, signing.Before).Count == 0, "session-note.alike", "Some lines read much like others. Change them, or say that you have looked at them.", nameof(SessionNoteSigning.LookedAtAlike));
    }

    /// <summary>The second signature.</summary>
    /// <exception cref="RuleViolationException"><c>session-note.no-co-signature</c>; <c>session-note.own-co-signature</c>: who signed cannot co-sign; <c>session-note.session</c>.</exception>
    public void CoSign(GroupSession session, string by, Guid? byId, DateTime utcNow)
    {
        RequireStanding(session);
        Require.That(State is SessionNoteState.AwaitingCoSignature, "session-note.no-co-signature", "This note does not wait for a co-signature.");
        Require.That(byId is null || SignedById is null ? by != SignedBy : byId != SignedById, "session-note.own-co-signature", "Who signed a note cannot co-sign it.");
        (CoSignedBy, CoSignedAt, State) = (Require.Text(by, nameof(CoSignedBy), GroupSession.ActorLength), utcNow, SessionNoteState.Signed);
        Changed();
    }

    /// <summary>Adds to a signed note; what was signed stays as it is (rule 7). Names are looked for as in the note.</summary>
    /// <param name="episodeId">The stay of the client whom it is about; null for the shared text.</param>
    /// <exception cref="RuleViolationException"><c>session-note.not-signed</c>; <c>session-note.not-there</c>; <c>session-note.names</c>; <c>session-note.session</c>; text rules.</exception>
    public void Add(Guid? episodeId, string text, IReadOnlyList<SessionPerson> people, GroupSession session, string by, DateTime utcNow)
    {
        RequireStanding(session);
        Require.That(State is not SessionNoteState.Draft, "session-note.not-signed", "Only a signed note takes an addendum; before, it is simply changed.");
        Require.That(episodeId is not { } stay || SessionNoteCheck.IsThere(session, stay) || lines.Exists(l => l.EpisodeId == stay), "session-note.not-there", "Choose somebody who was there.", nameof(SessionNoteAddendum.EpisodeId));
        Require.That(NoteNames.HitsIn(episodeId, text, people).All(IsMarked), "session-note.names", "A name of somebody of this session stands in the addendum. Change it, or mark it “not this person”.", nameof(SessionNoteAddendum.Text));
        addenda.Add(new SessionNoteAddendum(episodeId, text, by, utcNow));
        Changed();
    }

    // A rule about the line of one client is told beside that line. Who was corrected meanwhile may keep or lose a line, but not get one.
    private void Write(SessionNoteEntry entry, int place, GroupSession session)
    {
        var line = lines.Find(l => l.EpisodeId == entry.EpisodeId);
        if (entry.IsEmpty)
        {
            lines.RemoveAll(l => l == line);
            return;
        }

        try
        {
            Require.That(line is not null || SessionNoteCheck.IsThere(session, entry.EpisodeId), "session-note.not-there", "A line is about somebody who was there.", nameof(SessionNoteLine.Text));
            if (line is null)
            {
                lines.Add(line = new SessionNoteLine(entry.EpisodeId));
            }

            line.Set(entry);
        }
        catch (RuleViolationException e)
        {
            throw new RuleViolationException(e.Code, e.Message, $"{nameof(Lines)}[{place}].{e.Field}");
        }
    }

    private static void RequireStanding(GroupSession session) => Require.That(session.VoidedAt is null && session.State is not SessionState.Cancelled, "session-note.session",
        session.VoidedAt is not null ? "The session is voided, so its note does not stand." : "The session is cancelled, so there is nothing to note.");
}
