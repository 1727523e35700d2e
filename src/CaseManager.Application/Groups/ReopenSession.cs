using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Groups;

/// <summary>Takes the cancellation of a session back.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record ReopenSession(Guid SessionId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class ReopenSessionHandler(ICaseManagerDb db) : IHandler<ReopenSession, Guid>
{
    public async Task<Guid> HandleAsync(ReopenSession command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Reopen();
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
