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
/// <param name="SubjectId">The group of a register, the client of any other report.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Audience">Who it is for; a register is always internal (rule 12).</param>
/// <param name="PlanId">The version of a treatment plan to print; null for the one in force on the last day, or else the newest.</param>
public sealed record AskForReport(ReportKind? Kind, Guid? SubjectId, DateOnly? From, DateOnly? To, Audience Audience = Audience.Internal, Guid? PlanId = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Kind is ReportKind.Register ? [.. Subject.Of(SubjectKind.Roster, SubjectId)] : [.. Subject.Of(SubjectKind.Client, SubjectId)];
}

internal sealed class AskForReportValidator : AbstractValidator<AskForReport>
{
    // Ten years of sessions of one group; more is a slip of the keyboard.
    private const int MostDays = 3660;

    public AskForReportValidator()
    {
        RuleFor(c => c.Kind).NotNull().IsInEnum().NotEqual(ReportKind.SignInSheet).WithMessage("Choose a report.");
        RuleFor(c => c.SubjectId).NotNull().WithMessage(c => c.Kind is ReportKind.Register ? "Choose the group." : "Choose the client.");
        RuleFor(c => c.From).NotNull().WithMessage("Enter the first day.");
        RuleFor(c => c.To).NotNull().WithMessage("Enter the last day.");
        RuleFor(c => c.To).Must((c, to) => to!.Value.DayNumber - c.From!.Value.DayNumber < MostDays)
            .When(c => c.From is not null && c.To is not null).WithMessage("A report covers ten years at most.");
        RuleFor(c => c.Audience).IsInEnum().WithMessage("Choose who it is for.");
    }
}

internal sealed class AskForReportHandler(ICaseManagerDb db, PlanToPrint plans, IDisclosureCheck disclosures, ICurrentUser user, IReportQueue queue, TimeProvider time) : IOrderHandler<AskForReport>
{
    public async Task<Guid> HandleAsync(AskForReport command, CancellationToken cancellationToken)
    {
        var run = await PlaceAsync(command, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        queue.Enqueue(run.Id);
        return run.Id;
    }

    public async Task<AggregateRoot> PlaceAsync(AskForReport command, CancellationToken cancellationToken)
    {
        var (kind, subject) = (command.Kind!.Value, command.SubjectId!.Value);
        if (!user.May(kind.Needs()))
        {
            throw new ForbiddenException();
        }

        var period = new Period(command.From!.Value, command.To!.Value);
        var plan = kind is ReportKind.TreatmentPlan ? await plans.FindAsync(subject, command.To, command.PlanId, cancellationToken) : (Guid?)null;
        var name = kind is ReportKind.Register
            ? await db.Groups.Where(g => g.Id == subject).Select(g => g.Name).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The group")
            : await db.Clients.Where(c => c.Id == subject).Select(c => Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName))
                .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The client");
        var disclosure = await disclosures.DecideAsync(command.Audience, kind, kind.IsOfGroup() ? null : subject, cancellationToken);
        var run = new ReportRun(kind, subject, period, command.Audience, $"{kind.Words()} – {name}", user.Name, time.GetUtcNow().UtcDateTime, user.Id, plan, disclosure: disclosure);
        db.ReportRuns.Add(run);
        return run;
    }
}
