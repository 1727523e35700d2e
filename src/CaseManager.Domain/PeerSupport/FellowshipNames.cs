using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Domain.PeerSupport;

/// <summary>The name of a fellowship that is not among those with a value of their own.</summary>
public static class FellowshipNames
{
    /// <summary>The name, where the fellowship needs one; null for the others.</summary>
    /// <exception cref="RuleViolationException"><c>peer-choice.name</c>: it is missing; those of texts.</exception>
    public static string? Of(Fellowship fellowship, string? name, string field)
    {
        var text = Require.OptionalText(name, field, PeerSupportChoice.NameLength);
        Require.That(fellowship is not Fellowship.Other || text is not null, "peer-choice.name", "Name the fellowship.", field);
        return fellowship is Fellowship.Other ? text : null;
    }
}
