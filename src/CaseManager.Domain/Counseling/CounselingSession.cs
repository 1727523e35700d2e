using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.Counseling;

/// <summary>An individual or family session of a client with a counselor: planned, recorded, signed, and from then on only added to. It is never deleted.</summary>
public sealed class CounselingSession : AggregateRoot
{
    /// <summary>Longest progress note or addendum, in characters.</summary>
    public const int NoteLength = 10_000;

    /// <summary>Longest name of whoever did something, in characters.</summary>
    public const int ActorLength = GroupSession.ActorLength;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = GroupSession.ReasonLength;

    /// <summary>Longest session, in minutes.</summary>
    public const int LongestMinutes = 4 * 60;

    private readonly List<CounselingObjective> objectives = [];
    private readonly List<CounselingAddendum> addenda = [];
    private readonly List<CounselingPastVoid> pastVoids = [];

    private CounselingSession()
    {
    }

    /// <summary>Puts a session on the calendar.</summary>
    /// <param name="series">The series that it belongs to; null for one that stands alone.</param>
    /// <param name="date">Day in the site's zone.</param>
    /// <param name="startsAt">Start in the site's zone.</param>
    /// <param name="plannedMinutes">1 to <see cref="LongestMinutes"/>.</param>
    /// <exception cref="RuleViolationException"><c>counseling.outside-stay</c>, <c>counseling.length</c>, <c>counseling.series</c>: the series is of another stay or kind, or does not cover the day.</exception>
    public CounselingSession(Episode stay, CounselingSeries? series, CounselingKind kind, Guid counselorId, DateOnly date, TimeOnly startsAt, int plannedMinutes)
    {
        CounselingStay.RequireIn(stay, date, nameof(Date));
        Require.That(plannedMinutes is >= 1 and <= LongestMinutes, "counseling.length", $"A session takes 1 to {LongestMinutes} minutes.", nameof(PlannedMinutes));
        Require.That(series is null || (series.EpisodeId == stay.Id && series.Kind == kind), "counseling.series", "Choose a series of this stay and of the same kind.", nameof(SeriesId));
        Require.That(series is null || series.Covers(date), "counseling.series",
            series is null ? "" : $"The series goes from {new StepMoment(series.From)}{(series.Until is { } last ? $" to {new StepMoment(last)}" : " on")}.", nameof(Date));
        (EpisodeId, SeriesId, Kind, CounselorId) = (stay.Id, series?.Id, kind, counselorId);
        (Date, StartsAt, PlannedMinutes) = (date, new TimeOnly(startsAt.Hour, startsAt.Minute), plannedMinutes);
    }

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The stay.</summary>
    public Episode Episode { get; private set; } = null!;

    /// <summary>The series that it belongs to; null for one that stands alone.</summary>
    public Guid? SeriesId { get; private set; }

    /// <summary>Individual or family.</summary>
    public CounselingKind Kind { get; private set; }

    /// <summary>Who counsels.</summary>
    public Guid CounselorId { get; private set; }

    /// <summary>Who counsels.</summary>
    public StaffMember Counselor { get; private set; } = null!;

    /// <summary>Day in the site's zone.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Planned start in the site's zone, to the minute.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>Planned length in minutes.</summary>
    public int PlannedMinutes { get; private set; }

    /// <summary>Where it stands.</summary>
    public CounselingState State { get; private set; }

    /// <summary>How the client attended; null until it is recorded.</summary>
    public AttendanceStatus? Status { get; private set; }

    /// <summary>When it began, in the site's zone; null for an absence.</summary>
    public TimeOnly? StartedAt { get; private set; }

    /// <summary>When it ended, in the site's zone; null for an absence.</summary>
    public TimeOnly? StoppedAt { get; private set; }

    /// <summary>Why an absence was excused.</summary>
    public ExcuseReason? Reason { get; private set; }

    /// <summary>The progress note.</summary>
    public string? Note { get; private set; }

    /// <summary>The key of the user who recorded it last: the author of the note.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>The name of that user.</summary>
    public string? AuthorName { get; private set; }

    /// <summary>Who signed it.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>When it was signed (UTC).</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>Who voided it; null for a session that stands.</summary>
    public string? VoidedBy { get; private set; }

    /// <summary>When it was voided (UTC); null for a session that stands.</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>Why it was voided.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>The objectives worked on.</summary>
    public IReadOnlyCollection<CounselingObjective> Objectives => objectives;

    /// <summary>What was added after signing.</summary>
    public IReadOnlyCollection<CounselingAddendum> Addenda => addenda;

    /// <summary>Voids that were taken back.</summary>
    public IReadOnlyCollection<CounselingPastVoid> PastVoids => pastVoids;

