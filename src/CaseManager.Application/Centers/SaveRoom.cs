using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Adds a room to a site, or changes one.</summary>
/// <param name="RoomId">Null for a new one.</param>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="SiteId">For a new one; a room stays at its site.</param>
/// <param name="Seats">Null where nobody counted.</param>
public sealed record SaveRoom(Guid? RoomId, int Version, Guid? SiteId, string? Name, int? Seats) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [.. Subject.Of(SubjectKind.Room, RoomId), .. Subject.Of(SubjectKind.Site, SiteId)];
}

internal sealed class SaveRoomValidator : AbstractValidator<SaveRoom>
{
    public SaveRoomValidator()
    {
        RuleFor(c => c.SiteId).NotNull().When(c => c.RoomId is null).WithMessage("Choose the site.");
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the room.");
    }
}

internal sealed class SaveRoomHandler(ICaseManagerDb db) : IHandler<SaveRoom, Guid>
{
    public async Task<Guid> HandleAsync(SaveRoom command, CancellationToken cancellationToken)
    {
        var room = command.RoomId is { } id ? await db.Rooms.OneAsync(id, command.Version, "The room", cancellationToken) : null;
        if (room is null)
        {
            await db.RequireSiteAsync(command.SiteId, cancellationToken);
            room = db.Rooms.Add(new Room(command.SiteId!.Value, command.Name!, command.Seats)).Entity;
        }
        else
        {
            room.Change(command.Name!, command.Seats);
        }

        Require.That(!await db.Rooms.AnyAsync(r => r.SiteId == room.SiteId && r.NameKey == room.NameKey && r.Id != room.Id, cancellationToken), "room.name-taken",
            $"Another room of the site is named {room.Name}. If it is archived, bring it back instead.", nameof(command.Name));
        await db.SaveChangesAsync(cancellationToken);
        return room.Id;
    }
}
