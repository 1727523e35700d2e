using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Groups;

/// <summary>Strikes a session out; it can be restored (rule 7).</summary>
/// <param name="Version">The version that the user saw.</param>
/// <param name="VoidReason">Why.</param>
public sealed record VoidSession(Guid SessionId, int Version, string? VoidReason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SignSessions;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class VoidSessionValidator : AbstractValidator<VoidSession>
{
    public VoidSessionValidator() => RuleFor(c => c.VoidReason).NotEmpty().WithMessage("Say why the session is struck out.");
}

internal sealed class VoidSessionHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<VoidSession, Guid>
{
    public async Task<Guid> HandleAsync(VoidSession command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Void(user.Name, time.GetUtcNow().UtcDateTime, command.VoidReason!);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
