using CaseManager.Domain.Common;

namespace CaseManager.Domain.Counseling;

/// <summary>An objective of the plan that a session worked on.</summary>
public sealed class CounselingObjective : Entity
{
    private CounselingObjective()
    {
    }

    internal CounselingObjective(Guid lineage) => Lineage = lineage;

    /// <summary>The session.</summary>
    public Guid CounselingSessionId { get; private set; }

    /// <summary>The same objective in every version of the plan.</summary>
    public Guid Lineage { get; private set; }
}
