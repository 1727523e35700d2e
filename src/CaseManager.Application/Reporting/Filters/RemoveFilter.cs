using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Reporting.Filters;

/// <summary>Takes a saved filter off the list, or puts it back.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record RemoveFilter(Guid FilterId, int Version, bool IsRemoved) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.SavedFilter(FilterId)];
}

internal sealed class RemoveFilterHandler(ICaseManagerDb db, InScope scope) : IHandler<RemoveFilter, Guid>
{
    public async Task<Guid> HandleAsync(RemoveFilter command, CancellationToken cancellationToken)
    {
        var filter = await scope.SavedFilters.OneAsync(command.FilterId, command.Version, "The filter", cancellationToken);
        if (command.IsRemoved)
        {
            filter.Archive();
        }
        else
        {
            filter.BringBack();
        }

        await db.SaveChangesAsync(cancellationToken);
        return filter.Id;
    }
}
