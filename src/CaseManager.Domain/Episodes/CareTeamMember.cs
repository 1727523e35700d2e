using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>Somebody's time in the care team of a stay; the time before stays on record.</summary>
public sealed class CareTeamMember : Entity
{
    private CareTeamMember()
    {
    }

    internal CareTeamMember(Guid staffMemberId, CareTeamRole role, DateOnly from) => (StaffMemberId, Role, From) = (staffMemberId, role, from);

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>Who.</summary>
    public Guid StaffMemberId { get; private set; }

    /// <summary>Who.</summary>
    public StaffMember StaffMember { get; private set; } = null!;

    /// <summary>What they do in it.</summary>
    public CareTeamRole Role { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether the discharge ended it: reopening the stay brings it back.</summary>
    public bool EndedByDischarge { get; private set; }

    internal void End(DateOnly lastDay, bool byDischarge = false) => (Until, EndedByDischarge) = (lastDay < From ? From : lastDay, byDischarge);

    internal void Resume() => (Until, EndedByDischarge) = (null, false);
}
