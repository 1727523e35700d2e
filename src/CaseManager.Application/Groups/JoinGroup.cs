using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>What became of somebody who wants to join.</summary>
public enum JoinResult
{
    /// <summary>They are a member.</summary>
    Member,

    /// <summary>They wait for a seat.</summary>
    Waiting,
}

/// <summary>Makes a client a member of a group from a day on, or puts them onto its waitlist where every seat is taken.</summary>
/// <param name="Until">Last day; null while it is not known.</param>
/// <param name="IsFromPlan">The client's treatment plan names the group.</param>
public sealed record JoinGroup(Guid GroupId, Guid? ClientId, DateOnly? From, DateOnly? Until = null, bool IsFromPlan = false) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Group(GroupId), .. Subject.Of(SubjectKind.Client, ClientId)];
}

internal sealed class JoinGroupValidator : AbstractValidator<JoinGroup>
{
    public JoinGroupValidator()
    {
        RuleFor(c => c.ClientId).NotNull().WithMessage("Choose the client.");
        RuleFor(c => c.From).NotNull().WithMessage("Enter the first day.");
    }
}

internal sealed class JoinGroupHandler(ICaseManagerDb db, TimeProvider time) : IHandler<JoinGroup, JoinResult>
{
    public async Task<JoinResult> HandleAsync(JoinGroup command, CancellationToken cancellationToken)
    {
        var clientId = command.ClientId!.Value;
        var group = await db.SeatedGroupAsync(command.GroupId, cancellationToken);
        if (!await db.Clients.AnyAsync(c => c.Id == clientId && c.MergedIntoId == null, cancellationToken))
        {
            throw new NotFoundException("The client");
        }

        var joined = group.JoinOrWait(clientId, command.From!.Value, time.GetUtcNow().UtcDateTime, command.Until, command.IsFromPlan);
        await db.SaveChangesAsync(cancellationToken);
        return joined ? JoinResult.Member : JoinResult.Waiting;
    }
}
