using CaseManager.Application.Groups;
using CaseManager.Domain.Groups;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about when a group meets.</summary>
public sealed class ScheduleForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>How it is filled in.</summary>
    public SchedulePattern? Pattern { get; set; } = SchedulePattern.Weekly;

    /// <summary>Every how many weeks or months.</summary>
    public int? Every { get; set; } = 1;

    /// <summary>Days of the week.</summary>
    public List<DayOfWeek> Days { get; set; } = [];

    /// <summary>Which one of the month; −1 is the last.</summary>
    public int? Which { get; set; }

    /// <summary>Its weekday.</summary>
    public DayOfWeek? Weekday { get; set; }

    /// <summary>A rule of RFC 5545.</summary>
    public string? Rule { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Start on the clock of the site.</summary>
    public TimeOnly? StartsAt { get; set; }

    /// <summary>Length.</summary>
    public int? Minutes { get; set; }

    /// <summary>Where.</summary>
    public Guid? RoomId { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Number of meetings.</summary>
    public int? Count { get; set; }

    /// <summary>The form of what is known.</summary>
    public static ScheduleForm Of(GroupView group, DateOnly today)
    {
        if (group.Schedule is not { } schedule)
        {
            return new ScheduleForm { Version = group.Version, StartsOn = today };
        }

        var rule = schedule.Rule;
        return new ScheduleForm
        {
            Version = group.Version,
            Pattern = rule.IsAdvanced ? SchedulePattern.Advanced : rule.Unit is RecurrenceUnit.Weekly ? SchedulePattern.Weekly : SchedulePattern.Monthly,
            Every = rule.Interval,
            Days = rule.Unit is RecurrenceUnit.Weekly ? [.. rule.Days.Select(d => d.Day)] : [],
            Which = rule is { Unit: RecurrenceUnit.Monthly, Days.Count: > 0 } ? rule.Days[0].Which : null,
            Weekday = rule is { Unit: RecurrenceUnit.Monthly, Days.Count: > 0 } ? rule.Days[0].Day : null,
            Rule = rule.Text,
            StartsOn = schedule.StartsOn,
            StartsAt = schedule.StartsAt,
            Minutes = schedule.Minutes,
            RoomId = schedule.RoomId,
            Until = rule.IsAdvanced ? null : rule.Until,
            Count = rule.IsAdvanced ? null : rule.Count,
        };
    }

    /// <summary>The use case it stands for.</summary>
    public SaveSchedule ToCommand(Guid groupId, bool rehearse) =>
        new(groupId, Version, Pattern, Every, Days, Which, Weekday, Rule, StartsOn, StartsAt, Minutes, RoomId, Until, Count, rehearse);
}

/// <summary>The form of a schedule, its group and what it would change.</summary>
public sealed record ScheduleEdit(GroupView Group, ScheduleForm Form, IReadOnlyList<RoomChoice> Rooms, ScheduleChange? Change = null);
