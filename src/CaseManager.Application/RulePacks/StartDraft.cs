using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.RulePacks;

/// <summary>Starts the next version of a pack with what the newest published one says.</summary>
/// <param name="Version">The version of the record that the page was opened with.</param>
/// <returns>The key of the draft.</returns>
public sealed record StartDraft(Guid RulePackId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class StartDraftHandler(ICaseManagerDb db) : IHandler<StartDraft, Guid>
{
    public async Task<Guid> HandleAsync(StartDraft command, CancellationToken cancellationToken)
    {
        var pack = await db.RulePackAsync(command.RulePackId, command.Version, cancellationToken);
        var draft = pack.StartDraft();
        await db.SaveChangesAsync(cancellationToken);
        return draft.Id;
    }
}
