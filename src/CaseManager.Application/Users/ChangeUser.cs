using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Users;

/// <summary>Changes what somebody else may do and where. Their sessions end.</summary>
/// <param name="Version">The version that the form was opened with.</param>
public sealed record ChangeUser(Guid UserId, int Version, string? Name, UserRights Rights, Guid? StaffMemberId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageUsers;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.User(UserId)];
}

internal sealed class ChangeUserValidator : AbstractValidator<ChangeUser>
{
    public ChangeUserValidator() => RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the full name.");
}

internal sealed class ChangeUserHandler(ICaseManagerDb db, InScope scope, ICurrentUser current) : IHandler<ChangeUser, Guid>
{
    public async Task<Guid> HandleAsync(ChangeUser command, CancellationToken cancellationToken)
    {
        var user = await db.UserAsync(command.UserId, command.Version, cancellationToken);
        current.RequireSomebodyElse(user.Id);
        await db.RequireKnownAsync(scope, command.Rights, command.StaffMemberId, user.Id, cancellationToken);
        user.Change(command.Name!, command.Rights, command.StaffMemberId);
        await db.SaveWithAdministratorAsync(cancellationToken);
        return user.Id;
    }
}
