namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>What a schedule asks for a report of; all but the first two are many clients: a pack, or one document about all of them.</summary>
public enum ScheduleTarget
{
    /// <summary>One client.</summary>
    Client,

    /// <summary>A group.</summary>
    Group,

    /// <summary>All clients of a counselor.</summary>
    CounselorClients,

    /// <summary>All clients of a program.</summary>
    ProgramClients,

    /// <summary>All clients of a site.</summary>
    SiteClients,

    /// <summary>What a saved filter of its owner narrows to at that moment; for one document about many clients.</summary>
    SavedFilter,
}
