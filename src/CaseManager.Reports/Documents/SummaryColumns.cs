using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.Reporting.Rows;

namespace CaseManager.Reports.Documents;

/// <summary>The columns that each table of a program summary has, and where their figures open.</summary>
internal static class SummaryColumns
{
    /// <summary>The columns behind the one that says what is counted.</summary>
    public static IReadOnlyList<Column> All { get; } =
    [
        new("Held", Align.End, 0.1, 34),
        new("Cancelled", Align.End, 0.1, 50),
        new("Counted", Align.End, 0.1, 46),
        new("Attended", Align.End, 0.1, 48),
        new("Attended %", Align.End, 0.1, 48),
        new("No-show", Align.End, 0.1, 46),
        new("Excused", Align.End, 0.1, 46),
        new("Without length", Align.End, 0.1, 44),
        new("Minutes attended", Align.End, 0.3, 88),
        new("Minute rate", Align.End, 0.1, 44),
        new("Seats used", Align.End, 0.3, 70),
        new("Seats %", Align.End, 0.1, 44),
    ];

    /// <summary>A line of a table.</summary>
    /// <param name="rows">The rows that it counts.</param>
    public static Row Row(string name, SummaryFigures figures, RowFilter rows, RowKind kind = RowKind.Body)
    {
        var count = figures.Count;
        (string Words, CountedWhat? Opens, int Number)[] cells =
        [
            (name, null, 0),
            (Words.Number(figures.Held), CountedWhat.Sessions, figures.Held),
            (Words.Number(figures.Cancelled), CountedWhat.Cancelled, figures.Cancelled),
            (Words.Number(count.Sessions), CountedWhat.Counted, count.Sessions),
            (Words.Number(count.Attended), CountedWhat.Attended, count.Attended),
            (Words.Percent(count.SessionRate), null, 0),
            (Words.Number(count.NoShows), CountedWhat.NoShow, count.NoShows),
            (Words.Number(count.Excused), CountedWhat.Excused, count.Excused),
            (Words.Number(count.WithoutLength), CountedWhat.WithoutLength, count.WithoutLength),
            (Words.Of(count.AttendedMinutes, count.ScheduledMinutes), null, 0),
            (Words.Percent(count.MinuteRate), null, 0),
            (Words.Of(figures.SeatsUsed, figures.Seats), CountedWhat.Seats, figures.SeatsUsed),
            (Words.Percent(figures.SeatRate), null, 0),
        ];
        return new Row([.. cells.Select(c => c.Words)], kind) { Links = [.. cells.Select(c => c is { Opens: { } what, Number: > 0 } ? rows.ToQuery(what) : null)] };
    }
}
