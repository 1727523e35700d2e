namespace CaseManager.Application.Security;

/// <summary>One thing a role may do; every action and use case names one.</summary>
public enum Permission
{
    /// <summary>Find and open clients: names, schedule and attendance.</summary>
    ViewClients,

    /// <summary>Read what else is recorded of clients and their stays, but for what is clinical.</summary>
    ViewClientDetails,

    /// <summary>Open a client outside of one's scope for an hour, with a reason.</summary>
    BreakTheGlass,

    /// <summary>See who broke the glass.</summary>
    ReviewBreakGlass,

    /// <summary>Add clients and correct their details; change, transfer and end their stays and care teams.</summary>
    EditClients,

    /// <summary>Admit clients to programs, and complete what is asked at admission.</summary>
    AdmitClients,

    /// <summary>Take a discharge back.</summary>
    ReopenEpisodes,

    /// <summary>Make two records of one person one, and take that back.</summary>
    MergeClients,

    /// <summary>Say how sites number their clients.</summary>
    EditMrnPatterns,

    /// <summary>Read treatment plans, diagnoses and what else is clinical.</summary>
    ViewPlans,

    /// <summary>Write and sign treatment plans, diagnoses and what else is clinical.</summary>
    EditPlans,

    /// <summary>Co-sign treatment plans, or send them back.</summary>
    CoSignPlans,

    /// <summary>Change the library that plans start from.</summary>
    EditPlanLibrary,

    /// <summary>Read what is prescribed, given and tested.</summary>
    ViewMedication,

    /// <summary>Prescribe, record doses and tests, decide.</summary>
    EditMedication,

    /// <summary>See groups, sessions and rosters, and the directory of meetings outside of the center.</summary>
    ViewGroups,

    /// <summary>Open groups, change them, and put sessions on the calendar.</summary>
    EditGroups,

    /// <summary>Keep meetings of the directory by hand.</summary>
    EditMeetings,

    /// <summary>Record who came.</summary>
    TakeRollCall,

    /// <summary>Sign, correct, void and restore sessions.</summary>
    SignSessions,

    /// <summary>Read, write and sign notes of sessions of therapy and psychoeducation.</summary>
    EditSessionNotes,

    /// <summary>Co-sign them, also where the group names nobody or somebody else for it.</summary>
    CoSignSessionNotes,

    /// <summary>See when counseling sessions take place and whether the client came.</summary>
    ViewCounseling,

    /// <summary>Plan, record, sign and void counseling sessions; read their progress notes.</summary>
    EditCounseling,

    /// <summary>Write SUD counseling notes of one's own, and read those that one is named for.</summary>
    WriteCounselingNotes,

    /// <summary>Read and download the reports that one may ask for.</summary>
    ReadReports,

    /// <summary>Ask for attendance reports and registers.</summary>
    RunAttendanceReports,

    /// <summary>Ask for reports that hold plan text.</summary>
    RunClinicalReports,

    /// <summary>Bring in histories and take them out again, anywhere in the center.</summary>
    Import,

    /// <summary>Set up the sites that one works at: programs, staff, rooms, hours, holidays, and which rules they use.</summary>
    SetUp,

    /// <summary>Set up what all sites have in common: the center, new sites, rules.</summary>
    SetUpCenter,

    /// <summary>Invite users, say what they may do and where, disable them.</summary>
    ManageUsers,

    /// <summary>Search the audit trail.</summary>
    ViewAudit,

    /// <summary>See who looked at a client's record.</summary>
    ViewLooks,

    /// <summary>Keep one's own sign-in: password, second factor, drafts.</summary>
    UseOwnAccount,
}
