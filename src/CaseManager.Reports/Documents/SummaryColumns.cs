using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;

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
        return Application.Reporting.Blocks.Row.Of(
        [
            new Cell(name),
            rows.Cell(CountedWhat.Sessions, Words.Number(figures.Held), figures.Held),
            rows.Cell(CountedWhat.Cancelled, Words.Number(figures.Cancelled), figures.Cancelled),
            rows.Cell(CountedWhat.Counted, Words.Number(count.Sessions), count.Sessions),
            rows.Cell(CountedWhat.Attended, Words.Number(count.Attended), count.Attended),
            rows.Cell(CountedWhat.AttendedShare, Words.Percent(count.SessionRate), count.Sessions),
            rows.Cell(CountedWhat.NoShow, Words.Number(count.NoShows), count.NoShows),
            rows.Cell(CountedWhat.Excused, Words.Number(count.Excused), count.Excused),
            rows.Cell(CountedWhat.WithoutLength, Words.Number(count.WithoutLength), count.WithoutLength),
            rows.Cell(CountedWhat.Minutes, Words.Of(count.AttendedMinutes, count.ScheduledMinutes), count.ScheduledMinutes),
            rows.Cell(CountedWhat.Minutes, Words.Percent(count.MinuteRate), count.ScheduledMinutes),
            rows.Cell(CountedWhat.Seats, Words.Of(figures.SeatsUsed, figures.Seats), figures.SeatsUsed),
            rows.Cell(CountedWhat.SeatShare, Words.Percent(figures.SeatRate), figures.Seats),
        ], kind);
    }
}
