using CaseManager.Application.Abstractions;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Changes what a group is called, who leads it and how large it may be. Its kind never changes.</summary>
/// <param name="Version">The version that the form was opened with.</param>
public sealed record ChangeGroup(
    Guid GroupId, int Version, string? Name, Fellowship? Fellowship, Guid? FacilitatorId, Guid? CoSignerId, int? Capacity,
    int? MinimumToRun = null, bool IsClosed = false, IReadOnlyList<Guid>? CoFacilitators = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class ChangeGroupValidator : AbstractValidator<ChangeGroup>
{
    public ChangeGroupValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name.");
        RuleFor(c => c.Fellowship).IsInEnum().WithMessage("Choose a fellowship from the list.");
    }
}

internal sealed class ChangeGroupHandler(ICaseManagerDb db, RulePackLookup rules, TimeProvider time) : IHandler<ChangeGroup, Guid>
{
    public async Task<Guid> HandleAsync(ChangeGroup command, CancellationToken cancellationToken)
    {
        // Whoever leads it now is loaded too, so that the change is seen whichever person it was.
        var group = await db.Groups.Include(g => g.Site).Include(g => g.Facilitator).Include(g => g.CoSigner).Include(g => g.CoFacilitators)
            .FirstOrDefaultAsync(g => g.Id == command.GroupId, cancellationToken) ?? throw new NotFoundException("The group");
        ConflictException.ThrowIfStale(command.Version, group.Version);
        var today = group.Site.Clock.Today(time);
        var leadership = await db.LeadershipAsync(group.Site, today, command.FacilitatorId, command.CoSignerId, cancellationToken, group);
        var version = await rules.OnAsync(group.SiteId, today, cancellationToken);
        group.Change(version.Rules.Groups, command.Name!, command.Fellowship, leadership, command.Capacity);
        group.Run(new GroupSetting(command.MinimumToRun, command.IsClosed,
            await db.CoFacilitatorsAsync(group.SiteId, command.CoFacilitators, [.. group.CoFacilitators.Select(c => c.StaffMemberId)], cancellationToken)));
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
