using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;

namespace CaseManager.Reports.Documents;

/// <summary>Parts that several reports say about attendance in the same words.</summary>
internal static class AttendanceBlocks
{
    /// <summary>Rule 8, as printed wherever its numbers stand.</summary>
    public const string CountingRule =
        "How this is counted: minute rate = attended minutes ÷ scheduled minutes, by kind of group. Scheduled minutes are the planned length, or the actual length where one was "
        + "recorded. Excused absences and cancelled sessions leave the count. A session without a length counts in sessions, not in minutes. "
        + "Minutes are whole, percent has one decimal, “–” stands where there is nothing to divide by.";

    /// <summary>Columns of a count, after those that say what is counted.</summary>
    public static IReadOnlyList<Column> CountColumns { get; } =
    [
        new("Sessions attended", Align.End, 0.2, 58),
        new("%", Align.End, 0.1, 42),
        new("Minutes attended", Align.End, 0.3, 76),
        new("Minute rate", Align.End, 0.1, 42),
        new("No-show", Align.End, 0.1, 42),
        new("Excused", Align.End, 0.1, 46),
        new("Cancelled", Align.End, 0.1, 52),
        new("Without length", Align.End, 0.1, 46),
    ];

    /// <summary>Cells for <see cref="CountColumns"/>, and where they open.</summary>
    /// <param name="rows">The rows that are counted.</param>
    /// <param name="opens">As which figures they open.</param>
    public static IReadOnlyList<Cell> Cells(AttendanceCount count, RowFilter rows, CountFigures opens)
    {
        Cell Open(CountedWhat? what, string words, int any) => what is { } figure ? rows.Cell(figure, words, any) : new Cell(words);
        return
        [
            Open(opens.Attended, Words.Of(count.Attended, count.Sessions), count.Attended),
            Open(opens.Share, Words.Percent(count.SessionRate), count.Sessions),
            Open(opens.Minutes, Words.Of(count.AttendedMinutes, count.ScheduledMinutes), count.ScheduledMinutes),
            Open(opens.Minutes, Words.Percent(count.MinuteRate), count.ScheduledMinutes),
            Open(opens.NoShow, Words.Number(count.NoShows), count.NoShows),
            Open(opens.Excused, Words.Number(count.Excused), count.Excused),
            Open(opens.Cancelled, Words.Number(count.Cancelled), count.Cancelled),
            Open(opens.WithoutLength, Words.Number(count.WithoutLength), count.WithoutLength),
        ];
    }

    public static AttendanceCount Count(IEnumerable<AttendanceEntry> entries) => AttendanceCount.Of(entries.Select(e => e.Fact));

    /// <summary>Sessions attended in each week from Monday (rule 9), one series for each name.</summary>
    public static ChartBlock ByWeek(string title, IReadOnlyList<AttendanceEntry> entries, params IReadOnlyList<WeekSeries> series)
    {
        var weeks = Weeks([.. entries.Select(e => e.Date)]);
        return new ChartBlock(title, "Week from Monday", "Sessions", [.. weeks.Select(Words.Week)], [.. series.Select(s =>
        {
            var counted = entries.Where(s.Counts).CountBy(e => Period.WeekOf(e.Date)).ToDictionary();
            return new Series(s.Name, [.. weeks.Select(week => (double?)counted.GetValueOrDefault(week))]) { Links = [.. weeks.Select(week => s.Rows.Week(week, s.Opens, counted.GetValueOrDefault(week)))] };
        })]);
    }

    /// <summary>The Mondays of the weeks in which some days lie, and of those between.</summary>
    public static IReadOnlyList<DateOnly> Weeks(IReadOnlyList<DateOnly> days) => new Period(days.Min(), days.Max()).Weeks();
}
