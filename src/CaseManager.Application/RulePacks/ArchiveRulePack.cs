using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.RulePacks;

/// <summary>Archives a pack of the center's own, or brings it back. Sites that use it go on under it; nobody new can choose it.</summary>
/// <param name="Version">The version of the record that the page was opened with.</param>
public sealed record ArchiveRulePack(Guid RulePackId, int Version, bool IsArchived) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class ArchiveRulePackHandler(ICaseManagerDb db) : IHandler<ArchiveRulePack, Guid>
{
    public async Task<Guid> HandleAsync(ArchiveRulePack command, CancellationToken cancellationToken)
    {
        var pack = await db.RulePackAsync(command.RulePackId, command.Version, cancellationToken);
        pack.RequireOwn();
        if (command.IsArchived)
        {
            pack.Archive();
        }
        else
        {
            pack.BringBack();
        }

        await db.SaveChangesAsync(cancellationToken);
        return pack.Id;
    }
}
