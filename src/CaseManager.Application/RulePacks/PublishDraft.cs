using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.RulePacks;

/// <summary>Publishes the draft of a pack; from then on it never changes, and holds from its day at every site that uses the pack.</summary>
/// <param name="Version">The version of the record that the page was opened with.</param>
/// <returns>The key of the version.</returns>
public sealed record PublishDraft(Guid RulePackId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class PublishDraftHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<PublishDraft, Guid>
{
    public async Task<Guid> HandleAsync(PublishDraft command, CancellationToken cancellationToken)
    {
        var pack = await db.RulePackAsync(command.RulePackId, command.Version, cancellationToken);
        var version = pack.Publish(user.Name, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return version.Id;
    }
}
