using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Users;

/// <summary>Keeps somebody from signing in, which ends their sessions at once, or lets them in again.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record SetDisabled(Guid UserId, int Version, bool IsDisabled) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageUsers;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.User(UserId)];
}

internal sealed class SetDisabledHandler(ICaseManagerDb db, ICurrentUser current) : IHandler<SetDisabled, Guid>
{
    public async Task<Guid> HandleAsync(SetDisabled command, CancellationToken cancellationToken)
    {
        var user = await db.UserAsync(command.UserId, command.Version, cancellationToken);
        current.RequireSomebodyElse(user.Id);
        if (command.IsDisabled)
        {
            user.Disable();
        }
        else
        {
            user.Enable();
        }

        await db.SaveWithAdministratorAsync(cancellationToken);
        return user.Id;
    }
}
