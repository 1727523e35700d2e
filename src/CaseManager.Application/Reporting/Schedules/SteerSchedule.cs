using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>What a person does with a schedule.</summary>
public enum ScheduleStep
{
    /// <summary>Holds it.</summary>
    Pause,

    /// <summary>Takes it up again.</summary>
    Resume,

    /// <summary>Removes it; what it asked for stays.</summary>
    Remove,

    /// <summary>Brings it back as it was.</summary>
    BringBack,
}

/// <summary>Holds a schedule, takes it up again, removes it or brings it back. Doing it twice changes nothing.</summary>
public sealed record SteerSchedule(Guid Id, ScheduleStep? Step) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.ReportSchedule(Id)];
}

internal sealed class SteerScheduleValidator : AbstractValidator<SteerSchedule>
{
    public SteerScheduleValidator() => RuleFor(c => c.Step).NotNull().WithMessage("Choose what to do with the schedule.").IsInEnum().WithMessage("Choose what to do with the schedule.");
}

internal sealed class SteerScheduleHandler(ICaseManagerDb db, IScheduleCalendar calendar, TimeProvider time) : IHandler<SteerSchedule, Guid>
{
    public async Task<Guid> HandleAsync(SteerSchedule command, CancellationToken cancellationToken)
    {
        var schedule = await db.ReportSchedules.FirstOrDefaultAsync(s => s.Id == command.Id, cancellationToken) ?? throw new NotFoundException("The schedule");
        var now = time.GetUtcNow().UtcDateTime;
        switch (command.Step)
        {
            case ScheduleStep.Pause:
                schedule.Pause();
                break;
            case ScheduleStep.Resume:
                schedule.Resume(now);
                break;
            case ScheduleStep.Remove:
                schedule.Remove();
                break;
            default:
                schedule.BringBack(now);
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
        if (schedule.IsActive)
        {
            calendar.Put(schedule.Id, schedule.Rhythm, await db.ClockOfAsync(schedule.SiteId, cancellationToken));
        }
        else
        {
            calendar.Remove(schedule.Id);
        }

        return schedule.Id;
    }
}
