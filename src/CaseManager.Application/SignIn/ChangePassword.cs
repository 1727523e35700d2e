using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Gives oneself another password. All other sessions end.</summary>
public sealed record ChangePassword(string? Current, string? Password, string? Again) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.UseOwnAccount;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.None;

    // Passwords are never printed.
    /// <inheritdoc/>
    public override string ToString() => nameof(ChangePassword);
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.Current).NotEmpty().WithMessage("Enter the password that you have now.");
        RuleFor(c => c.Password).NotEmpty().WithMessage("Enter a new password.");
        RuleFor(c => c.Again).Equal(c => c.Password).WithMessage("The two passwords differ. Type it again.");
    }
}

internal sealed class ChangePasswordHandler(ICaseManagerDb db, ICurrentUser current, OwnPassword own, ICredentials credentials) : IHandler<ChangePassword, User>
{
    public async Task<User> HandleAsync(ChangePassword command, CancellationToken cancellationToken)
    {
        await own.CheckAsync(current.Id, command.Current, nameof(command.Current), cancellationToken);
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == current.Id, cancellationToken) ?? throw new NotFoundException("The user");
        await credentials.SetPasswordAsync(user, command.Password);
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
