using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>What targets of schedules have in common.</summary>
public static class ScheduleTargets
{
    /// <summary>Whether a pack is asked for, and not one report.</summary>
    public static bool IsPack(this ScheduleTarget target) => target is not ScheduleTarget.Client and not ScheduleTarget.Group;

    /// <summary>Whose clients a pack is about.</summary>
    public static PackWhom Whom(this ScheduleTarget target) => target switch
    {
        ScheduleTarget.CounselorClients => PackWhom.Counselor,
        ScheduleTarget.ProgramClients => PackWhom.Program,
        ScheduleTarget.SiteClients => PackWhom.Site,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}
