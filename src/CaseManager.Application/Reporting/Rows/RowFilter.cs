using System.Globalization;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Which rows a figure counts. Null does not narrow.</summary>
/// <param name="Days">The days of the sessions.</param>
public sealed record RowFilter(Period Days)
{
    /// <summary>Where the groups meet and the programs are.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>The program of the stays.</summary>
    public Guid? ProgramId { get; init; }

    /// <summary>The group.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>Who leads the group; an empty key for groups that nobody leads.</summary>
    public Guid? StaffId { get; init; }

    /// <summary>A topic, in whichever group goes through one of that title; an empty key for sessions without one.</summary>
    public Guid? TopicId { get; init; }

    /// <summary>The client.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>The day of the week.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The kind of group.</summary>
    public GroupKind? Kind { get; init; }

    /// <summary>Whether it says whose rows: without a site, program, group or client nothing is asked for.</summary>
    public bool SaysWhose => (SiteId ?? ProgramId ?? GroupId ?? ClientId) is not null;

    /// <summary>The query of the page that lists the rows: keys and days only, never a name.</summary>
    public string ToQuery(CountedWhat what)
    {
        (string Key, object? Value)[] parts =
        [
            ("from", Days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", Days.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("site", SiteId), ("program", ProgramId),
            ("group", GroupId), ("staff", StaffId), ("topic", TopicId), ("client", ClientId), ("weekday", Weekday), ("kind", Kind), ("what", what),
        ];
        return "?" + string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Key}={p.Value}"));
    }
}
