using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Groups;

/// <summary>Moves a topic one place up or down in the sequence of a group.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record MoveTopic(Guid GroupId, int Version, Guid TopicId, bool Up) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class MoveTopicHandler(ICaseManagerDb db, SessionPlanner planner) : IHandler<MoveTopic, Guid>
{
    public async Task<Guid> HandleAsync(MoveTopic command, CancellationToken cancellationToken)
    {
        var group = await db.CalendarGroupAsync(command.GroupId, command.Version, cancellationToken);
        group.MoveTopic(command.TopicId, command.Up);
        return await planner.GoThroughTopicsAsync(group, cancellationToken);
    }
}
