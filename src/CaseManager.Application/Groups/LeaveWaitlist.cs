using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Groups;

/// <summary>A client waits no longer for a seat in a group.</summary>
public sealed record LeaveWaitlist(Guid GroupId, Guid ClientId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class LeaveWaitlistHandler(ICaseManagerDb db, TimeProvider time) : IHandler<LeaveWaitlist, Guid>
{
    public async Task<Guid> HandleAsync(LeaveWaitlist command, CancellationToken cancellationToken)
    {
        var group = await db.SeatedGroupAsync(command.GroupId, cancellationToken);
        group.StopWaiting(command.ClientId, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
