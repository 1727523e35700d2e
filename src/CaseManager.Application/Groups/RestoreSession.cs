using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Groups;

/// <summary>Brings a voided session back as it was.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record RestoreSession(Guid SessionId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SignSessions;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class RestoreSessionHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RestoreSession, Guid>
{
    public async Task<Guid> HandleAsync(RestoreSession command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Restore(user.Name, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
