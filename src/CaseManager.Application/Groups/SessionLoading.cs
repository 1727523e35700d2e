using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Loads a session to be changed.</summary>
internal static class SessionLoading
{
    /// <summary>The session with its group and records.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    internal static async Task<GroupSession> SessionAsync(this ICaseManagerDb db, Guid id, CancellationToken cancellationToken) =>
        await db.InOneQuery(db.GroupSessions.Include(s => s.Group).Include(s => s.Attendances)).FirstOrDefaultAsync(s => s.Id == id, cancellationToken)
            ?? throw new NotFoundException("The session");

    /// <summary>The session with its group and records.</summary>
    /// <param name="version">The version that the user saw.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It was changed since.</exception>
    internal static async Task<GroupSession> SessionAsync(this ICaseManagerDb db, Guid id, int version, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(id, cancellationToken);
        ConflictException.ThrowIfStale(version, session.Version);
        return session;
    }

    /// <summary>The memberships of a group that hold on a day.</summary>
    internal static IQueryable<GroupMembership> MembersOn(this ICaseManagerDb db, Guid groupId, DateOnly day) =>
        db.Groups.Where(g => g.Id == groupId).SelectMany(g => g.Members).Where(m => m.From <= day && (m.Until == null || m.Until >= day));
}
