using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Moves a session to another time or room. The schedule leaves it there.</summary>
/// <param name="Version">The version that the user saw.</param>
/// <param name="Date">Day in the zone of the group's site.</param>
/// <param name="StartsAt">Start in that zone.</param>
public sealed record MoveSession(Guid SessionId, int Version, DateOnly? Date, TimeOnly? StartsAt, int? PlannedMinutes, Guid? RoomId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId), .. Subject.Of(SubjectKind.Room, RoomId)];
}

internal sealed class MoveSessionValidator : AbstractValidator<MoveSession>
{
    public MoveSessionValidator()
    {
        RuleFor(c => c.Date).NotNull().WithMessage("Enter the date.");
        RuleFor(c => c.StartsAt).NotNull().WithMessage("Enter the start.");
        RuleFor(c => c.PlannedMinutes).NotNull().WithMessage("Enter the length in minutes.");
    }
}

internal sealed class MoveSessionHandler(ICaseManagerDb db) : IHandler<MoveSession, Guid>
{
    public async Task<Guid> HandleAsync(MoveSession command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        session.Move(command.Date!.Value, command.StartsAt!.Value, command.PlannedMinutes!.Value, await RoomAsync(command.RoomId, session.Group.SiteId, cancellationToken));
        Require.That(!await db.GroupSessions.AnyAsync(s => s.Id != session.Id && s.GroupId == session.GroupId && s.Date == session.Date && s.TimeText == session.TimeText, cancellationToken),
            "session.duplicate", $"This group already has a session on {session.Date:yyyy-MM-dd}, {session.TimeText}.", nameof(command.StartsAt));
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }

    private async Task<Room?> RoomAsync(Guid? roomId, Guid siteId, CancellationToken cancellationToken) => roomId is not { } id ? null
        : await db.Rooms.FirstOrDefaultAsync(r => r.Id == id && r.SiteId == siteId, cancellationToken)
            ?? throw new RuleViolationException("schedule.room", "Choose a room of the site of the group.", nameof(MoveSession.RoomId));
}
