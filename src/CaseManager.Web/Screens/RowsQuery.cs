using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>The query of a figure's rows, as documents write it.</summary>
public sealed class RowsQuery
{
    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The site.</summary>
    public Guid? Site { get; set; }

    /// <summary>The program.</summary>
    public Guid? Program { get; set; }

    /// <summary>The group.</summary>
    public Guid? Group { get; set; }

    /// <summary>Who leads the group.</summary>
    public Guid? Staff { get; set; }

    /// <summary>The topic.</summary>
    public Guid? Topic { get; set; }

    /// <summary>The client.</summary>
    public Guid? Client { get; set; }

    /// <summary>The day of the week.</summary>
    public DayOfWeek? Weekday { get; set; }

    /// <summary>The kind of group.</summary>
    public GroupKind? Kind { get; set; }

    /// <summary>Why an absence was excused.</summary>
    public ExcuseReason? Reason { get; set; }

    /// <summary>The kind of counseling.</summary>
    public CounselingKind? Counseling { get; set; }

    /// <summary>The objective, by its lineage.</summary>
    public Guid? Objective { get; set; }

    /// <summary>The intervention, by its lineage.</summary>
    public Guid? Intervention { get; set; }

    /// <summary>The recovery domain.</summary>
    public RecoveryDomain? Domain { get; set; }

    /// <summary>How objectives stand.</summary>
    public ObjectiveStatus? Status { get; set; }

    /// <summary>The signed version of a plan.</summary>
    public Guid? Plan { get; set; }

    /// <summary>The stay.</summary>
    public Guid? Episode { get; set; }

    /// <summary>The day of a review.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The fellowship.</summary>
    public Fellowship? Fellowship { get; set; }

    /// <summary>An entry of the log that names another fellowship.</summary>
    public Guid? Entry { get; set; }

    /// <summary>The order of a medication.</summary>
    public Guid? Order { get; set; }

    /// <summary>The level of care.</summary>
    public string? Level { get; set; }

    /// <summary>What is counted.</summary>
    public CountedWhat? What { get; set; }

    /// <summary>What it stands for; null where it says no days, or too many, or ones behind which there is no other, or not whose rows the figure counts.</summary>
    public RowFilter? ToFilter() => From is { } from && To is { } to && to >= from && to < DateOnly.MaxValue && to.DayNumber - from.DayNumber < ReportRun.MostDays && Narrow(new RowFilter(new Period(from, to))) is var filter
        && filter.Fits(What ?? CountedWhat.Counted) ? filter : null;

    private RowFilter Narrow(RowFilter days) => days with
    {
        SiteId = Site,
        ProgramId = Program,
        GroupId = Group,
        StaffId = Staff,
        TopicId = Topic,
        ClientId = Client,
        Weekday = Weekday,
        Kind = Kind,
        Reason = Reason,
        Counseling = Counseling,
        ObjectiveId = Objective,
        InterventionId = Intervention,
        Domain = Domain,
        Status = Status,
        PlanId = Plan,
        EpisodeId = Episode,
        On = On,
        Fellowship = Fellowship,
        EntryId = Entry,
        OrderId = Order,
        Level = Level,
    };
}

/// <summary>The rows that a figure counts.</summary>
/// <param name="Narrowed">What they are narrowed to, in words.</param>
public sealed record RowsPage(RowFilter Filter, CountedWhat What, IReadOnlyList<Fact> Narrowed, FigureRows Rows);
