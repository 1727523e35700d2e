using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>One meeting of a group, with the attendance of each client. It holds no note of what was said: that is a <see cref="SessionNote"/> of its own, which peer support has none of (rule 1).</summary>
public sealed partial class GroupSession : AggregateRoot
{
    /// <summary>Longest <see cref="TimeText"/>, in characters.</summary>
    public const int TimeTextLength = 60;

    /// <summary>Longest name of whoever did something, in characters.</summary>
    public const int ActorLength = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>Longest plausible session, in minutes (8 hours); only a recorded history may exceed it.</summary>
    public const int LongestMinutes = 8 * 60;

    private readonly List<AttendanceRecord> attendances = [];
    private readonly List<AttendanceCorrection> corrections = [];
    private readonly List<PastVoid> pastVoids = [];
    private readonly List<RollCallBatch> batches = [];

    private GroupSession() => TimeText = "";

    /// <summary>A session of a recorded history, as it stands there.</summary>
    /// <param name="timeText">The time as written; with group and date the key of the session.</param>
    /// <param name="plannedMinutes">Null where the history has no end.</param>
    /// <exception cref="RuleViolationException">The time text is missing or too long.</exception>
    public GroupSession(Guid groupId, DateOnly date, TimeOnly? startsAt, int? plannedMinutes, string timeText, Guid? importBatchId = null)
    {
        GroupId = groupId;
        Date = date;
        StartsAt = startsAt;
        PlannedMinutes = plannedMinutes;
        TimeText = Require.Text(timeText, nameof(TimeText), TimeTextLength);
        ImportBatchId = importBatchId;
        SheetCode = Guid.NewGuid();
    }

    /// <summary>The group that meets.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>The group that meets.</summary>
    public Group Group { get; private set; } = null!;

    /// <summary>Day in the site's zone.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Start in the site's zone; null where it is not known.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>Planned length in minutes; null where it is not known.</summary>
    public int? PlannedMinutes { get; private set; }

    /// <summary>Length in minutes as the facilitator recorded it; null where nobody did.</summary>
    public int? ActualMinutes { get; private set; }

    /// <summary>The time as people write it, such as <c>09:30 - 11:00</c>; unique with group and date.</summary>
    public string TimeText { get; private set; }

    /// <summary>Open, signed or cancelled.</summary>
    public SessionState State { get; private set; }

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

    /// <summary>The import that made it, if one did.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>Leads from a printed sign-in sheet to the session: 122 random bits, which say nothing to whoever finds the sheet.</summary>
    public Guid SheetCode { get; private set; }

    /// <summary>One record per client.</summary>
    public IReadOnlyCollection<AttendanceRecord> Attendances => attendances;

    /// <summary>What was corrected after signing, oldest first.</summary>
    public IReadOnlyCollection<AttendanceCorrection> Corrections => corrections;

    /// <summary>Voids that were taken back.</summary>
    public IReadOnlyCollection<PastVoid> PastVoids => pastVoids;

    /// <summary>Who saved the roll call, and when.</summary>
    public IReadOnlyCollection<RollCallBatch> Batches => batches;

    /// <summary>Minutes that count as scheduled (rule 8): the actual length where one was recorded, else the planned one.</summary>
    public int? ScheduledMinutes => ActualMinutes ?? PlannedMinutes;

    /// <summary>Puts a coming session of a group on the calendar.</summary>
    /// <param name="minutes">Planned length, 1 to <see cref="LongestMinutes"/>.</param>
    /// <exception cref="RuleViolationException"><c>session.length</c>.</exception>
    public static GroupSession Schedule(Guid groupId, DateOnly date, TimeOnly startsAt, int minutes)
    {
        CheckLength(minutes, nameof(PlannedMinutes));
        return new GroupSession(groupId, date, startsAt, minutes, $"{startsAt:HH\\:mm} - {startsAt.AddMinutes(minutes):HH\\:mm}");
    }

    /// <summary>Adds the record of a client from a history that already happened.</summary>
    public AttendanceRecord AddHistory(Guid clientId, Guid episodeId, AttendanceMark mark, Guid? importBatchId)
    {
        var record = new AttendanceRecord(clientId, episodeId, mark, ScheduledMinutes, importBatchId);
        attendances.Add(record);
        return record;
    }

    /// <summary>Records or changes how a client attended.</summary>
    /// <exception cref="RuleViolationException"><c>session.not-open</c>, <c>session.full</c>, <c>attendance.*</c>.</exception>
    public void Record(Guid clientId, Guid episodeId, AttendanceMark mark, int? capacity)
    {
        RequireOpen();
        if (attendances.FirstOrDefault(a => a.ClientId == clientId) is { } existing)
        {
            // A history that nobody touched stands as it is.
            if (existing.ImportBatchId is null || existing.Mark != mark)
            {
                RequireSomeTime(mark);
            }

            if (!existing.Status.IsAttended())
            {
                RequireSeat(mark, capacity);
            }

            if (existing.Set(mark, ScheduledMinutes))
            {
                Changed();
            }

            return;
        }

        Add(clientId, episodeId, mark, capacity);
    }

