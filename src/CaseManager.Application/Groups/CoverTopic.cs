using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Says which topic of the group's sequence a session was about; the sequence goes on from there.</summary>
/// <param name="Version">The version that the user saw.</param>
/// <param name="TopicId">The topic; null for none of them.</param>
public sealed record CoverTopic(Guid SessionId, int Version, Guid? TopicId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.TakeRollCall;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class CoverTopicHandler(ICaseManagerDb db, SessionPlanner planner, TimeProvider time) : IHandler<CoverTopic, Guid>
{
    public async Task<Guid> HandleAsync(CoverTopic command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        var group = await db.CalendarGroupAsync(session.GroupId, cancellationToken);
        session.CoverInstead(command.TopicId is { } id ? group.TopicOf(id) : null, group.Site.Clock.Today(time));
        await planner.GoThroughTopicsAsync(group, cancellationToken);
        return session.Id;
    }
}
