using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>Takes the second factor away from somebody who lost it. Where their roles need one, they set up a new one when they sign in.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record ResetSecondFactor(Guid UserId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageUsers;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.User(UserId)];
}

internal sealed class ResetSecondFactorHandler(ICaseManagerDb db, ICurrentUser current) : IHandler<ResetSecondFactor, Guid>
{
    public async Task<Guid> HandleAsync(ResetSecondFactor command, CancellationToken cancellationToken)
    {
        var user = await db.UserAsync(command.UserId, command.Version, cancellationToken);
        current.RequireSomebodyElse(user.Id);
        await db.RecoveryCodes.Where(c => c.UserId == user.Id).LoadAsync(cancellationToken);
        user.RemoveSecondFactor();
        await db.SaveChangesAsync(cancellationToken);
        return user.Id;
    }
}
