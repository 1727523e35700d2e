using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Loads a group to be changed.</summary>
internal static class GroupLoading
{
    /// <summary>The group with what its calendar follows from: site, holidays, schedule, topics.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It was changed since.</exception>
    internal static async Task<Group> CalendarGroupAsync(this ICaseManagerDb db, Guid id, int version, CancellationToken cancellationToken)
    {
        var group = await db.CalendarGroupAsync(id, cancellationToken);
        ConflictException.ThrowIfStale(version, group.Version);
        return group;
    }

    /// <summary>The same where the group itself is not changed.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    internal static async Task<Group> CalendarGroupAsync(this ICaseManagerDb db, Guid id, CancellationToken cancellationToken) =>
        await db.Groups.Include(g => g.Site).ThenInclude(s => s.Holidays).Include(g => g.Schedule!.Room).Include(g => g.Topics)
            .FirstOrDefaultAsync(g => g.Id == id, cancellationToken) ?? throw new NotFoundException("The group");

    /// <summary>The group with all that have or want a seat.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    internal static async Task<Group> SeatedGroupAsync(this ICaseManagerDb db, Guid id, CancellationToken cancellationToken) =>
        await db.Groups.Include(g => g.Site).Include(g => g.Members).Include(g => g.Waiting).FirstOrDefaultAsync(g => g.Id == id, cancellationToken) ?? throw new NotFoundException("The group");
}
