using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Groups;

/// <summary>The program cancels a session: it counts for nobody (rule 8).</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record CancelSession(Guid SessionId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class CancelSessionHandler(ICaseManagerDb db) : IHandler<CancelSession, Guid>
{
    public async Task<Guid> HandleAsync(CancelSession command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Cancel();
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
