using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>Puts a session of a group on the calendar.</summary>
/// <param name="Date">Day in the zone of the group's site.</param>
/// <param name="StartsAt">Start in that zone.</param>
/// <param name="PlannedMinutes">1 to <see cref="GroupSession.LongestMinutes"/>.</param>
public sealed record ScheduleSession(Guid GroupId, DateOnly? Date, TimeOnly? StartsAt, int? PlannedMinutes) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class ScheduleSessionValidator : AbstractValidator<ScheduleSession>
{
    public ScheduleSessionValidator()
    {
        RuleFor(c => c.Date).NotNull().WithMessage("Enter the date.");
        RuleFor(c => c.StartsAt).NotNull().WithMessage("Enter the start.");
        RuleFor(c => c.PlannedMinutes).NotNull().WithMessage("Enter the length in minutes.");
    }
}

internal sealed class ScheduleSessionHandler(ICaseManagerDb db) : IHandler<ScheduleSession, Guid>
{
    public async Task<Guid> HandleAsync(ScheduleSession command, CancellationToken cancellationToken)
    {
        if (!await db.Groups.AnyAsync(g => g.Id == command.GroupId, cancellationToken))
        {
            throw new NotFoundException("The group");
        }

        var session = GroupSession.Schedule(command.GroupId, command.Date!.Value, command.StartsAt!.Value, command.PlannedMinutes!.Value);
        var same = await db.GroupSessions.AsNoTracking()
            .FirstOrDefaultAsync(s => s.GroupId == session.GroupId && s.Date == session.Date && s.TimeText == session.TimeText, cancellationToken);
        Require.That(same is null, "session.duplicate",
            $"This group already has a session on {session.Date:yyyy-MM-dd}, {session.TimeText}{(same?.VoidedAt is null ? "" : ", which is voided. Open it and restore it instead")}.",
            nameof(command.StartsAt));
        db.GroupSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
