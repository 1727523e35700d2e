using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Disclosures;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>Asks for a report; a job makes it.</summary>
/// <param name="Kind">Which document.</param>
/// <param name="SubjectId">The group of a register, the client of a report about one; null where it is about whoever a filter leaves.</param>
/// <param name="From">First day; a caseload is of today and has none.</param>
/// <param name="To">Last day.</param>
/// <param name="Audience">Who it is for; what names several clients is always internal (rule 12).</param>
/// <param name="PlanId">The version of a treatment plan to print; null for the one in force on the last day, or else the newest.</param>
/// <param name="Filter">What a report about many clients is narrowed to.</param>
public sealed record AskForReport(
    ReportKind? Kind, Guid? SubjectId, DateOnly? From, DateOnly? To, Audience Audience = Audience.Internal, Guid? PlanId = null, ReportFilter? Filter = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Kind switch
    {
        ReportKind.ProgramSummary or ReportKind.CaseloadDue =>
        [
            .. Subject.Of(SubjectKind.Site, Filter?.SiteId), .. Subject.Of(SubjectKind.Program, Filter?.ProgramId), .. Subject.Of(SubjectKind.Roster, Filter?.GroupId),
            .. Subject.Of(SubjectKind.StaffMember, Filter?.StaffId),
        ],
        ReportKind.Register => [.. Subject.Of(SubjectKind.Roster, SubjectId)],
        _ => [.. Subject.Of(SubjectKind.Client, SubjectId)],
    };
}

internal sealed class AskForReportValidator : AbstractValidator<AskForReport>
{
    public AskForReportValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose a report.").IsInEnum().NotEqual(ReportKind.SignInSheet).WithMessage("Choose a report.");
        RuleFor(c => c.SubjectId).NotNull().When(c => c.Kind?.IsOfFilter() is not true).WithMessage(c => c.Kind is ReportKind.Register ? "Choose the group." : "Choose the client.");
        RuleFor(c => c.Filter).Must((c, filter) => ProblemOf(c.Kind!.Value, filter) is null).When(c => c.Kind is not null)
            .WithMessage(c => ProblemOf(c.Kind!.Value, c.Filter)!.Message).OverridePropertyName(nameof(ReportFilter.ProgramId));
        RuleFor(c => c.From).NotNull().When(c => c.Kind is not ReportKind.CaseloadDue).WithMessage("Enter the first day.");
        RuleFor(c => c.To).NotNull().When(c => c.Kind is not ReportKind.CaseloadDue).WithMessage("Enter the last day.");
        RuleFor(c => c.To).Must((c, to) => to!.Value.DayNumber - c.From!.Value.DayNumber < ReportRun.MostDays)
            .When(c => c.From is not null && c.To is not null).WithMessage("A report covers ten years at most.");
        RuleFor(c => c.Audience).IsInEnum().WithMessage("Choose who it is for.");
    }

    private static RuleViolationException? ProblemOf(ReportKind kind, ReportFilter? filter) => (filter ?? ReportFilter.None).Problem(kind);
}

internal sealed class AskForReportHandler(ICaseManagerDb db, OrderDesk desk, PlanToPrint plans, ReportFilterNames names, IDisclosureCheck disclosures, ICurrentUser user, IReportQueue queue, TimeProvider time) : IOrderHandler<AskForReport>
{
    public async Task<Guid> HandleAsync(AskForReport command, CancellationToken cancellationToken)
    {
        var run = await MakeAsync(command, cancellationToken);
        return await desk.PlaceAsync(
            db.ReportRuns, run,
            r => r.RequestedById == run.RequestedById && (r.State == ReportState.Queued || r.State == ReportState.Running)
                && r.Kind == run.Kind && r.ClientId == run.ClientId && r.GroupId == run.GroupId && r.SiteId == run.SiteId && r.ProgramId == run.ProgramId && r.StaffId == run.StaffId
                && r.PlanId == run.PlanId && r.From == run.From && r.To == run.To && r.Audience == run.Audience,
            queue.Enqueue, cancellationToken);
    }

    public async Task<AggregateRoot> PlaceAsync(AskForReport command, CancellationToken cancellationToken) => db.ReportRuns.Add(await MakeAsync(command, cancellationToken)).Entity;

    private async Task<ReportRun> MakeAsync(AskForReport command, CancellationToken cancellationToken)
    {
        var kind = command.Kind!.Value;
        if (!user.May(kind.Needs()))
        {
            throw new ForbiddenException();
        }

        return kind.IsOfFilter() ? await OfFilterAsync(kind, command, cancellationToken) : await OfSubjectAsync(kind, command, cancellationToken);
    }

    private async Task<ReportRun> OfSubjectAsync(ReportKind kind, AskForReport command, CancellationToken cancellationToken)
    {
        var (subject, period) = (command.SubjectId!.Value, new Period(command.From!.Value, command.To!.Value));
        var plan = kind is ReportKind.TreatmentPlan ? await plans.OfChosenAsync(subject, command.To, command.PlanId, command.Audience, nameof(command.SubjectId), cancellationToken) : (Guid?)null;
        var name = kind is ReportKind.Register
            ? await db.Groups.Where(g => g.Id == subject).Select(g => g.Name).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The group")
            : await db.Clients.Where(c => c.Id == subject).Select(c => Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName))
                .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The client");
        var disclosure = await disclosures.DecideAsync(command.Audience, kind, kind.IsOfGroup() ? null : subject, cancellationToken);
        return new ReportRun(kind, subject, period, command.Audience, $"{kind.Words()} – {name}", user.Name, time.GetUtcNow().UtcDateTime, user.Id, plan, disclosure: disclosure);
    }

    // A caseload is of the day on which it is made.
    private async Task<ReportRun> OfFilterAsync(ReportKind kind, AskForReport command, CancellationToken cancellationToken)
    {
        var name = await names.FindAsync(command.Filter!, kind.Needs(), cancellationToken);
        var today = name.Clock.Today(time);
        var period = kind is ReportKind.CaseloadDue ? new Period(today, today) : new Period(command.From!.Value, command.To!.Value);
        return new ReportRun(kind, command.Filter!, period, $"{kind.Words()} – {name.Words}", user.Name, time.GetUtcNow().UtcDateTime, user.Id);
    }
}
