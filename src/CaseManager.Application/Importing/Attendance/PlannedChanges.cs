using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Importing.Attendance;

// Everything that is written, and the staff of the site among whom facilitators are found.
internal sealed record PlannedChanges(
    Place Place, IReadOnlyList<StaffMember> Staff, IReadOnlyList<PlannedSession> Sessions, IReadOnlyList<PlannedStay> Stays);

// A client that rows name: the one in the database, or one to be added with the names of its first row.
internal sealed class PlannedClient(AttendanceRow firstRow, KnownClient? known)
{
    public AttendanceRow FirstRow { get; } = firstRow;

    public KnownClient? Known { get; } = known;
}

// A group that rows name: the one in the database, or one to be added from the groups file.
internal sealed class PlannedGroup(Group? known, GroupRow? row)
{
    public Group? Known { get; } = known;

    public GroupRow? Row { get; } = row;

    public int? Capacity => Known is null ? Row!.Capacity : Known.Capacity;
}

// A session that gets records.
internal sealed record PlannedSession(PlannedGroup Group, AttendanceRow FirstRow, GroupSession? Known, IReadOnlyList<PlannedRecord> Records);

internal sealed class PlannedRecord(PlannedClient client, DateOnly date, AttendanceMark mark)
{
    public PlannedClient Client { get; } = client;

    public DateOnly Date { get; } = date;

    public AttendanceMark Mark { get; } = mark;

    public PlannedStay Stay { get; set; } = null!;
}

// A stay that holds records: one in the database, perhaps extended, or one to be added.
internal sealed class PlannedStay(PlannedClient client, Episode? known, DateOnly from, DateOnly? to)
{
    public PlannedClient Client { get; } = client;

    public Episode? Known { get; } = known;

    public DateOnly From { get; private set; } = from;

    public DateOnly? To { get; private set; } = to;

    public bool IsExtended { get; private set; }

    // Only a closed stay of a history follows the rows; one that somebody admitted, or changed, stands.
    public bool MayBeExtended => Known is { FollowsHistory: true, IsRunning: false };

    public bool Covers(DateOnly date) => date >= From && (To is null || date <= To);

    public void Extend(DateOnly from, DateOnly to)
    {
        (From, To) = (from < From ? from : From, to > To ? to : To);
        IsExtended = true;
    }
}
