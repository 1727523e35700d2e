namespace CaseManager.Application.Security;

/// <summary>How far a role reaches within the sites that its holder works at.</summary>
public enum Reach
{
    /// <summary>The clients of one's care teams, and the rosters of the groups that one leads.</summary>
    CareTeam,

    /// <summary>The stays in the programs that one supervises, and the rosters at the sites.</summary>
    Programs,

    /// <summary>Everybody at the sites.</summary>
    Sites,
}
