using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.PeerSupport;

/// <summary>Takes a meeting that is kept by hand off the directory, or brings it back. What refers to it stands.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record SetMeetingRemoved(Guid MeetingId, int Version, bool IsRemoved) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMeetings;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.None;
}

internal sealed class SetMeetingRemovedHandler(ICaseManagerDb db, TimeProvider time) : IHandler<SetMeetingRemoved, Guid>
{
    public async Task<Guid> HandleAsync(SetMeetingRemoved command, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.OneAsync(command.MeetingId, command.Version, "The meeting", cancellationToken);
        if (command.IsRemoved)
        {
            meeting.Remove(time.GetUtcNow().UtcDateTime);
        }
        else
        {
            meeting.BringBack();
        }

        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
