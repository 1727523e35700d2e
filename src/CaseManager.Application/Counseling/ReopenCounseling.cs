using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Counseling;

/// <summary>Puts a cancelled counseling session back on the calendar.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record ReopenCounseling(Guid SessionId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.CounselingSession(SessionId)];
}

internal sealed class ReopenCounselingHandler(ICaseManagerDb db) : IHandler<ReopenCounseling, Guid>
{
    public async Task<Guid> HandleAsync(ReopenCounseling command, CancellationToken cancellationToken)
    {
        var session = await db.CounselingSessionAsync(command.SessionId, command.Version, cancellationToken);
        session.RequireWithinStay();
        session.Reopen();
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
