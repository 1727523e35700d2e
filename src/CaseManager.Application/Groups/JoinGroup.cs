using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Makes a client a member of a group from a day on.</summary>
public sealed record JoinGroup(Guid GroupId, Guid? ClientId, DateOnly? From) : ICommand
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

internal sealed class JoinGroupHandler(ICaseManagerDb db) : IHandler<JoinGroup, Guid>
{
    public async Task<Guid> HandleAsync(JoinGroup command, CancellationToken cancellationToken)
    {
        var (clientId, from) = (command.ClientId!.Value, command.From!.Value);
        var group = await db.Groups.Include(g => g.Members).FirstOrDefaultAsync(g => g.Id == command.GroupId, cancellationToken)
            ?? throw new NotFoundException("The group");
        if (!await db.Clients.AnyAsync(c => c.Id == clientId && c.MergedIntoId == null, cancellationToken))
        {
            throw new NotFoundException("The client");
        }

        Require.That(group.Capacity is null || group.Members.Count(m => m.Until is null || m.Until >= from) < group.Capacity, "group.full",
            $"All {group.Capacity} seats of this group are taken. End a membership first, or raise the size limit.");
        group.Join(clientId, from);
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
