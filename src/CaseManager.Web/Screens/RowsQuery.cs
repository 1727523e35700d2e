using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;

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

    /// <summary>What is counted.</summary>
    public CountedWhat? What { get; set; }

    /// <summary>What it stands for; null where it says no days, or too many, or not whose rows, or a client and a program, since a client's figures are of all programs.</summary>
    public RowFilter? ToFilter() => From is { } from && To is { } to && to >= from && to.DayNumber - from.DayNumber < ReportRun.MostDays
        && new RowFilter(new Period(from, to)) { SiteId = Site, ProgramId = Program, GroupId = Group, StaffId = Staff, TopicId = Topic, ClientId = Client, Weekday = Weekday, Kind = Kind } is { SaysWhose: true } filter && (Client is null || Program is null)
        ? filter
        : null;
}

/// <summary>The rows that a figure counts.</summary>
/// <param name="Narrowed">What they are narrowed to, in words.</param>
public sealed record RowsPage(RowFilter Filter, CountedWhat What, IReadOnlyList<Fact> Narrowed, Page<CountedRow> Rows);
