using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>When and where a group meets: a recurrence rule in days, and a time on the clock of its site.</summary>
public sealed class GroupSchedule : Entity
{
    private GroupSchedule() => RuleText = "";

    internal GroupSchedule(MeetingTimes times)
        : this() => Set(times);

    /// <summary>The group.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>The rule, see <see cref="RecurrenceRule.Text"/>.</summary>
    public string RuleText { get; private set; }

    /// <summary>The day from which the rule counts.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Start on the clock of the site.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>Length in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>Where; null where nobody said.</summary>
    public Guid? RoomId { get; private set; }

    /// <summary>Where; null where nobody said.</summary>
    public Room? Room { get; private set; }

    /// <summary>The rule.</summary>
    public RecurrenceRule Rule => RecurrenceRule.Parse(RuleText);

    internal void Set(MeetingTimes times)
    {
        Require.That(times.Minutes is > 0 and <= GroupSession.LongestMinutes, "session.length", $"A session takes 1 to {GroupSession.LongestMinutes} minutes.", nameof(Minutes));
        Require.That(times.StartsOn.Year is >= SiteHoliday.FirstYear and <= SiteHoliday.LastYear, "schedule.start", $"The calendar reaches from {SiteHoliday.FirstYear} to {SiteHoliday.LastYear}.", nameof(StartsOn));
        Require.That(times.Rule.Until is null || times.Rule.Until >= times.StartsOn, "schedule.end", "The last day lies before the first.", "Until");
        (RuleText, StartsOn, StartsAt, Minutes, Room, RoomId) = (times.Rule.Text, times.StartsOn, new TimeOnly(times.StartsAt.Hour, times.StartsAt.Minute), times.Minutes, times.Room, times.Room?.Id);
    }
}

/// <summary>What is filled in for a schedule.</summary>
public sealed record MeetingTimes(RecurrenceRule Rule, DateOnly StartsOn, TimeOnly StartsAt, int Minutes, Room? Room = null);
