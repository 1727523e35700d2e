using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Says when a group meets. Sessions ahead that nobody touched follow; all others stay.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="Every">Every how many weeks or months.</param>
/// <param name="Days">Weekdays of <see cref="SchedulePattern.Weekly"/>.</param>
/// <param name="Which">Which one of the month for <see cref="SchedulePattern.Monthly"/>; −1 is the last.</param>
/// <param name="Weekday">Its weekday.</param>
/// <param name="Rule">The rule of <see cref="SchedulePattern.Advanced"/>.</param>
/// <param name="Until">Last day; null for no end.</param>
/// <param name="Count">Number of meetings; null for no end.</param>
/// <param name="Rehearse">Only says what would change.</param>
public sealed record SaveSchedule(
    Guid GroupId, int Version, SchedulePattern? Pattern, int? Every, IReadOnlyList<DayOfWeek> Days, int? Which, DayOfWeek? Weekday, string? Rule,
    DateOnly? StartsOn, TimeOnly? StartsAt, int? Minutes, Guid? RoomId, DateOnly? Until, int? Count, bool Rehearse = false) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId), .. Subject.Of(SubjectKind.Room, RoomId)];

    /// <summary>The text of the rule.</summary>
    internal string RuleText => Pattern switch
    {
        SchedulePattern.Weekly => $"FREQ=WEEKLY{Interval}{End};BYDAY={string.Join(',', Days.Distinct().OrderBy(d => ((int)d + 6) % 7).Select(RecurrenceRule.NameOf))}",
        SchedulePattern.Monthly => string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY{Interval}{End};BYDAY={Which}{RecurrenceRule.NameOf(Weekday!.Value)}"),
        _ => Rule ?? "",
    };

    private string Interval => Every is null or 1 ? "" : string.Create(CultureInfo.InvariantCulture, $";INTERVAL={Every}");

    private string End => Until is { } day ? string.Create(CultureInfo.InvariantCulture, $";UNTIL={day:yyyyMMdd}") : Count is { } count ? string.Create(CultureInfo.InvariantCulture, $";COUNT={count}") : "";
}

internal sealed class SaveScheduleValidator : AbstractValidator<SaveSchedule>
{
    public SaveScheduleValidator()
    {
        RuleFor(c => c.Pattern).NotNull().WithMessage("Choose how the group meets.").IsInEnum().WithMessage("Choose how the group meets.");
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Enter the first day.");
        RuleFor(c => c.StartsAt).NotNull().WithMessage("Enter the start.");
        RuleFor(c => c.Minutes).NotNull().WithMessage("Enter the length in minutes.");
        RuleFor(c => c.Days).Must(d => d.Count > 0 && d.All(Enum.IsDefined)).When(c => c.Pattern is SchedulePattern.Weekly).WithMessage("Choose at least one day of the week.");
        RuleFor(c => c.Which).Must(w => w is -1 or (>= 1 and <= 4)).When(c => c.Pattern is SchedulePattern.Monthly).WithMessage("Choose which one of the month.");
        RuleFor(c => c.Weekday).NotNull().IsInEnum().When(c => c.Pattern is SchedulePattern.Monthly).WithMessage("Choose the weekday.");
        RuleFor(c => c.Rule).NotEmpty().When(c => c.Pattern is SchedulePattern.Advanced).WithMessage("Enter the rule, such as FREQ=WEEKLY;BYDAY=MO,WE.");
        RuleFor(c => c.Every).InclusiveBetween(1, 52).When(c => c.Pattern is not SchedulePattern.Advanced).WithMessage("Enter a number from 1 to 52.");
        RuleFor(c => c.Count).InclusiveBetween(1, RecurrenceRule.MostTimes).WithMessage($"Enter a number from 1 to {RecurrenceRule.MostTimes}.");
        RuleFor(c => c.Count).Null().When(c => c.Until is not null).WithMessage("A schedule ends on a day or after a number of meetings, not both.");
    }
}

internal sealed class SaveScheduleHandler(ICaseManagerDb db, SessionPlanner planner, TimeProvider time) : IHandler<SaveSchedule, ScheduleChange>
{
    public async Task<ScheduleChange> HandleAsync(SaveSchedule command, CancellationToken cancellationToken)
    {
        var group = await db.CalendarGroupAsync(command.GroupId, command.Version, cancellationToken);
        var times = new MeetingTimes(RecurrenceRule.Parse(command.RuleText), command.StartsOn!.Value, command.StartsAt!.Value, command.Minutes!.Value, await RoomAsync(command, group, cancellationToken));
        group.Meet(times);
        RequireSomeDay(group, times);
        var calendar = await planner.CalendarAsync(group, cancellationToken);
        var plan = calendar.Plan();
        var change = ScheduleChange.Of(plan, group, calendar.Horizon, group.Site.Clock.Today(time));
        if (!command.Rehearse)
        {
            calendar.Apply(plan);
            await db.SaveChangesAsync(cancellationToken);
        }

        return change;
    }

    private async Task<Room?> RoomAsync(SaveSchedule command, Group group, CancellationToken cancellationToken)
    {
        var present = group.Schedule?.RoomId;
        return command.RoomId is not { } id ? null
            : await db.Rooms.FirstOrDefaultAsync(r => r.Id == id && r.SiteId == group.SiteId && (!r.IsArchived || r.Id == present), cancellationToken)
            ?? throw new RuleViolationException("schedule.room", "Choose a room of the site of the group.", nameof(command.RoomId));
    }

    private static void RequireSomeDay(Group group, MeetingTimes times) =>
        Require.That(MeetingCalendar.DaysOf(times.Rule, times.StartsOn, times.StartsOn, times.StartsOn.AddYears(1)).Count > 0, "schedule.never",
            "By this rule the group would not meet once in the first year.", nameof(SaveSchedule.Rule));
}
