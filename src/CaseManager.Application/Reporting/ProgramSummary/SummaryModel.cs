using CaseManager.Application.Reporting.Rows;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
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

/// <summary>Hours delivered in a program against those that the levels of care of its stays ask for.</summary>
/// <param name="Therapy">Minutes attended in therapy groups.</param>
/// <param name="Psychoeducation">Minutes attended in psychoeducation groups.</param>
/// <param name="Counseling">Minutes of counseling attended.</param>
/// <param name="PsychoeducationCounts">Whether the rule pack of the site counts psychoeducation.</param>
/// <param name="Levels">The levels that its stays were at.</param>
public sealed record ProgramHours(SummaryProgram Program, int Therapy, int Psychoeducation, int Counseling, bool PsychoeducationCounts, IReadOnlyList<LevelHours> Levels)
{
    /// <summary>The rules that say so.</summary>
    public required RulesUsed By { get; init; }

    /// <summary>Days in treatment within the period, of all stays.</summary>
    public int Days => Levels.Sum(l => l.Days);

    /// <summary>Minutes that count to the hours of the level. Peer support never does (rule 1).</summary>
    public int Delivered => Therapy + Counseling + (PsychoeducationCounts ? Psychoeducation : 0);

    /// <summary>The days for which hours are asked, each with those of a week.</summary>
    public IReadOnlyList<(int Days, decimal PerWeek)> Asked => [.. Levels.Where(l => l.Asked.PerWeek is not null).Select(l => (l.Days, l.Asked.PerWeek!.Value))];
}

/// <summary>The part of a program's stays that was at one level of care.</summary>
/// <param name="Level">Null for none.</param>
/// <param name="Days">Days in treatment at it.</param>
/// <param name="Asked">What is asked for at it.</param>
public sealed record LevelHours(AsamLevel? Level, int Days, AskedHours Asked);
