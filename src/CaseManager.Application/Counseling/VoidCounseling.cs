using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Counseling;

/// <summary>Strikes a counseling session out; it can be restored (rule 7).</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record VoidCounseling(Guid SessionId, int Version, string? VoidReason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.CounselingSession(SessionId)];
}

internal sealed class VoidCounselingValidator : AbstractValidator<VoidCounseling>
{
    public VoidCounselingValidator() => RuleFor(c => c.VoidReason).NotEmpty().WithMessage("Say why the session is struck out.");
}

internal sealed class VoidCounselingHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<VoidCounseling, Guid>
{
    public async Task<Guid> HandleAsync(VoidCounseling command, CancellationToken cancellationToken)
    {
        var session = await db.CounselingSessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Void(user.Name, time.GetUtcNow().UtcDateTime, command.VoidReason!);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