    /// <summary>Records what came of it, or changes that until it is signed. Whoever does is the author of the note.</summary>
    /// <param name="now">This moment in the site's zone: nothing lies behind it.</param>
    /// <exception cref="RuleViolationException"><c>counseling.not-open</c>, <c>counseling.future</c>.</exception>
    public void Record(CounselingRecord record, Guid? authorId, string author, StepMoment now)
    {
        RequireOpen();
        // Clients excuse themselves beforehand.
        if (record.Status is not AttendanceStatus.Excused)
        {
            RequirePast(record.StartedAt ?? StartsAt, now, record.StartedAt is null ? nameof(Status) : nameof(StartedAt));
        }

        if (record.StoppedAt is { } stop)
        {
            RequirePast(stop, now, nameof(StoppedAt));
        }

        (State, Status, StartedAt, StoppedAt) = (CounselingState.Recorded, record.Status, record.StartedAt, record.StoppedAt);
        (Reason, Note) = (record.Reason, record.Note);
        (AuthorId, AuthorName) = (authorId, Require.Text(author, nameof(AuthorName), ActorLength));
        objectives.RemoveAll(o => !record.Objectives.Contains(o.Lineage));
        objectives.AddRange(record.Objectives.Where(lineage => !objectives.Exists(o => o.Lineage == lineage)).Select(lineage => new CounselingObjective(lineage)));
        Changed();
    }

    /// <summary>Its author vouches for it; from now on only addenda are added (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>counseling.not-recorded</c>, <c>counseling.not-author</c>, <c>counseling.no-note</c>.</exception>
    public void Sign(Guid? userId, string by, DateTime utcNow)
    {
        Require.That(State is CounselingState.Recorded && VoidedAt is null, "counseling.not-recorded", "Only a session that is recorded and not signed yet can be signed.");
        Require.That(userId is not null && userId == AuthorId, "counseling.not-author", $"Only {AuthorName}, who recorded the session, signs it.");
        Require.That(Note is not null || Status?.IsAttended() == false, "counseling.no-note", "Write the progress note before you sign.");
        (State, SignedBy, SignedAt) = (CounselingState.Signed, Require.Text(by, nameof(SignedBy), ActorLength), utcNow);
        Changed();
    }

    /// <summary>Adds to a signed session; what was signed stays as it is (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>counseling.not-signed</c>, text rules.</exception>
    public void Add(string text, string by, DateTime utcNow)
    {
        Require.That(State is CounselingState.Signed && VoidedAt is null, "counseling.not-signed", "Only a signed session takes an addendum; before, the record is simply changed.");
        addenda.Add(new CounselingAddendum(text, by, utcNow));
        Changed();
    }

    /// <summary>The program cancels it: it counts for nobody (rule 8).</summary>
    /// <exception cref="RuleViolationException"><c>counseling.not-planned</c>.</exception>
    public void Cancel()
    {
        Require.That(State is CounselingState.Planned && VoidedAt is null, "counseling.not-planned", "Only a planned session is cancelled.");
        State = CounselingState.Cancelled;
        Changed();
    }

    /// <summary>Takes a cancellation back.</summary>
    /// <exception cref="RuleViolationException"><c>counseling.not-cancelled</c>.</exception>
    public void Reopen()
    {
        Require.That(State is CounselingState.Cancelled && VoidedAt is null, "counseling.not-cancelled", "Only a cancelled session is put back on the calendar.");
        State = CounselingState.Planned;
        Changed();
    }

    /// <summary>Strikes it out; it can be restored (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>counseling.voided</c>, text rules for <paramref name="why"/>.</exception>
    public void Void(string by, DateTime utcNow, string why)
    {
        Require.That(VoidedAt is null, "counseling.voided", "The session is already voided.");
        (VoidReason, VoidedBy, VoidedAt) = (Require.Text(why, nameof(VoidReason), ReasonLength), Require.Text(by, nameof(VoidedBy), ActorLength), utcNow);
        Changed();
    }

    /// <summary>Brings a voided session back as it was; who voided it, when and why stays on record (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>counseling.not-voided</c>.</exception>
    public void Restore(string by, DateTime utcNow)
    {
        if (VoidedAt is not { } at)
        {
            throw new RuleViolationException("counseling.not-voided", "The session is not voided.");
        }

        pastVoids.Add(new CounselingPastVoid(VoidedBy!, at, VoidReason!, by, utcNow));
        (VoidedBy, VoidedAt, VoidReason) = (null, null, null);
        Changed();
    }

    private void RequireOpen() => Require.That(State is CounselingState.Planned or CounselingState.Recorded && VoidedAt is null, "counseling.not-open",
        VoidedAt is not null ? "The session is voided. Restore it first."
        : State is CounselingState.Signed ? "The session is signed. Add an addendum instead."
        : "The session is cancelled. Put it back on the calendar first.");

    private void RequirePast(TimeOnly at, StepMoment now, string field) =>
        Require.That(!now.IsBefore(new StepMoment(Date, at)), "counseling.future", $"{new StepMoment(Date, at)} lies in the future. A session is recorded when it is over.", field);
}
