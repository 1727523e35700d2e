using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Wording;

/// <summary>The words of stays.</summary>
public static class EpisodeWords
{
    /// <summary>What happened.</summary>
    public static string Words(this StepKind kind) => kind switch
    {
        StepKind.Admitted => "Admitted",
        StepKind.LevelChanged => "Level of care changed",
        StepKind.Transferred => "Transferred",
        StepKind.Discharged => "Discharged",
        StepKind.Reopened => "Discharge taken back",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What somebody does in a care team.</summary>
    public static string Words(this CareTeamRole role) => role switch
    {
        CareTeamRole.PrimaryCounselor => "Primary counselor",
        CareTeamRole.Counselor => "Counselor",
        CareTeamRole.CaseManager => "Case manager",
        CareTeamRole.Prescriber => "Prescriber",
        CareTeamRole.Nurse => "Nurse",
        CareTeamRole.PeerSpecialist => "Peer specialist",
        CareTeamRole.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>A level of care; the edition is said where it is not the one that levels are given in today.</summary>
    public static string LevelWords(string code, int edition) => edition == 4 ? $"ASAM level {code}" : $"ASAM level {code} ({edition}rd edition)";
}
