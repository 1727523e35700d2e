using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Groups;

/// <summary>Takes a topic out of the sequence of a group; sessions that covered it still say so.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record RemoveTopic(Guid GroupId, int Version, Guid TopicId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class RemoveTopicHandler(ICaseManagerDb db, SessionPlanner planner) : IHandler<RemoveTopic, Guid>
{
    public async Task<Guid> HandleAsync(RemoveTopic command, CancellationToken cancellationToken)
    {
        var group = await db.CalendarGroupAsync(command.GroupId, command.Version, cancellationToken);
        group.RemoveTopic(command.TopicId);
        return await planner.GoThroughTopicsAsync(group, cancellationToken);
    }
}
