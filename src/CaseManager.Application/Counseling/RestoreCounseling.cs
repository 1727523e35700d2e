using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Counseling;

/// <summary>Brings a voided counseling session back as it was.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record RestoreCounseling(Guid SessionId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.CounselingSession(SessionId)];
}

internal sealed class RestoreCounselingHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RestoreCounseling, Guid>
{
    public async Task<Guid> HandleAsync(RestoreCounseling command, CancellationToken cancellationToken)
    {
        var session = await db.CounselingSessionAsync(command.SessionId, command.Version, cancellationToken);
        session.RequireWithinStay();
        session.Restore(user.Name, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
