using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Counseling;

/// <summary>The program cancels a planned counseling session: it counts for nobody (rule 8).</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record CancelCounseling(Guid SessionId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.CounselingSession(SessionId)];
}

internal sealed class CancelCounselingHandler(ICaseManagerDb db) : IHandler<CancelCounseling, Guid>
{
    public async Task<Guid> HandleAsync(CancelCounseling command, CancellationToken cancellationToken)
    {
        var session = await db.CounselingSessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Cancel();
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
