using System.Data.Common;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Schedules;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>
/// Deals with what is due of one schedule: asks for the report or the pack as its owner, with the owner's rights of this moment, or notes why not. Safe to call at
/// any time, by any number of nodes: the row of an occurrence is unique, and is saved together with what was asked for.
/// </summary>
public sealed partial class ScheduleRunner(
    ICaseManagerDb db, InScope scope, ScheduleRefusals refusals, IServiceProvider services, IReportQueue reports, IPackQueue packs, IStorageErrors errors, AuditContext audit, AuditTrail trail, TimeProvider time, ILogger<ScheduleRunner> log)
{
    internal const string OwnerIsDisabled = "The owner of this schedule may not sign in any more. An administrator can remove it, or somebody else set up their own.";
    internal const string OwnerMayNot = "The owner of this schedule may not ask for this report any more.";
    internal const string Broke = "Something went wrong on our side. Ask for the report by hand, or tell an administrator: the log knows more.";

    /// <summary>Deals with the occurrence that is due, if one is.</summary>
    /// <returns>False where nothing is due, or somebody else deals with it.</returns>
    public async Task<bool> RunAsync(Guid scheduleId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await FindAsync(scheduleId, cancellationToken) is not { } schedule
            || schedule.DueAt(now, await db.ClockOfAsync(schedule.SiteId, cancellationToken)) is not { } due)
        {
            return false;
        }

        var owner = await db.Users.AsNoTracking().WithRights().FirstAsync(u => u.Id == schedule.OwnerId, cancellationToken);
        using var action = audit.Begin(AuditActions.RunSchedule, owner.Name);
        if (owner.IsDisabled)
        {
            return await RefuseAsync(scheduleId, due, OwnerIsDisabled, now, cancellationToken);
        }

        scope.ActAs(owner.Scope);
        var outcome = await AskAsync(schedule, due, new ScheduleOwner(owner), now, cancellationToken);
        if (outcome.Succeeded)
        {
            Enqueue(schedule, outcome.Value);
            return true;
        }

        // Another node was quicker, or a person changed the schedule at this moment: whatever is still due is found at the next look.
        return !outcome.IsConflict && outcome.Problems is not [{ Code: UseCaseProblems.Duplicate }]
            && await RefuseAsync(scheduleId, due, await ReasonOfAsync(schedule, outcome, cancellationToken), now, cancellationToken);
    }

    private Task<ReportSchedule?> FindAsync(Guid id, CancellationToken cancellationToken) => db.ReportSchedules.FirstOrDefaultAsync(s => s.Id == id, cancellationToken);

    private async Task<Outcome<Guid>> AskAsync(ReportSchedule schedule, Occurrence due, ScheduleOwner owner, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            var days = schedule.Target.CoversDays(schedule.Kind) ? schedule.Covers.On(due.Day) : new Period(due.Day, due.Day);
            var subject = await SubjectOfAsync(schedule, cancellationToken);
            if (await FilterOfAsync(schedule, subject, cancellationToken) is not { } filter)
            {
                return Outcome<Guid>.Failure(new Problem(UseCaseProblems.NotFound, ScheduleRefusals.FilterGone));
            }

            return schedule.AsksForPack
                ? await Of<AskForPack, AskForPackHandler>(schedule, due, owner, now)
                    .RunAsync(new(schedule.Kind, schedule.Target.Whom(), subject, days.From, days.To, schedule.Audience, schedule.Form), cancellationToken)
                : await Of<AskForReport, AskForReportHandler>(schedule, due, owner, now)
                    .RunAsync(schedule.Kind.IsOfFilter()
                        ? new(schedule.Kind, null, days.From, days.To, Filter: filter)
                        : new(schedule.Kind, subject, days.From, days.To, schedule.Audience), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException and not DbUpdateException && e.GetBaseException() is not DbException)
        {
            // A database that does not answer is asked again in a minute. Anything else would fail each minute, and nobody would know.
            LogFailure(log, e, schedule.Id);
            return Outcome<Guid>.Failure(new Problem("schedule.broke", Broke));
        }
    }

    // The use case of a person who asks, but for who asks and what is saved.
    private UseCase<TCommand, Guid> Of<TCommand, THandler>(ReportSchedule schedule, Occurrence due, ScheduleOwner owner, DateTime now)
        where TCommand : ICommand
        where THandler : IOrderHandler<TCommand> =>
        new(owner, scope, services.GetServices<IValidator<TCommand>>(),
            new ScheduledOrder<TCommand>(db, ActivatorUtilities.CreateInstance<THandler>(services, owner), schedule, due, now), errors, audit, trail);

    private async Task<bool> RefuseAsync(Guid scheduleId, Occurrence due, string reason, DateTime now, CancellationToken cancellationToken)
    {
        // What could not be asked for may lie in the unit of work.
        db.ChangeTracker.Clear();
        if (await FindAsync(scheduleId, cancellationToken) is not { } schedule)
        {
            return false;
        }

        try
        {
            db.ScheduledRuns.Add(schedule.Refused(due, reason, now));
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || errors.IsDuplicate(e))
        {
            return false;
        }
    }

    // Losing this call loses nothing: what waits is handed to the workers again.
    private void Enqueue(ReportSchedule schedule, Guid order)
    {
        if (schedule.AsksForPack)
        {
            packs.Enqueue(order);
        }
        else
        {
            reports.Enqueue(order);
        }
    }

    private async Task<Guid> SubjectOfAsync(ReportSchedule schedule, CancellationToken cancellationToken) =>
        schedule.Target is ScheduleTarget.Client ? await db.RecordThatStandsAsync(schedule.SubjectId, cancellationToken) : schedule.SubjectId;

    // Null where the saved filter is gone.
    private async Task<ReportFilter?> FilterOfAsync(ReportSchedule schedule, Guid subject, CancellationToken cancellationToken) => schedule.Target is not ScheduleTarget.SavedFilter
        ? schedule.Target.Filter(subject)
        : await scope.SavedFilters.Where(f => f.Id == subject && !f.IsArchived).Select(f => new ReportFilter(f.SiteId, f.ProgramId, f.GroupId, f.StaffId)).FirstOrDefaultAsync(cancellationToken);

    private async Task<string> ReasonOfAsync(ReportSchedule schedule, Outcome<Guid> outcome, CancellationToken cancellationToken)
    {
        var told = string.Join(" ", outcome.Problems.Select(p => p.Message));
        return outcome.IsForbidden ? OwnerMayNot
            : outcome.IsNotFound ? await refusals.ReasonAsync(schedule, await SubjectOfAsync(schedule, cancellationToken), told, cancellationToken)
            : told;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Report schedule {ScheduleId} could not ask")]
    private static partial void LogFailure(ILogger logger, Exception error, Guid scheduleId);
}
