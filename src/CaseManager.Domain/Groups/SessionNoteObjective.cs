using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>An objective of a client's plan that was worked on in a session.</summary>
public sealed class SessionNoteObjective : Entity
{
    private SessionNoteObjective()
    {
    }

    internal SessionNoteObjective(Guid lineage) => Lineage = lineage;

    /// <summary>The line of the client.</summary>
    public Guid SessionNoteLineId { get; private set; }

    /// <summary>The same objective in every version of the plan.</summary>
    public Guid Lineage { get; private set; }
}
