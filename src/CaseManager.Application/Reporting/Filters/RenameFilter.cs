using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Filters;

/// <summary>Gives a saved filter another name.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record RenameFilter(Guid FilterId, int Version, string? Name) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.SavedFilter(FilterId)];
}

internal sealed class RenameFilterValidator : AbstractValidator<RenameFilter>
{
    public RenameFilterValidator() => RuleFor(c => c.Name).NotEmpty().WithMessage("Give the filter a name.");
}

internal sealed class RenameFilterHandler(ICaseManagerDb db, InScope scope) : IHandler<RenameFilter, Guid>
{
    public async Task<Guid> HandleAsync(RenameFilter command, CancellationToken cancellationToken)
    {
        var filter = await scope.SavedFilters.OneAsync(command.FilterId, command.Version, "The filter", cancellationToken);
        filter.Rename(command.Name!);
        await scope.RequireFreeNameAsync(filter, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return filter.Id;
    }
}

/// <summary>What the names of saved filters are held to.</summary>
internal static class FilterNaming
{
    /// <exception cref="RuleViolationException"><c>saved-filter.name-taken</c>.</exception>
    public static async Task RequireFreeNameAsync(this InScope scope, SavedFilter filter, CancellationToken cancellationToken) => Require.That(
        !await scope.SavedFilters.AnyAsync(f => f.NameKey == filter.NameKey && f.Id != filter.Id, cancellationToken),
        "saved-filter.name-taken", "You have a filter of this name, in use or removed. Choose another name.", nameof(SavedFilter.Name));
}