    /// <summary>Takes back a record made by mistake, while the session is open.</summary>
    /// <exception cref="RuleViolationException"><c>session.not-open</c>.</exception>
    public void TakeBack(Guid clientId)
    {
        RequireOpen();
        if (attendances.RemoveAll(a => a.ClientId == clientId) > 0)
        {
            Changed();
        }
    }

    /// <summary>Notes that a roll call was saved, after all that it changed.</summary>
    /// <param name="key">Made where the marks were made: the same key is the same saving.</param>
    /// <param name="fingerprint">Of what was saved.</param>
    public void NoteSaved(Guid key, string fingerprint, Guid? byId, string by, DateTime utcNow) =>
        batches.Add(new RollCallBatch(key, fingerprint, byId, by, utcNow, Version));

    /// <summary>Records how long the session really took; credited minutes follow.</summary>
    /// <exception cref="RuleViolationException"><c>session.not-open</c>, <c>session.length</c>.</exception>
    public void RecordLength(int? actualMinutes)
    {
        RequireOpen();
        if (actualMinutes == ActualMinutes)
        {
            return;
        }

        if (actualMinutes is { } minutes)
        {
            CheckLength(minutes, nameof(ActualMinutes));
        }

        ActualMinutes = actualMinutes;
        attendances.ForEach(a => a.Credit(ScheduledMinutes));
        Changed();
    }

    /// <summary>Whoever led the session vouches for it; from now on only corrections are added (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>session.not-open</c>, <c>session.no-attendance</c>.</exception>
    public void Sign(string by, DateTime utcNow)
    {
        RequireOpen();
        Require.That(attendances.Count > 0, "session.no-attendance", "Record attendance before signing the session.");
        (State, SignedBy, SignedAt) = (SessionState.Signed, Require.Text(by, nameof(SignedBy), ActorLength), utcNow);
        Changed();
    }

    /// <summary>The program cancels the session: it counts for nobody (rule 8).</summary>
    /// <exception cref="RuleViolationException"><c>session.not-open</c>.</exception>
    public void Cancel()
    {
        RequireOpen();
        State = SessionState.Cancelled;
        Changed();
    }

    /// <summary>Takes a cancellation back.</summary>
    /// <exception cref="RuleViolationException"><c>session.not-cancelled</c>.</exception>
    public void Reopen()
    {
        Require.That(State is SessionState.Cancelled && VoidedAt is null, "session.not-cancelled", "Only a cancelled session is reopened.");
        State = SessionState.Open;
        Changed();
    }

    /// <summary>Strikes the session out; it can be restored (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>session.voided</c>, text rules for <paramref name="why"/>.</exception>
    public void Void(string by, DateTime utcNow, string why)
    {
        Require.That(VoidedAt is null, "session.voided", "The session is already voided.");
        (VoidReason, VoidedBy, VoidedAt) = (Require.Text(why, nameof(VoidReason), ReasonLength), Require.Text(by, nameof(VoidedBy), ActorLength), utcNow);
        Changed();
    }

    /// <summary>Brings a voided session back as it was; who voided it, when and why stays on record (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>session.not-voided</c>.</exception>
    public void Restore(string by, DateTime utcNow)
    {
        if (VoidedAt is not { } at)
        {
            throw new RuleViolationException("session.not-voided", "The session is not voided.");
        }

        pastVoids.Add(new PastVoid(VoidedBy!, at, VoidReason!, by, utcNow));
        (VoidedBy, VoidedAt, VoidReason) = (null, null, null);
        (IsWithdrawn, IsChangedByHand) = (false, true);
        Changed();
    }

    private void Add(Guid clientId, Guid episodeId, AttendanceMark mark, int? capacity)
    {
        RequireSomeTime(mark);
        RequireSeat(mark, capacity);
        attendances.Add(new AttendanceRecord(clientId, episodeId, mark, ScheduledMinutes, null));
        Changed();
    }

    // Whoever is not there takes no seat.
    private void RequireSeat(AttendanceMark mark, int? capacity) => Require.That(
        capacity is null || !mark.Status.IsAttended() || attendances.Count(a => a.Status.IsAttended()) < capacity, "session.full", $"All {capacity} seats of this session are taken.");

    private void RequireOpen() => Require.That(State is SessionState.Open && VoidedAt is null, "session.not-open",
        VoidedAt is not null ? "The session is voided. Restore it first."
        : State is SessionState.Signed ? "The session is signed. Correct it with a reason instead."
        : "The session is cancelled. Reopen it first.");

    // Whoever missed every minute would count as having attended, with none of them credited.
    private void RequireSomeTime(AttendanceMark mark) => Require.That(mark.MinutesMissed is not { } missed || ScheduledMinutes is not { } length || missed < length,
        "attendance.missed-all", $"The session takes {ScheduledMinutes} minutes, so who missed {mark.MinutesMissed} did not attend. Enter fewer minutes, or record an absence.", "MinutesMissed");

    private static void CheckLength(int minutes, string field) =>
        Require.That(minutes is > 0 and <= LongestMinutes, "session.length", $"A session takes 1 to {LongestMinutes} minutes.", field);
}
