using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.BreakGlass;

/// <summary>Opens a client outside of the user's scope, but within their sites, for an hour.</summary>
/// <param name="Reason">Why, for the supervisor to read.</param>
public sealed record OpenByBreakingGlass(Guid ClientId, string? Reason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.BreakTheGlass;

    // Whom it is about lies out of scope by its nature; the handler looks within the sites.
    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.None;
}

internal sealed class OpenByBreakingGlassValidator : AbstractValidator<OpenByBreakingGlass>
{
    public OpenByBreakingGlassValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say in a sentence why you need to open this client now.");
}

internal sealed class OpenByBreakingGlassHandler(ICaseManagerDb db, InScope scope, ICurrentUser user, TimeProvider time) : IHandler<OpenByBreakingGlass, Guid>
{
    public async Task<Guid> HandleAsync(OpenByBreakingGlass command, CancellationToken cancellationToken)
    {
        if (user.Id is not { } userId || !await scope.BehindGlass.AnyAsync(c => c.Id == command.ClientId, cancellationToken))
        {
            throw new NotFoundException("The client");
        }

        db.BreakGlassAccesses.Add(new BreakGlassAccess(userId, user.Name, command.ClientId, command.Reason!, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        return command.ClientId;
    }
}
