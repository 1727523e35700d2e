using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Filters;

/// <summary>Keeps a report about many clients under a name, for whoever asks alone.</summary>
/// <param name="From">First day of fixed ones.</param>
/// <param name="To">Last day of fixed ones.</param>
public sealed record SaveFilter(string? Name, ReportKind? Kind, ReportFilter Filter, PeriodRule? Days, DateOnly? From, DateOnly? To) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About =>
    [
        .. Subject.Of(SubjectKind.Site, Filter.SiteId), .. Subject.Of(SubjectKind.Program, Filter.ProgramId), .. Subject.Of(SubjectKind.Roster, Filter.GroupId), .. Subject.Of(SubjectKind.StaffMember, Filter.StaffId),
    ];
}

internal sealed class SaveFilterValidator : AbstractValidator<SaveFilter>
{
    public SaveFilterValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Give the filter a name.");
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose a report.").IsInEnum().WithMessage("Choose a report.");
        RuleFor(c => c.Days).NotNull().WithMessage("Choose which days it stands for.").IsInEnum().WithMessage("Choose which days it stands for.");
    }
}

internal sealed class SaveFilterHandler(ICaseManagerDb db, InScope scope, ReportFilterNames names, ICurrentUser user) : IHandler<SaveFilter, Guid>
{
    public async Task<Guid> HandleAsync(SaveFilter command, CancellationToken cancellationToken)
    {
        var kind = command.Kind!.Value;
        if (user.Id is not { } owner || !user.May(kind.Needs()))
        {
            throw new ForbiddenException();
        }

        await names.FindAsync(command.Filter, kind.Needs(), cancellationToken);
        var days = command is { Days: PeriodRule.FixedDays, From: { } from, To: { } to } ? new Period(from, to) : (Period?)null;
        var saved = db.SavedFilters.Add(new SavedFilter(owner, command.Name!, kind, command.Filter, command.Days!.Value, days)).Entity;
        await scope.RequireFreeNameAsync(saved, cancellationToken);
        Require.That(await scope.SavedFilters.CountAsync(f => !f.IsArchived, cancellationToken) < SavedFilter.Most, "saved-filter.too-many", $"You keep {SavedFilter.Most} filters already. Remove one of them first.", nameof(command.Name));
        await db.SaveChangesAsync(cancellationToken);
        return saved.Id;
    }
}
