using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.PlanLibrary;

/// <summary>Puts an entry of the library away, or brings it back. Plans that started from it stay as they are.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record ArchiveLibraryEntry(Guid EntryId, int Version, bool IsArchived) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlanLibrary;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.None;
}

internal sealed class ArchiveLibraryEntryHandler(ICaseManagerDb db) : IHandler<ArchiveLibraryEntry, Guid>
{
    public async Task<Guid> HandleAsync(ArchiveLibraryEntry command, CancellationToken cancellationToken)
    {
        var entry = await db.LibraryEntries.OneAsync(command.EntryId, command.Version, "The entry", cancellationToken);
        if (command.IsArchived)
        {
            entry.Archive();
        }
        else
        {
            entry.BringBack();
        }

        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }
}
