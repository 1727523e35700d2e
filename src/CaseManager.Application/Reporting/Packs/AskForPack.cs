using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Disclosures;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>Asks for one report for each client of a site, a program or a counselor; jobs make them.</summary>
/// <param name="Kind">Which document.</param>
/// <param name="Whom">Whose clients.</param>
/// <param name="SubjectId">The site, the program or the counselor.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Audience">Who the documents are for (rule 12).</param>
/// <param name="Result">What comes of it.</param>
public sealed record AskForPack(ReportKind? Kind, PackWhom? Whom, Guid? SubjectId, DateOnly? From, DateOnly? To, Audience Audience = Audience.Internal, PackForm Result = PackForm.Zip) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Whom switch
    {
        PackWhom.Site => [.. Subject.Of(SubjectKind.Site, SubjectId)],
        PackWhom.Program => [.. Subject.Of(SubjectKind.Program, SubjectId)],
        PackWhom.Counselor => [.. Subject.Of(SubjectKind.StaffMember, SubjectId)],
        _ => Subject.None,
    };
}

internal sealed class AskForPackValidator : AbstractValidator<AskForPack>
{
    public AskForPackValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose a report.").IsInEnum().WithMessage("Choose a report.");
        RuleFor(c => c.Whom).NotNull().WithMessage("Choose whose clients.").IsInEnum().WithMessage("Choose whose clients.");
        RuleFor(c => c.SubjectId).NotNull().When(c => c.Whom is not null).WithMessage(c => c.Whom switch
        {
            PackWhom.Site => "Choose the site.",
            PackWhom.Program => "Choose the program.",
            _ => "Choose the counselor.",
        });
        RuleFor(c => c.From).NotNull().WithMessage("Enter the first day.");
        RuleFor(c => c.To).NotNull().WithMessage("Enter the last day.");
        RuleFor(c => c.To).Must((c, to) => to!.Value.DayNumber - c.From!.Value.DayNumber < ReportRun.MostDays)
            .When(c => c.From is not null && c.To is not null).WithMessage("A report covers ten years at most.");
        RuleFor(c => c.Audience).IsInEnum().WithMessage("Choose who it is for.");
        RuleFor(c => c.Result).IsInEnum().WithMessage("Choose what comes of it.");
    }
}

internal sealed class AskForPackHandler(ICaseManagerDb db, InScope scope, OrderDesk desk, PlanToPrint plans, IDisclosureCheck disclosures, ICurrentUser user, IPackQueue queue, TimeProvider time) : IOrderHandler<AskForPack>
{
    public async Task<Guid> HandleAsync(AskForPack command, CancellationToken cancellationToken)
    {
        var pack = await MakeAsync(command, cancellationToken);
        return await desk.PlaceAsync(
            db.ReportPacks, pack,
            p => p.RequestedById == pack.RequestedById && (p.State == PackState.Queued || p.State == PackState.Running)
                && p.Kind == pack.Kind && p.Whom == pack.Whom && p.SubjectId == pack.SubjectId && p.From == pack.From && p.To == pack.To && p.Audience == pack.Audience && p.Form == pack.Form,
            queue.Enqueue, cancellationToken);
    }

    public async Task<AggregateRoot> PlaceAsync(AskForPack command, CancellationToken cancellationToken) => db.ReportPacks.Add(await MakeAsync(command, cancellationToken)).Entity;

    private async Task<ReportPack> MakeAsync(AskForPack command, CancellationToken cancellationToken)
    {
        var kind = command.Kind!.Value;
        if (!user.May(kind.Needs()))
        {
            throw new ForbiddenException();
        }

        var period = new Period(command.From!.Value, command.To!.Value);
        var name = await NameAsync(command, cancellationToken);
        var clients = await ClientsAsync(command, kind.Needs(), period, cancellationToken);
        var disclosure = await disclosures.DecideAsync(command.Audience, kind, null, cancellationToken);
        return new ReportPack(
            kind, command.Whom!.Value, period, command.Audience, command.Result, $"{kind.Words()} – all clients of {name}{(kind is ReportKind.TreatmentPlan ? " who have one" : "")}", clients, user.Name, time.GetUtcNow().UtcDateTime, user.Id, disclosure, command.SubjectId);
    }

    private async Task<string> NameAsync(AskForPack command, CancellationToken cancellationToken)
    {
        var id = command.SubjectId!.Value;
        return command.Whom switch
        {
            PackWhom.Site => await db.Sites.Where(s => s.Id == id).Select(s => s.Name).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The site"),
            PackWhom.Program => await db.Programs.Where(p => p.Id == id).Select(p => p.Name + ", " + p.Site.Name).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The program"),
            _ => await db.Staff.Where(s => s.Id == id).Select(s => s.Name).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The counselor"),
        };
    }

    // Whoever was there on a day of the period, as far as whoever asks may see them: settled here, so that a pack does not change while it is made.
    private Task<List<Guid>> ClientsAsync(AskForPack command, Permission needs, Period period, CancellationToken cancellationToken)
    {
        var (id, from, to) = (command.SubjectId!.Value, period.From, period.To);
        var stays = scope.Episodes(needs).Where(e => e.AdmittedOn <= to && (e.DischargedOn == null || e.DischargedOn >= from));
        stays = command.Whom switch
        {
            PackWhom.Site => stays.Where(e => e.Program.SiteId == id),
            PackWhom.Program => stays.Where(e => e.ProgramId == id),
            _ => stays.Where(e => e.CareTeam.Any(m => m.StaffMemberId == id && (m.Role == CareTeamRole.PrimaryCounselor || m.Role == CareTeamRole.Counselor)
                && m.From <= to && (m.Until == null || m.Until >= from))),
        };
        var clients = scope.Clients(needs).AsNoTracking().Where(c => c.MergedIntoId == null && stays.Any(e => e.ClientId == c.Id));
        var printable = plans.Plans(command.Audience);
        // Where there is no plan, there is nothing to print.
        clients = command.Kind is ReportKind.TreatmentPlan ? clients.Where(c => printable.Any(p => p.Episode.ClientId == c.Id)) : clients;
        return clients
            .OrderBy(c => c.LegalLastName).ThenBy(c => c.LegalFirstName).ThenBy(c => c.Mrn)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
    }
}
