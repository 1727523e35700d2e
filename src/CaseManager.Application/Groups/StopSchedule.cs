using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Groups;

/// <summary>Takes the schedule of a group away; sessions ahead that nobody touched are taken back.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record StopSchedule(Guid GroupId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class StopScheduleHandler(ICaseManagerDb db, SessionPlanner planner) : IHandler<StopSchedule, Guid>
{
    public async Task<Guid> HandleAsync(StopSchedule command, CancellationToken cancellationToken)
    {
        var group = await db.CalendarGroupAsync(command.GroupId, command.Version, cancellationToken);
        group.StopMeeting();
        var calendar = await planner.CalendarAsync(group, cancellationToken);
        calendar.Apply(calendar.Plan());
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
