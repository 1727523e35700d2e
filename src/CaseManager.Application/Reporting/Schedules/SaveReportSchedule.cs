using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Disclosures;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>Sets a schedule up, or changes one of one's own: others may hold or remove it, but not have something else made with its owner's rights.</summary>
/// <param name="Id">The schedule; null for a new one.</param>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Kind">Which document.</param>
/// <param name="Target">Of what.</param>
/// <param name="SubjectId">The client, the group, the counselor, the program, the site or the saved filter.</param>
/// <param name="Covers">Which days each report covers.</param>
/// <param name="Unit">How often.</param>
/// <param name="Days">Days of the week, where it is weekly.</param>
/// <param name="DayOfMonth">See <see cref="Rhythm.DayOfMonth"/>.</param>
/// <param name="At">Time on the clock of the site.</param>
/// <param name="SiteId">The site whose clock counts.</param>
/// <param name="Audience">Who the reports are for (rule 12).</param>
/// <param name="Result">What comes of a pack.</param>
public sealed record SaveReportSchedule(
    Guid? Id, int Version, string? Name, ReportKind? Kind, ScheduleTarget? Target, Guid? SubjectId, SchedulePeriod? Covers, RhythmUnit? Unit, IReadOnlyList<DayOfWeek> Days, int? DayOfMonth, TimeOnly? At,
    Guid? SiteId, Audience Audience = Audience.Internal, PackForm Result = PackForm.Zip) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About =>
        [.. Subject.Of(SubjectKind.ReportSchedule, Id), .. Subject.Of(SubjectKind.Site, SiteId), .. Target is { } target && Enum.IsDefined(target) ? Subject.Of(KindOf(target), SubjectId) : []];

    private static SubjectKind KindOf(ScheduleTarget target) => target switch
    {
        ScheduleTarget.Client => SubjectKind.Client,
        ScheduleTarget.Group => SubjectKind.Roster,
        ScheduleTarget.CounselorClients => SubjectKind.StaffMember,
        ScheduleTarget.ProgramClients => SubjectKind.Program,
        ScheduleTarget.SiteClients => SubjectKind.Site,
        ScheduleTarget.SavedFilter => SubjectKind.SavedFilter,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}

internal sealed class SaveReportScheduleValidator : AbstractValidator<SaveReportSchedule>
{
    public SaveReportScheduleValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Give it a name.");
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose a report.").IsInEnum().WithMessage("Choose a report.");
        RuleFor(c => c.Target).NotNull().WithMessage("Choose what it is about.").IsInEnum().WithMessage("Choose what it is about.");
        RuleFor(c => c.SubjectId).NotNull().When(c => c.Target is { } target && Enum.IsDefined(target)).WithMessage(c => c.Target switch
        {
            ScheduleTarget.Client => "Choose the client.",
            ScheduleTarget.Group => "Choose the group.",
            ScheduleTarget.CounselorClients => "Choose the counselor.",
            ScheduleTarget.ProgramClients => "Choose the program.",
            ScheduleTarget.SavedFilter => "Choose the filter.",
            _ => "Choose the site.",
        });
        RuleFor(c => c.Covers).NotNull().WithMessage("Choose which days it covers.").IsInEnum().WithMessage("Choose which days it covers.");
        RuleFor(c => c.Unit).NotNull().WithMessage("Choose how often.").IsInEnum().WithMessage("Choose how often.");
        RuleFor(c => c.Days).Must(days => days.All(Enum.IsDefined)).WithMessage("Choose days of the week.");
        RuleFor(c => c.At).NotNull().WithMessage("Enter the time of day.");
        RuleFor(c => c.SiteId).NotNull().WithMessage("Choose the site whose clock counts.");
        RuleFor(c => c.Audience).IsInEnum().WithMessage("Choose who it is for.");
        RuleFor(c => c.Result).IsInEnum().WithMessage("Choose what comes of it.");
    }
}

