using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Counseling;

/// <summary>Adds to a signed session; what was signed stays (rule 7).</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record AddCounselingAddendum(Guid SessionId, int Version, string? Text) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.CounselingSession(SessionId)];
}

internal sealed class AddCounselingAddendumValidator : AbstractValidator<AddCounselingAddendum>
{
    public AddCounselingAddendumValidator() => RuleFor(c => c.Text).NotEmpty().WithMessage("Write what is to be added.");
}

internal sealed class AddCounselingAddendumHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<AddCounselingAddendum, Guid>
{
    public async Task<Guid> HandleAsync(AddCounselingAddendum command, CancellationToken cancellationToken)
    {
        var session = await db.CounselingSessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Add(command.Text!, user.Name, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
