using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Ends a client's membership; the time before stays on record.</summary>
/// <param name="LastDay">Last day on which the client is expected.</param>
public sealed record LeaveGroup(Guid GroupId, Guid ClientId, DateOnly? LastDay) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class LeaveGroupValidator : AbstractValidator<LeaveGroup>
{
    public LeaveGroupValidator() => RuleFor(c => c.LastDay).NotNull().WithMessage("Enter the last day of the membership.");
}

internal sealed class LeaveGroupHandler(ICaseManagerDb db) : IHandler<LeaveGroup, Guid>
{
    public async Task<Guid> HandleAsync(LeaveGroup command, CancellationToken cancellationToken)
    {
        var group = await db.Groups.Include(g => g.Members).FirstOrDefaultAsync(g => g.Id == command.GroupId, cancellationToken)
            ?? throw new NotFoundException("The group");
        group.Leave(command.ClientId, command.LastDay!.Value);
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
