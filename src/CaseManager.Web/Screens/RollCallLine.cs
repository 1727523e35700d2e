using CaseManager.Application.Attendance;
using CaseManager.Domain.Attendance;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Screens;

/// <summary>One client's line of a roll call.</summary>
public sealed class RollCallLine
{
    /// <summary>The client.</summary>
    public Guid ClientId { get; set; }

    /// <summary>What people call the client; never what a form says, always what is on record.</summary>
    [BindNever]
    public string? Name { get; private set; }

    /// <summary>Medical record number.</summary>
    [BindNever]
    public string? Mrn { get; private set; }

    /// <summary>Null where the client is not marked.</summary>
    public AttendanceStatus? Status { get; set; }

    /// <summary>For Late and Left early.</summary>
    public int? MinutesMissed { get; set; }

    /// <summary>For Excused.</summary>
    public ExcuseReason? Reason { get; set; }

    /// <summary>In words, what stood there when the form was opened.</summary>
    public string? Seen { get; set; }

    /// <summary>Whether somebody else saved another mark than the one that was typed here.</summary>
    public bool IsContested { get; set; }

    /// <summary>Which of the two marks is to stand.</summary>
    public MergeChoice? Choice { get; set; }

    /// <summary>Whether the client never attended the group before.</summary>
    [BindNever]
    public bool IsFirstTime { get; private set; }

    /// <summary>How the client attended last time; null where nothing is known of it.</summary>
    [BindNever]
    public AttendanceStatus? LastTime { get; private set; }

    /// <summary>Whether the client is no member of the group on that day.</summary>
    [BindNever]
    public bool IsWalkIn { get; private set; } = true;

    /// <summary>Whether the line was added just now and takes the focus.</summary>
    [BindNever]
    public bool IsAdded { get; private init; }

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
        IsAdded = true,
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
            (Choice, Meanwhile, IsContested) = (null, now, IsTouched);
            if (!IsTouched)
            {
                Take(row);
            }

            Seen = now;
        }

        IsContested &= Typed != now;
        Meanwhile ??= IsContested ? now : null;
        if (row is not null)
        {
            Describe(row);
        }
    }

    /// <summary>Says who it is that is not on the roster.</summary>
    /// <param name="person">Null where the client cannot be a walk-in.</param>
    public void Describe(WalkIn? person) => (Name, Mrn) = (person?.Name ?? "Somebody who cannot be added", person?.Mrn);

    private void Take(RosterRow? row) => (Status, MinutesMissed, Reason) = (row?.Status, row?.MinutesMissed, row?.Reason);

    private void Describe(RosterRow row) => (Name, Mrn, IsWalkIn, IsFirstTime, LastTime) = (row.Name, row.Mrn, !row.IsMember, row.IsNew, row.LastTime);

    private static string WordsOf(RosterRow row) => SessionWords.Mark(row.Status, row.MinutesMissed, row.Reason);
}
