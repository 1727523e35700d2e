using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Groups;

/// <summary>Gives a free seat of a group to a client who waits for one.</summary>
/// <param name="From">First day as a member; null for today at the site.</param>
public sealed record TakeInFromWaitlist(Guid GroupId, Guid ClientId, DateOnly? From = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class TakeInFromWaitlistHandler(ICaseManagerDb db, TimeProvider time) : IHandler<TakeInFromWaitlist, Guid>
{
    public async Task<Guid> HandleAsync(TakeInFromWaitlist command, CancellationToken cancellationToken)
    {
        var group = await db.SeatedGroupAsync(command.GroupId, cancellationToken);
        group.TakeIn(command.ClientId, command.From ?? group.Site.Clock.Today(time), time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
