using CaseManager.Application.Abstractions;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Opens a group that will meet from now on (rule 1).</summary>
/// <param name="Fellowship">For peer support, and only for it.</param>
/// <param name="Capacity">Most clients in one session; peer support may do without.</param>
/// <param name="MinimumToRun">Fewest clients with whom it meets.</param>
/// <param name="IsClosed">Of peer support: only those come whom the meeting is for.</param>
/// <param name="CoFacilitators">Staff who lead it too.</param>
public sealed record OpenGroup(
    Guid? SiteId, string? Code, string? Name, GroupKind? Kind, Fellowship? Fellowship, Guid? FacilitatorId, Guid? CoSignerId, int? Capacity,
    int? MinimumToRun = null, bool IsClosed = false, IReadOnlyList<Guid>? CoFacilitators = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [.. Subject.Of(SubjectKind.Site, SiteId), .. Subject.Of(SubjectKind.StaffMember, FacilitatorId), .. Subject.Of(SubjectKind.StaffMember, CoSignerId),
        .. (CoFacilitators ?? []).Select(Subject.StaffMember)];
}

internal sealed class OpenGroupValidator : AbstractValidator<OpenGroup>
{
    public OpenGroupValidator()
    {
        RuleFor(c => c.SiteId).NotNull().WithMessage("Choose the site.");
        RuleFor(c => c.Code).NotEmpty().WithMessage("Enter a short code.");
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name.");
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose the kind of group.").IsInEnum().WithMessage("Choose the kind of group.");
        RuleFor(c => c.Fellowship).NotNull().When(c => c.Kind is GroupKind.PeerSupport).WithMessage("Choose the fellowship whose meeting it is.");
        RuleFor(c => c.Fellowship).Null().When(c => c.Kind is GroupKind.Therapy or GroupKind.Psychoeducation)
            .WithMessage("Only a peer support group has a fellowship. Choose “None”, or the kind “Peer support”.");
        RuleFor(c => c.Fellowship).IsInEnum().WithMessage("Choose a fellowship from the list.");
    }
}

internal sealed class OpenGroupHandler(ICaseManagerDb db, RulePackLookup rules, TimeProvider time) : IHandler<OpenGroup, Guid>
{
    public async Task<Guid> HandleAsync(OpenGroup command, CancellationToken cancellationToken)
    {
        var site = await db.Sites.FirstOrDefaultAsync(s => s.Id == command.SiteId && !s.IsArchived, cancellationToken)
            ?? throw new RuleViolationException("site.unknown", "Choose a site from the list.", nameof(command.SiteId));
        var today = site.Clock.Today(time);
        var leadership = await db.LeadershipAsync(site, today, command.FacilitatorId, command.CoSignerId, cancellationToken);
        var version = await rules.OnAsync(site.Id, today, cancellationToken);
        var group = Group.Open(site, version.Rules.Groups, command.Code!, command.Name!, command.Kind!.Value, command.Fellowship, leadership, command.Capacity);
        group.Run(new GroupSetting(command.MinimumToRun, command.IsClosed, await db.CoFacilitatorsAsync(site.Id, command.CoFacilitators, [], cancellationToken)));
        Require.That(!await db.Groups.AnyAsync(g => g.SiteId == site.Id && g.CodeKey == group.CodeKey, cancellationToken), "group.code-taken",
            $"Another group of this site has the code {group.Code}.", nameof(command.Code));
        db.Groups.Add(group);
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
