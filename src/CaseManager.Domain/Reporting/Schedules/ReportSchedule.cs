using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>
/// Asks for a report or a pack again and again, on behalf of its owner. When it does follows from its rhythm and the clock of its site alone; each occurrence is
/// a <see cref="ScheduledRun"/>. What fell due while nothing ran is made up for once, by the latest occurrence.
/// </summary>
public sealed class ReportSchedule : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    private const int DaysOfWeek = 7;

    private ReportSchedule() => (Name, NameKey) = ("", "");

    /// <exception cref="RuleViolationException">
    /// <c>schedule.target</c>: a register is of a group, and every other report is not; <c>report.audience</c>, <c>report.disclosure</c> (rule 12); or a text is missing or too long.
    /// </exception>
    public ReportSchedule(Guid ownerId, ScheduleOrder order, DateTime utcNow)
        : this()
    {
        OwnerId = ownerId;
        Set(order, utcNow);
    }

    /// <summary>The user who set it up: it asks with their rights of that moment.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; }

    /// <summary>What is unique of the name among those of its owner, see <see cref="TextKey"/>.</summary>
    public string NameKey { get; private set; }

    /// <summary>Which document.</summary>
    public ReportKind Kind { get; private set; }

    /// <summary>Of what.</summary>
    public ScheduleTarget Target { get; private set; }

    /// <summary>The client, the group, the counselor, the program, the site or the saved filter. Looked up anew each time: it may be gone, or another record by a merge.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Who it is for (rule 12).</summary>
    public Audience Audience { get; private set; }

    /// <summary>What comes of a pack; of no interest for a single report.</summary>
    public PackForm Form { get; private set; }

    /// <summary>Which days each report covers.</summary>
    public SchedulePeriod Covers { get; private set; }

    /// <summary>How often.</summary>
    public RhythmUnit Unit { get; private set; }

    /// <summary>Days of the week, one bit each, Sunday the lowest.</summary>
    public int WeekDays { get; private set; }

    /// <summary>See <see cref="Schedules.Rhythm.DayOfMonth"/>.</summary>
    public int? DayOfMonth { get; private set; }

    /// <summary>Time on the clock of the site.</summary>
    public TimeOnly At { get; private set; }

    /// <summary>The site whose clock counts.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>Held by a person; nothing is asked for meanwhile, nor made up for later.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Removed by a person; it can be brought back.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>From when on (UTC) its occurrences count: since it was set up, changed or taken up again.</summary>
    public DateTime Since { get; private set; }

    /// <summary>The day of the last occurrence that was dealt with; null before the first one.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>When it asks.</summary>
    public Rhythm Rhythm => RhythmOf(Unit, WeekDays, DayOfMonth, At);

    /// <summary>Whether it asks at all.</summary>
    public bool IsActive => !IsPaused && !IsRemoved;

    /// <summary>The rhythm as it is stored.</summary>
    public static Rhythm RhythmOf(RhythmUnit unit, int weekDays, int? dayOfMonth, TimeOnly at) =>
        new(unit, Enumerable.Range(0, DaysOfWeek).Where(d => (weekDays & (1 << d)) != 0).Select(d => (DayOfWeek)d), dayOfMonth, at);

    /// <summary>Whether it asks for the same, at the same times and under the same name, on behalf of the same owner: then it is the same form, sent once more.</summary>
    public bool IsSameAs(ReportSchedule other) => IsRemoved == other.IsRemoved && Said == other.Said;

    /// <summary>Asks for something else, or at other times, from now on.</summary>
    /// <exception cref="RuleViolationException">As the constructor; <c>schedule.removed</c>.</exception>
    public void Change(ScheduleOrder order, DateTime utcNow)
    {
        RequireNotRemoved();
        Set(order, utcNow);
        Changed();
    }

    /// <summary>Holds it. Doing it twice changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>schedule.removed</c>.</exception>
    public void Pause()
    {
        RequireNotRemoved();
        if (!IsPaused)
        {
            IsPaused = true;
            Changed();
        }
    }

    /// <summary>Takes it up again; what fell due meanwhile is not made up for.</summary>
    /// <exception cref="RuleViolationException"><c>schedule.removed</c>.</exception>
    public void Resume(DateTime utcNow)
    {
        RequireNotRemoved();
        if (IsPaused)
        {
            (IsPaused, Since) = (false, utcNow);
            Changed();
        }
    }

    /// <summary>Removes it from the list; what it asked for stays.</summary>
    public void Remove()
    {
        if (!IsRemoved)
        {
            IsRemoved = true;
            Changed();
        }
    }

    /// <summary>Brings it back as it was; what fell due meanwhile is not made up for.</summary>
    public void BringBack(DateTime utcNow)
    {
        if (IsRemoved)
        {
            (IsRemoved, Since) = (false, utcNow);
            Changed();
        }
    }

    /// <summary>The occurrence that is to be dealt with now; null where there is none. Of several that were missed it is the latest.</summary>
    public Occurrence? DueAt(DateTime utcNow, SiteClock clock) =>
        IsActive && Rhythm.LatestAt(utcNow, clock) is var latest && latest.At > Since && !(latest.Day <= LastDay) ? latest : null;

    /// <summary>It asked for a report or a pack.</summary>
    /// <remarks>No change of the schedule as people know it, so a form that is open stays good.</remarks>
    public ScheduledRun Asked(Occurrence occurrence, AggregateRoot order, DateTime utcNow)
    {
        LastDay = occurrence.Day;
        return new ScheduledRun(Id, occurrence, utcNow, order is ReportRun ? order.Id : null, order is ReportPack ? order.Id : null, null);
    }

    /// <summary>It could not ask, for a reason.</summary>
    public ScheduledRun Refused(Occurrence occurrence, string reason, DateTime utcNow)
    {
        LastDay = occurrence.Day;
        return new ScheduledRun(Id, occurrence, utcNow, null, null, reason);
    }

    private void Set(ScheduleOrder order, DateTime utcNow)
    {
        Require.That(order.Kind is not ReportKind.SignInSheet && order.Kind.IsOfGroup() == order.Target is ScheduleTarget.Group, "schedule.target",
            order.Kind.IsOfGroup() ? "A register is of one group. Choose “A group”." : "This report is about clients. Choose a client, or whose clients.", nameof(Target));
        Require.That(!order.Kind.IsOfFilter() || order.Target is not ScheduleTarget.Client, "schedule.target", "This report is about many clients. Choose whose clients.", nameof(Target));
        Require.That(order.Kind.IsOfFilter() || order.Target is not ScheduleTarget.SavedFilter, "schedule.target", "A saved filter is of a program summary or a caseload. Choose one of these, or whose clients.", nameof(Target));
        if (order.Kind.IsOfFilter() && order.Target is not ScheduleTarget.SavedFilter && order.Target.Filter(order.SubjectId).Problem(order.Kind) is { } problem)
        {
            throw new RuleViolationException("schedule.target", problem.Message, nameof(Target));
        }

        order.Audience.RequireFor(order.Kind, order.Disclosure);
        if (order.Kind.IsOfClient() && order.Target.IsPack() && order.Form is PackForm.Volumes)
        {
            order.Audience.RequireMerged("Result");
        }

        Name = Require.Text(order.Name, nameof(Name), NameLength);
        NameKey = TextKey.Of(Name);
        (Kind, Target, SubjectId, Audience, Form, Covers) = (order.Kind, order.Target, order.SubjectId, order.Audience, order.Form, order.Covers);
        var times = Times;
        (Unit, DayOfMonth, At) = (order.Rhythm.Unit, order.Rhythm.DayOfMonth, order.Rhythm.At);
        (WeekDays, SiteId) = (order.Rhythm.Days.Sum(d => 1 << (int)d), order.SiteId);

        // Another name or subject does not lose what is due at this moment; other times begin anew.
        Since = times == Times ? Since : utcNow;
    }

    /// <summary>Whether it asks for a pack: a document for each of many clients.</summary>
    public bool AsksForPack => Kind.IsOfClient() && Target.IsPack();

    private (RhythmUnit, int?, TimeOnly, int, Guid) Times => (Unit, DayOfMonth, At, WeekDays, SiteId);

    private (Guid, string, ReportKind, ScheduleTarget, Guid, Audience, PackForm, SchedulePeriod, (RhythmUnit, int?, TimeOnly, int, Guid)) Said =>
        (OwnerId, NameKey, Kind, Target, SubjectId, Audience, Form, Covers, Times);

    private void RequireNotRemoved() => Require.That(!IsRemoved, "schedule.removed", "This schedule is removed. Bring it back first.");
}
