using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>Lets somebody in: makes the user and a link by which they choose their password.</summary>
/// <param name="StaffMemberId">The staff record of the same person, if there is one.</param>
public sealed record InviteUser(string? Email, string? Name, UserRights Rights, Guid? StaffMemberId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageUsers;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.None;
}

/// <summary>A one-time link, shown once to whoever asked for it.</summary>
/// <param name="Code">Its secret, see <see cref="OneTimeCode"/>.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record OpenedLink(Guid UserId, string Code, DateTime ExpiresAt)
{
    // Not the secret: what is printed by accident ends up in logs.
    /// <inheritdoc/>
    public override string ToString() => nameof(OpenedLink);
}

internal sealed class InviteUserValidator : AbstractValidator<InviteUser>
{
    public InviteUserValidator()
    {
        RuleFor(c => c.Email).NotEmpty().WithMessage("Enter the e-mail address to sign in with.");
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the full name.");
    }
}

internal sealed class InviteUserHandler(ICaseManagerDb db, InScope scope, TimeProvider time) : IHandler<InviteUser, OpenedLink>
{
    public async Task<OpenedLink> HandleAsync(InviteUser command, CancellationToken cancellationToken)
    {
        var user = new User(command.Email!, command.Name!, command.Rights);
        await db.RequireKnownAsync(scope, command.Rights, command.StaffMemberId, null, cancellationToken);
        Require.That(!await db.Users.AnyAsync(u => u.EmailKey == user.EmailKey, cancellationToken), "user.email-taken",
            "Somebody signs in with this address already. Look for them in the list; they may be disabled.", nameof(command.Email));
        user.IsStaff(command.StaffMemberId);
        var code = user.OpenLink(time.GetUtcNow().UtcDateTime);
        db.Users.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        return new OpenedLink(user.Id, code.Text, user.LinkExpiresAt!.Value);
    }
}
