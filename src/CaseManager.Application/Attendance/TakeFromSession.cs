using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Attendance;

/// <summary>Takes a client out of a signed session. What stood there stays on record, and the records of the others stay as they are (rule 7).</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record TakeFromSession(Guid SessionId, int Version, Guid ClientId, string? Why) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SignSessions;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class TakeFromSessionValidator : AbstractValidator<TakeFromSession>
{
    public TakeFromSessionValidator() => RuleFor(c => c.Why).NotEmpty().WithMessage("Say why the client is taken out.");
}

internal sealed class TakeFromSessionHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<TakeFromSession, Guid>
{
    public async Task<Guid> HandleAsync(TakeFromSession command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        session.TakeOut(command.ClientId, user.Name, time.GetUtcNow().UtcDateTime, command.Why!);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
