using CaseManager.Application.Reporting.Rows;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>How the groups of a program or a site were attended.</summary>
/// <param name="Programs">Those that are counted; all at one site.</param>
/// <param name="Rows">The rows that are counted: up to the site's today.</param>
/// <param name="Cells">One for each group, topic and day with a session; everything is added up of these.</param>
/// <param name="Hours">Of each program; none where the summary is narrowed to a group or a counselor.</param>
public sealed record SummaryModel(IReadOnlyList<SummaryProgram> Programs, RowFilter Rows, IReadOnlyList<SummaryCell> Cells, IReadOnlyList<ProgramHours> Hours)
{
    /// <summary>Code and name of the only group that is counted; null where no group is chosen.</summary>
    public string? OnlyGroup { get; init; }

    /// <summary>Who leads the only groups that are counted; null where nobody is chosen.</summary>
    public string? OnlyLeader { get; init; }

    /// <summary>Where it is.</summary>
    public string Site => Programs[0].Site;

    /// <summary>The clock of the site.</summary>
    public SiteClock Clock => SiteClock.Of(Programs[0].TimeZoneId);
}

/// <summary>A program that is counted.</summary>
public sealed record SummaryProgram(Guid Id, Guid SiteId, string Name, string? LevelCode, int? LevelEdition, decimal? HoursPerWeek, string Site, string TimeZoneId);

/// <summary>A group that is counted.</summary>
public sealed record SummaryGroup(Guid Id, string Code, string Name, GroupKind Kind, int? Capacity, Guid? LeaderId, string? Leader);

/// <summary>A topic; of several with one title the first.</summary>
public sealed record SummaryTopic(Guid Id, string Title);

/// <summary>The sessions of a group on one day.</summary>
public sealed record SummaryCell(SummaryGroup Group, SummaryTopic? Topic, DateOnly Date, SummaryFigures Figures);

/// <summary>What a line of a summary says.</summary>
/// <param name="Count">Records by rule 8.</param>
/// <param name="Held">Sessions that took place.</param>
/// <param name="Cancelled">Sessions that were cancelled.</param>
/// <param name="Seats">Size limits of the sessions held, of groups that have one.</param>
/// <param name="SeatsUsed">Who was there.</param>
public sealed record SummaryFigures(AttendanceCount Count, int Held, int Cancelled, int Seats, int SeatsUsed)
{
    /// <summary>Seats used in percent; null where no group has a size limit.</summary>
    public decimal? SeatRate => AttendanceArithmetic.Percent(SeatsUsed, Seats);

    /// <summary>Adds up.</summary>
    public static SummaryFigures Of(IEnumerable<SummaryCell> cells) => cells.Select(c => c.Figures).Aggregate(new SummaryFigures(new(), 0, 0, 0, 0),
        (sum, one) => new(sum.Count + one.Count, sum.Held + one.Held, sum.Cancelled + one.Cancelled, sum.Seats + one.Seats, sum.SeatsUsed + one.SeatsUsed));
}

/// <summary>Hours delivered in a program against those that its level of care asks for.</summary>
/// <param name="Days">Days in treatment within the period, of all stays.</param>
/// <param name="Therapy">Minutes attended in therapy groups.</param>
/// <param name="Psychoeducation">Minutes attended in psychoeducation groups.</param>
/// <param name="Counseling">Minutes of counseling attended.</param>
/// <param name="PsychoeducationCounts">Whether the rule pack of the site counts psychoeducation.</param>
/// <param name="PerWeek">Fewest hours in a week that are asked for; null where nothing says any.</param>
/// <param name="IsFromPack">Whether the rule pack says so; otherwise the program plans with it.</param>
public sealed record ProgramHours(SummaryProgram Program, int Days, int Therapy, int Psychoeducation, int Counseling, bool PsychoeducationCounts, decimal? PerWeek, bool IsFromPack)
{
    /// <summary>The rules that say so.</summary>
    public required RulesUsed By { get; init; }

    /// <summary>Minutes that count to the hours of the level. Peer support never does (rule 1).</summary>
    public int Delivered => Therapy + Counseling + (PsychoeducationCounts ? Psychoeducation : 0);
}
