using System.Globalization;
using CaseManager.Application.Attendance;
using CaseManager.Application.Groups;

namespace CaseManager.Web.Screens;

/// <summary>The form to move a session.</summary>
public sealed record MovePage(SessionView Session, MoveForm Form, IReadOnlyList<RoomChoice> Rooms);

/// <summary>What is typed to move a session.</summary>
public sealed class MoveForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Day in the site's zone.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Start in the site's zone.</summary>
    public TimeOnly? StartsAt { get; set; }

    /// <summary>Planned length.</summary>
    public int? PlannedMinutes { get; set; }

    /// <summary>Where.</summary>
    public Guid? RoomId { get; set; }

    /// <summary>The form of what is known.</summary>
    public static MoveForm Of(SessionView session, Guid? roomId) => new()
    {
        Version = session.Version,
        Date = session.Date,
        StartsAt = TimeOnly.TryParseExact(session.TimeText.Split(' ')[0], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) ? start : null,
        PlannedMinutes = session.PlannedMinutes,
        RoomId = roomId,
    };

    /// <summary>The use case it stands for.</summary>
    public MoveSession ToCommand(Guid id) => new(id, Version, Date, StartsAt, PlannedMinutes, RoomId);
}
