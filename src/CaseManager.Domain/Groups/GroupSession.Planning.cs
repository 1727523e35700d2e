using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <content>What the schedule of its group makes of it, and what somebody changes of that.</content>
public sealed partial class GroupSession
{
    /// <summary>Stands for whoever took a session back when it was the schedule.</summary>
    public const string BySchedule = "Schedule of the group";

    /// <summary>The day of the group's schedule that it was made for, unique within the group; null for one entered by hand.</summary>
    public DateOnly? PlannedFor { get; private set; }

    /// <summary>The schedule took it back; it returns if the schedule asks for it again.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>Somebody moved it or brought it back: from then on the schedule leaves it alone.</summary>
    public bool IsChangedByHand { get; private set; }

    /// <summary>Where; null where nobody said.</summary>
    public Guid? RoomId { get; private set; }

    /// <summary>Where; null where nobody said.</summary>
    public Room? Room { get; private set; }

    /// <summary>What it is about, of the group's sequence.</summary>
    public Guid? TopicId { get; private set; }

    /// <summary>What it is about, of the group's sequence.</summary>
    public GroupTopic? Topic { get; private set; }

    /// <summary>A session that the schedule asks for.</summary>
    public static GroupSession Plan(Guid groupId, MeetingSlot slot, GroupSchedule schedule)
    {
        var session = new GroupSession(groupId, slot.Date, slot.StartsAt, schedule.Minutes, slot.TimeText) { PlannedFor = slot.Day };
        session.FollowSchedule(slot, schedule);
        return session;
    }

    /// <summary>The schedule puts it at another time or place.</summary>
    /// <exception cref="RuleViolationException"><c>session.not-open</c>.</exception>
    public void FollowSchedule(MeetingSlot slot, GroupSchedule schedule)
    {
        RequireOpen();
        (Date, StartsAt, TimeText, PlannedMinutes, RoomId) = (slot.Date, slot.StartsAt, slot.TimeText, schedule.Minutes, schedule.RoomId);
        Changed();
    }

    /// <summary>The schedule asks for it no longer.</summary>
    /// <exception cref="RuleViolationException"><c>session.voided</c>.</exception>
    public void Withdraw(DateTime utcNow)
    {
        Void(BySchedule, utcNow, "The schedule has no meeting on this day any more.");
        IsWithdrawn = true;
    }

    /// <summary>The schedule asks for it again after it had taken it back.</summary>
    /// <exception cref="RuleViolationException"><c>session.not-voided</c>.</exception>
    public void Return(MeetingSlot slot, GroupSchedule schedule, DateTime utcNow)
    {
        Restore(BySchedule, utcNow);
        IsChangedByHand = false;
        FollowSchedule(slot, schedule);
    }

    /// <summary>Somebody moves it to another time or place; the schedule leaves it there, and makes no other one for its day.</summary>
    /// <exception cref="RuleViolationException"><c>session.not-open</c>, <c>session.recorded</c>, <c>session.length</c>.</exception>
    public void Move(DateOnly date, TimeOnly startsAt, int minutes, Room? room)
    {
        RequireOpen();
        Require.That(attendances.Count == 0, "session.recorded", "Attendance is recorded already, so the session took place when it did.");
        CheckLength(minutes, nameof(PlannedMinutes));
        (Date, StartsAt, PlannedMinutes, Room, RoomId, IsChangedByHand) = (date, startsAt, minutes, room, room?.Id, true);
        TimeText = $"{startsAt:HH\\:mm} - {startsAt.AddMinutes(minutes):HH\\:mm}";
        Changed();
    }

    /// <summary>Says what it was about instead of what the sequence had planned.</summary>
    /// <exception cref="RuleViolationException"><c>session.not-open</c>; <c>topic.ahead</c>: its day has not come, and the sequence says what it will be about.</exception>
    public void CoverInstead(GroupTopic? topic, DateOnly today)
    {
        RequireOpen();
        Require.That(Date <= today, "topic.ahead", "This session lies ahead. Change the order of the topics, or say what it was about on its day.", nameof(TopicId));
        Cover(topic);
    }

    /// <summary>Says what it is about.</summary>
    public void Cover(GroupTopic? topic)
    {
        if (topic?.Id != TopicId)
        {
            (Topic, TopicId) = (topic, topic?.Id);
            Changed();
        }
    }
}
