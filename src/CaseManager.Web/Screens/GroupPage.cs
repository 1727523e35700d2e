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
    /// <summary>Clients who belong to it today.</summary>
    public int Seats => Members.Where(m => m.From <= Today).DistinctBy(m => m.ClientId).Count();

    /// <summary>Whether a client is a member, today or from a later day on, without an end.</summary>
    public bool Holds(Guid clientId) => Members.Any(m => m.ClientId == clientId && m.Until is null);
}
