using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>What targets of schedules have in common.</summary>
public static class ScheduleTargets
{
    /// <summary>Whether it is about many clients: a pack of documents of one client each, or one document about all of them.</summary>
    public static bool IsPack(this ScheduleTarget target) => target is not ScheduleTarget.Client and not ScheduleTarget.Group;

    /// <summary>Whether days of a schedule of it count: those that the report covers, or in which the clients of a pack were there.</summary>
    public static bool CoversDays(this ScheduleTarget target, ReportKind kind) => kind.IsOfDays() || (kind.IsOfClient() && target.IsPack());

    /// <summary>What a report about many clients is narrowed to by it; nothing where it is one client or group, and a saved filter says it itself.</summary>
    public static ReportFilter Filter(this ScheduleTarget target, Guid subjectId) => target switch
    {
        ScheduleTarget.CounselorClients => new(StaffId: subjectId),
        ScheduleTarget.ProgramClients => new(ProgramId: subjectId),
        ScheduleTarget.SiteClients => new(SiteId: subjectId),
        _ => ReportFilter.None,
    };

    /// <summary>Whose clients a pack is about.</summary>
    public static PackWhom Whom(this ScheduleTarget target) => target switch
    {
        ScheduleTarget.CounselorClients => PackWhom.Counselor,
        ScheduleTarget.ProgramClients => PackWhom.Program,
        ScheduleTarget.SiteClients => PackWhom.Site,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}
