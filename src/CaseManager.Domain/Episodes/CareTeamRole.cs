namespace CaseManager.Domain.Episodes;

/// <summary>What somebody does for a client in a stay.</summary>
public enum CareTeamRole
{
    /// <summary>Answers for the plan; one at a time.</summary>
    PrimaryCounselor,

    /// <summary>Counsels beside the primary counselor.</summary>
    Counselor,

    /// <summary>Arranges housing, benefits, appointments.</summary>
    CaseManager,

    /// <summary>Prescribes medication.</summary>
    Prescriber,

    /// <summary>Gives medication and looks after health.</summary>
    Nurse,

    /// <summary>Supports from experience of their own.</summary>
    PeerSpecialist,

    /// <summary>Anything else.</summary>
    Other,
}
