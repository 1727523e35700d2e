using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>A client's time in a group; someone who comes back gets a second one.</summary>
public sealed class GroupMembership : Entity
{
    private GroupMembership()
    {
    }

    internal GroupMembership(Guid clientId, DateOnly from, DateOnly? until, bool isFromPlan) => (ClientId, From, Until, IsFromPlan) = (clientId, from, until, isFromPlan);

    /// <summary>The group.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>The member.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The member.</summary>
    public Client Client { get; private set; } = null!;

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>It came of an intervention of the client's treatment plan that names the group.</summary>
    public bool IsFromPlan { get; private set; }

    /// <summary>The merge that set it aside, because the record that stands has one of its own at that time; it counts nowhere then.</summary>
    public Guid? SetAsideById { get; private set; }

    /// <summary>The stay whose discharge ended it: reopening the stay brings it back.</summary>
    public Guid? EndedWithEpisodeId { get; private set; }

    /// <summary>The last day it had before that discharge; null where it had none.</summary>
    public DateOnly? UntilBefore { get; private set; }

    internal bool LastsBeyond(DateOnly day) => Until is null || Until > day;

    internal bool ReachesInto(DateOnly day) => Until is null || Until >= day;

    internal void End(DateOnly lastDay) => Until = lastDay < From ? From : lastDay;

    // One that would have begun later never begins.
    internal void EndWithStay(Guid episodeId, DateOnly lastDay) =>
        (UntilBefore, EndedWithEpisodeId, Until) = (Until, episodeId, lastDay < From ? From.AddDays(-1) : lastDay);

    internal void Resume() => (Until, EndedWithEpisodeId, UntilBefore) = (UntilBefore, null, null);
}
