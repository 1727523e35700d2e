using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>A site uses a pack from a day on.</summary>
public sealed class RulePackAssignment : Entity
{
    /// <summary>Longest name of who chose it, in characters.</summary>
    public const int ByLength = 200;

    private RulePackAssignment() => AssignedBy = "";

    internal RulePackAssignment(RulePack pack, DateOnly from, string by, DateTime at)
    {
        (RulePack, RulePackId, From, AssignedAt) = (pack, pack.Id, from, at);
        AssignedBy = Require.Text(by, nameof(AssignedBy), ByLength);
    }

    /// <summary>The pack.</summary>
    public Guid RulePackId { get; private set; }

    /// <summary>The pack.</summary>
    public RulePack RulePack { get; private set; } = null!;

    /// <summary>First day, in the zone of the site.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Who chose it.</summary>
    public string AssignedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime AssignedAt { get; private set; }
}
