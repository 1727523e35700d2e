using static CaseManager.Application.Security.Permission;

namespace CaseManager.Application.Security;

/// <summary>Who may do what: the only table of it.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Counselor] = [ViewClients, EditClients, AdmitClients, ViewPlans, EditPlans, ViewGroups, EditGroups, TakeRollCall, SignSessions, RunAttendanceReports, RunClinicalReports, UseOwnAccount],
        [Role.Staff] = [ViewClients, AdmitClients, ViewGroups, TakeRollCall, UseOwnAccount],
        [Role.Administrator] = [ViewClients, EditClients, MergeClients, EditMrnPatterns, AdmitClients, ViewGroups, EditGroups, TakeRollCall, RunAttendanceReports, RunClinicalReports, Import, SetUp, ManageUsers, ViewAudit, ViewLooks, UseOwnAccount],
        [Role.ClinicalSupervisor] = [ViewLooks, ViewClients, EditClients, MergeClients, AdmitClients, ReopenEpisodes, ViewPlans, EditPlans, ViewGroups, EditGroups, TakeRollCall, SignSessions, RunAttendanceReports, RunClinicalReports, UseOwnAccount],
        [Role.Medical] = [ViewClients, ViewPlans, ViewGroups, UseOwnAccount],
    };

    /// <summary>Whether any of the roles has the permission.</summary>
    public static bool Allow(IEnumerable<Role> roles, Permission permission) => roles.Any(role => Table[role].Contains(permission));
}
