using CaseManager.Application.Abstractions;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Groups;

/// <summary>A session from yesterday on.</summary>
internal sealed record CalendarEntry(GroupSession Session, bool IsRecorded);

/// <summary>The calendar of one group from today to the horizon, loaded to be planned.</summary>
internal sealed class GroupCalendar(ICaseManagerDb db, Group group, List<CalendarEntry> entries, Guid? lastCovered, DateTime utcNow, DateOnly horizon)
{
    /// <summary>The last day that is planned.</summary>
    public DateOnly Horizon => horizon;

    /// <summary>What has to happen so that it agrees with the schedule of the group as it is now.</summary>
    public SessionPlan Plan() => SessionPlan.Of(
        group.Schedule is { } schedule ? MeetingCalendar.SlotsOf(schedule, group.Site, utcNow, horizon) : [],
        [.. entries.Select(e => new StandingSession(e.Session.Id, e.Session.PlannedFor, e.Session.Date, e.Session.TimeText, e.Session.PlannedMinutes, e.Session.RoomId, IsUntouched(e), e.Session.IsWithdrawn))],
        group.Schedule?.Minutes, group.Schedule?.RoomId, group.Schedule is null ? DateOnly.MaxValue : horizon);

    /// <summary>Makes it happen, and goes through the topics.</summary>
    /// <returns>How many sessions it touched.</returns>
    public int Apply(SessionPlan plan)
    {
        var byId = entries.ToDictionary(e => e.Session.Id, e => e.Session);
        foreach (var (id, _) in plan.Withdrawn)
        {
            byId[id].Withdraw(utcNow);
        }

        foreach (var (id, slot) in plan.Changed)
        {
            byId[id].FollowSchedule(slot, group.Schedule!);
        }

        foreach (var (id, slot) in plan.Returned)
        {
            byId[id].Return(slot, group.Schedule!, utcNow);
        }

        foreach (var slot in plan.Added)
        {
            var session = GroupSession.Plan(group.Id, slot, group.Schedule!);
            db.GroupSessions.Add(session);
            entries.Add(new CalendarEntry(session, false));
        }

        GoThroughTopics();
        return plan.Added.Count + plan.Changed.Count + plan.Returned.Count + plan.Withdrawn.Count;
    }

    /// <summary>Says of each session ahead what it is about, in the order of the sequence.</summary>
    public void GoThroughTopics()
    {
        var inOrder = entries.Where(e => e.Session.VoidedAt is null && e.Session.State is not SessionState.Cancelled)
            .OrderBy(e => e.Session.Date).ThenBy(e => e.Session.StartsAt).ToList();
        var ahead = inOrder.Where(e => IsAhead(e.Session) && e.Session.State is SessionState.Open && !e.IsRecorded).ToList();
        var before = inOrder.Except(ahead).LastOrDefault(e => e.Session.TopicId is not null)?.Session.TopicId ?? lastCovered;
        var topics = TopicSequence.For(ahead.Count, group.Topics, group.Topics.FirstOrDefault(t => t.Id == before));
        foreach (var (entry, topic) in ahead.Zip(topics))
        {
            entry.Session.Cover(topic);
        }
    }

    private bool IsUntouched(CalendarEntry entry) => entry.Session is { PlannedFor: not null, IsChangedByHand: false, State: SessionState.Open, VoidedAt: null, ActualMinutes: null } && !entry.IsRecorded && IsAhead(entry.Session);

    private bool IsAhead(GroupSession session) => session.StartsAt is { } start && group.Site.Clock.ToUtc(session.Date, start) > utcNow;
}
