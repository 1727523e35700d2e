using CaseManager.Application.Attendance;
using CaseManager.Domain.Attendance;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Screens;

/// <summary>One client's line of a roll call.</summary>
public sealed class RollCallLine
{
    /// <summary>The client.</summary>
    public Guid ClientId { get; set; }

    /// <summary>What people call the client.</summary>
    public string? Name { get; set; }

    /// <summary>Medical record number.</summary>
    public string? Mrn { get; set; }

    /// <summary>Null where the client is not marked.</summary>
    public AttendanceStatus? Status { get; set; }

    /// <summary>For Late and Left early.</summary>
    public int? MinutesMissed { get; set; }

    /// <summary>For Excused.</summary>
    public ExcuseReason? Reason { get; set; }

    /// <summary>In words, what stood there when the form was opened.</summary>
    public string? Seen { get; set; }

    /// <summary>Whether the client is no member of the group on that day.</summary>
    [BindNever]
    public bool IsWalkIn { get; private set; } = true;

    /// <summary>Whether the line was added just now and takes the focus.</summary>
    [BindNever]
    public bool IsNew { get; private init; }

    /// <summary>In words, what somebody else recorded meanwhile; null where nothing changed.</summary>
    [BindNever]
    public string? Meanwhile { get; private set; }

    /// <summary>Whether what is typed differs from what stood there when the form was opened.</summary>
    public bool IsTouched => Typed != (Seen ?? SessionWords.NotYet);

    /// <summary>In words, what is typed.</summary>
    public string Typed => SessionWords.Mark(Status, NeededMinutes, NeededReason);

    private int? NeededMinutes => Status?.MissedSome() == true ? MinutesMissed : null;

    private ExcuseReason? NeededReason => Status is AttendanceStatus.Excused ? Reason : null;

    /// <summary>The line of what is recorded.</summary>
    public static RollCallLine Of(RosterRow row)
    {
        var line = new RollCallLine { ClientId = row.ClientId, Seen = WordsOf(row) };
        line.Take(row);
        line.Describe(row);
        return line;
    }

    /// <summary>The line of somebody who came without being a member.</summary>
    public static RollCallLine Of(WalkIn person) => new()
    {
        ClientId = person.ClientId,
        Name = person.Name,
        Mrn = person.Mrn,
        Status = AttendanceStatus.Present,
        Seen = SessionWords.NotYet,
        IsNew = true,
    };

    /// <summary>The entry it stands for; what the status does not ask for is left out.</summary>
    public RollCallEntry ToEntry() => new(ClientId, Status, NeededMinutes, NeededReason);

    /// <summary>Brings what was typed together with what is recorded now.</summary>
    /// <param name="row">Null where the client is not on the roster.</param>
    public void Meet(RosterRow? row)
    {
        var now = row is null ? SessionWords.NotYet : WordsOf(row);
        if (now != (Seen ?? SessionWords.NotYet))
        {
            Meanwhile = now;
            if (!IsTouched)
            {
                Take(row);
            }

            Seen = now;
        }

        if (row is not null)
        {
            Describe(row);
        }
    }

    private void Take(RosterRow? row) => (Status, MinutesMissed, Reason) = (row?.Status, row?.MinutesMissed, row?.Reason);

    private void Describe(RosterRow row) => (Name, Mrn, IsWalkIn) = (row.Name, row.Mrn, !row.IsMember);

    private static string WordsOf(RosterRow row) => SessionWords.Mark(row.Status, row.MinutesMissed, row.Reason);
}
