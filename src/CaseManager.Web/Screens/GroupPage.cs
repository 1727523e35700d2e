using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;

namespace CaseManager.Web.Screens;

/// <summary>A group's page.</summary>
/// <param name="Today">Today at its site.</param>
/// <param name="Found">Clients who match what was searched for; null before a search.</param>
public sealed record GroupPage(
    GroupView Group, DateOnly Today, IReadOnlyList<MemberRow> Members, IReadOnlyList<MemberRow> Past, Page<SessionRow> Sessions,
    NewSessionForm NewSession, NewMemberForm NewMember, Page<ClientRow>? Found)
{
    /// <summary>Who waits for a seat, the next one first.</summary>
    public IReadOnlyList<WaitingRow> Waiting { get; init; } = [];

    /// <summary>Clients whose plan names the group, and who are not members yet.</summary>
    public IReadOnlyList<PlannedMember> Planned { get; init; } = [];

    /// <summary>What its sessions ahead have in common with others at the same time.</summary>
    public IReadOnlyList<GroupClash> Clashes { get; init; } = [];

    /// <summary>Seats that somebody could get from today on; null for no limit.</summary>
    public int? FreeSeats => Group.Capacity is { } most ? Math.Max(0, most - Members.Select(m => m.ClientId).Distinct().Count()) : null;

    /// <summary>Who is next for a free seat; null where there is none, or nobody waits.</summary>
    public WaitingRow? NextForSeat => FreeSeats is null or > 0 && Waiting.Count > 0 ? Waiting[0] : null;

    /// <summary>How many clients are missing for the group to run; 0 where enough belong to it.</summary>
    public int MissingToRun => Math.Max(0, (Group.MinimumToRun ?? 0) - Seats);

    /// <summary>Whether something is to be done.</summary>
    public bool HasDue => NextForSeat is not null || MissingToRun > 0 || Planned.Count > 0 || Clashes.Count > 0 || Group.Unsigned > 0;

    /// <summary>Whether a client waits.</summary>
    public bool Awaits(Guid clientId) => Waiting.Any(w => w.ClientId == clientId);

    /// <summary>Clients who belong to it today.</summary>
    public int Seats => Members.Where(m => m.From <= Today).DistinctBy(m => m.ClientId).Count();

    /// <summary>Whether a client is a member, today or from a later day on, without an end.</summary>
    public bool Holds(Guid clientId) => Members.Any(m => m.ClientId == clientId && m.Until is null);
}
