using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>Somebody who leads a group together with its facilitator or host; who answers for it is not among them.</summary>
public sealed class GroupCoFacilitator : Entity
{
    /// <summary>Most of a group.</summary>
    public const int Most = 10;

    private GroupCoFacilitator()
    {
    }

    internal GroupCoFacilitator(StaffMember person) => (StaffMember, StaffMemberId) = (person, person.Id);

    /// <summary>The group.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>Who.</summary>
    public Guid StaffMemberId { get; private set; }

    /// <summary>Who.</summary>
    public StaffMember StaffMember { get; private set; } = null!;
}