internal sealed class SaveReportScheduleHandler(
    ICaseManagerDb db, PlanToPrint plans, ReportFilterNames names, IDisclosureCheck disclosures, ICurrentUser user, IScheduleCalendar calendar, IStorageErrors errors, TimeProvider time) : IHandler<SaveReportSchedule, Guid>
{
    public async Task<Guid> HandleAsync(SaveReportSchedule command, CancellationToken cancellationToken)
    {
        if (!user.May(command.Kind!.Value.Needs()) || user.Id is not { } owner)
        {
            throw new ForbiddenException();
        }

        var clock = await db.ClockOfAsync(command.SiteId!.Value, cancellationToken);
        var (order, now) = (await OrderAsync(command, cancellationToken), time.GetUtcNow().UtcDateTime);
        var schedule = command.Id is { } id ? await ChangeAsync(id, command.Version, owner, order, now, cancellationToken) : new ReportSchedule(owner, order, now);
        var isNew = command.Id is null;
        if (await SameAsync(schedule, isNew, cancellationToken) is { } same)
        {
            return same;
        }

        if (!await SaveAsync(schedule, isNew, cancellationToken))
        {
            return await SameAsync(schedule, isNew, cancellationToken) ?? throw new ConflictException();
        }

        if (schedule.IsActive)
        {
            calendar.Put(schedule.Id, schedule.Rhythm, clock);
        }

        return schedule.Id;
    }

    // A form that is sent twice finds the schedule of the first time; another one of that name is told beside the field.
    private async Task<Guid?> SameAsync(ReportSchedule schedule, bool isNew, CancellationToken cancellationToken)
    {
        var named = await db.ReportSchedules.AsNoTracking().FirstOrDefaultAsync(s => s.OwnerId == schedule.OwnerId && s.NameKey == schedule.NameKey && s.Id != schedule.Id, cancellationToken);
        Require.That(named is null || (isNew && named.IsSameAs(schedule)), "schedule.name-taken", "You have a schedule of this name, in use or removed. Choose another name, or change that one.", nameof(ReportSchedule.Name));
        return named?.Id;
    }

    // False where another one of that name was saved at the same moment.
    private async Task<bool> SaveAsync(ReportSchedule schedule, bool isNew, CancellationToken cancellationToken)
    {
        if (isNew)
        {
            db.ReportSchedules.Add(schedule);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (errors.IsDuplicate(e))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<ScheduleOrder> OrderAsync(SaveReportSchedule c, CancellationToken cancellationToken)
    {
        var (kind, target) = (c.Kind!.Value, c.Target!.Value);
        if (target is ScheduleTarget.SavedFilter)
        {
            var of = await db.SavedFilters.Where(f => f.Id == c.SubjectId).Select(f => (ReportKind?)f.Kind).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The filter");
            Require.That(of == kind, "schedule.filter", $"This filter is of another report: {of.Words()}.", nameof(c.SubjectId));
        }

        if (kind is ReportKind.TreatmentPlan && target is ScheduleTarget.Client)
        {
            // Better told now than each morning.
            await plans.OfChosenAsync(c.SubjectId!.Value, null, null, c.Audience, nameof(c.SubjectId), cancellationToken);
        }

        if (target.IsPack() && target is not ScheduleTarget.SavedFilter)
        {
            await names.FindAsync(target.Filter(c.SubjectId!.Value), kind.Needs(), cancellationToken);
        }

        var rhythm = new Rhythm(c.Unit!.Value, c.Days, c.DayOfMonth, c.At!.Value);
        var disclosure = await disclosures.DecideAsync(c.Audience, kind, target is ScheduleTarget.Client ? c.SubjectId : null, cancellationToken);
        return new ScheduleOrder(c.Name!, kind, target, c.SubjectId!.Value, c.Audience, c.Result, c.Covers!.Value, rhythm, c.SiteId!.Value, disclosure);
    }

    private async Task<ReportSchedule> ChangeAsync(Guid id, int version, Guid owner, ScheduleOrder order, DateTime now, CancellationToken cancellationToken)
    {
        var schedule = await db.ReportSchedules.FirstOrDefaultAsync(s => s.Id == id && s.OwnerId == owner, cancellationToken) ?? throw new NotFoundException("The schedule");
        ConflictException.ThrowIfStale(version, schedule.Version);
        schedule.Change(order, now);
        return schedule;
    }
}
