using static CaseManager.Application.Security.Permission;

namespace CaseManager.Application.Security;

/// <summary>Who may do what and how far: the only table of it.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Counselor] = [ViewClients, ViewClientDetails, EditClients, AdmitClients, BreakTheGlass, ViewPlans, EditPlans, ViewMedication, ViewGroups, EditGroups, EditMeetings, TakeRollCall, SignSessions, EditSessionNotes, ReadReports, RunAttendanceReports, RunClinicalReports, ViewCounseling, EditCounseling, WriteCounselingNotes, UseOwnAccount],
        [Role.Staff] = [ViewClients, ViewGroups, EditMeetings, TakeRollCall, ReadReports, ViewCounseling, UseOwnAccount],
        [Role.Administrator] = [ViewClients, ViewClientDetails, EditClients, MergeClients, EditMrnPatterns, AdmitClients, ViewGroups, EditGroups, EditMeetings, TakeRollCall, ReadReports, RunAttendanceReports, RunClinicalReports, Import, SetUp, SetUpCenter, EditPlanLibrary, ManageUsers, ReviewBreakGlass, ViewAudit, ViewLooks, ViewCounseling, UseOwnAccount],
        [Role.ClinicalSupervisor] = [ViewLooks, ViewClients, ViewClientDetails, EditClients, MergeClients, AdmitClients, ReopenEpisodes, BreakTheGlass, ReviewBreakGlass, ViewPlans, EditPlans, CoSignPlans, EditPlanLibrary, ViewMedication, ViewGroups, EditGroups, EditMeetings, TakeRollCall, SignSessions, EditSessionNotes, CoSignSessionNotes, ReadReports, RunAttendanceReports, RunClinicalReports, ViewCounseling, EditCounseling, WriteCounselingNotes, UseOwnAccount],
        [Role.Medical] = [ViewClients, ViewClientDetails, BreakTheGlass, ViewPlans, ViewMedication, EditMedication, ViewGroups, ViewCounseling, UseOwnAccount],
    };

    /// <summary>Whether any of the roles has the permission.</summary>
    public static bool Allow(IEnumerable<Role> roles, Permission permission) => roles.Any(role => Table[role].Contains(permission));

    /// <summary>What only those may do who work at all sites, since it concerns all of them.</summary>
    public static bool NeedsAllSites(Permission permission) => permission is Import or SetUpCenter or ViewAudit;

    /// <summary>How far the role reaches within the sites that its holder works at.</summary>
    public static Reach ReachOf(Role role) => role switch
    {
        Role.Counselor => Reach.CareTeam,
        Role.ClinicalSupervisor => Reach.Programs,
        Role.Staff or Role.Administrator or Role.Medical => Reach.Sites,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
