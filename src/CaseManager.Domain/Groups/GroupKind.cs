using CaseManager.Domain.RulePacks;

namespace CaseManager.Domain.Groups;

/// <summary>The three kinds of group; every report and screen shows them apart (rule 1).</summary>
public enum GroupKind
{
    /// <summary>Led by a clinician; clinical service.</summary>
    Therapy,

    /// <summary>Education led by a clinician; clinical service, in rows of its own.</summary>
    Psychoeducation,

    /// <summary>Led by peers or volunteers; presence only; never clinical hours.</summary>
    PeerSupport,
}

/// <summary>What rule 1 says of each kind.</summary>
public static class GroupKindRules
{
    /// <summary>Whether a person with an accepted credential must lead it.</summary>
    public static bool IsClinical(this GroupKind kind) => kind is not GroupKind.PeerSupport;

    /// <summary>Whether its minutes count to the hours of the level of care. Peer support never does.</summary>
    public static bool CountsToClinicalHours(this GroupKind kind, GroupRules rules) => kind switch
    {
        GroupKind.Therapy => true,
        GroupKind.Psychoeducation => rules.PsychoeducationCountsToHours,
        GroupKind.PeerSupport => false,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
