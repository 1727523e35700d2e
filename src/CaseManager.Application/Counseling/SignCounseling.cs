using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Counseling;

/// <summary>Signs a recorded session: its author proves again who they are.</summary>
/// <param name="Version">The version that the user saw: what they read is what they sign.</param>
/// <param name="Password">The password, or a code of the authenticator app.</param>
public sealed record SignCounseling(Guid SessionId, int Version, string? Password) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.CounselingSession(SessionId)];

    // Passwords are never printed.
    /// <inheritdoc/>
    public override string ToString() => nameof(SignCounseling);
}

internal sealed class SignCounselingValidator : AbstractValidator<SignCounseling>
{
    public SignCounselingValidator() => RuleFor(c => c.Password).IsSignature();
}

internal sealed class SignCounselingHandler(ICaseManagerDb db, ICurrentUser user, OwnSignature own, TimeProvider time) : IHandler<SignCounseling, Guid>
{
    public async Task<Guid> HandleAsync(SignCounseling command, CancellationToken cancellationToken)
    {
        await own.CheckAsync(user.Id, command.Password, nameof(command.Password), cancellationToken);
        var session = await db.CounselingSessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Sign(user.Id, user.Name, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
