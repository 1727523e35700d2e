using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>
/// Says why a schedule could not ask, as far as its owner may know. Groups, staff, programs and sites are no secret at a center: whether one is gone or out of reach is told. Of a client it is not, since
/// whether somebody is still known here is what whoever lost them from reach may not learn.
/// </summary>
public sealed class ScheduleRefusals(ICaseManagerDb db, InScope scope) : IReader
{
    internal const string ClientOutOfReach = "The client is not among those whom the owner of this schedule may see any more, or the record is gone.";
    internal const string GroupGone = "The group is gone. Change the schedule, or remove it.";
    internal const string GroupOutOfReach = "The owner of this schedule may not see who is in the group any more.";
    internal const string CounselorGone = "The counselor is gone. Change the schedule, or remove it.";
    internal const string CounselorOutOfReach = "The counselor is at a site at which the owner of this schedule does not work any more.";
    internal const string ProgramGone = "The program is gone. Change the schedule, or remove it.";
    internal const string ProgramOutOfReach = "The owner of this schedule does not reach the program any more.";
    internal const string SiteGone = "The site is gone. Change the schedule, or remove it.";
    internal const string FilterGone = "The saved filter is removed. Put it back, choose another one, or remove the schedule.";
    internal const string SiteOutOfReach = "The owner of this schedule does not work at the site any more.";

    /// <summary>Why something was not found, asked in the scope of its owner.</summary>
    /// <param name="subject">What it is about; of a client whose record was merged the one that stands.</param>
    /// <param name="told">What the use case said: it holds where the subject itself is there, as of a client without a plan.</param>
    public async Task<string> ReasonAsync(ReportSchedule schedule, Guid subject, string told, CancellationToken cancellationToken)
    {
        var needs = schedule.Kind.Needs();
        var (isThere, isReached, gone, outOfReach) = schedule.Target switch
        {
            // Never asked whether the record is there.
            ScheduleTarget.Client => (true, await scope.Clients(needs).AnyAsync(c => c.Id == subject, cancellationToken), ClientOutOfReach, ClientOutOfReach),
            ScheduleTarget.Group => (await db.Groups.AnyAsync(g => g.Id == subject, cancellationToken), await scope.Rosters(needs).AnyAsync(g => g.Id == subject, cancellationToken), GroupGone, GroupOutOfReach),
            ScheduleTarget.CounselorClients => (await db.Staff.AnyAsync(s => s.Id == subject, cancellationToken), await scope.Staff.AnyAsync(s => s.Id == subject, cancellationToken), CounselorGone, CounselorOutOfReach),
            ScheduleTarget.ProgramClients => (await db.Programs.AnyAsync(p => p.Id == subject, cancellationToken), await ReachesProgramAsync(schedule, subject, cancellationToken), ProgramGone, ProgramOutOfReach),
            ScheduleTarget.SiteClients => (await db.Sites.AnyAsync(s => s.Id == subject, cancellationToken), await scope.Sites.AnyAsync(s => s.Id == subject, cancellationToken), SiteGone, SiteOutOfReach),
            // What a filter narrows to can be out of reach while the filter is there: then the use case says which.
            ScheduleTarget.SavedFilter => (false, await scope.SavedFilters.AnyAsync(f => f.Id == subject && !f.IsArchived, cancellationToken), FilterGone, FilterGone),
            _ => throw new ArgumentOutOfRangeException(nameof(schedule), schedule.Target, null),
        };
        return isReached ? told : isThere ? outOfReach : gone;
    }

    // A pack takes the clients of the program whom its owner reaches; a report about the program itself needs more.
    private Task<bool> ReachesProgramAsync(ReportSchedule schedule, Guid program, CancellationToken cancellationToken) =>
        (schedule.AsksForPack ? scope.Programs : scope.ProgramsOf(schedule.Kind.Needs())).AnyAsync(p => p.Id == program, cancellationToken);
}
