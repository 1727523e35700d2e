using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>What attendance comes to, as reports print it.</summary>
internal static class CountTotals
{
    /// <param name="count">The rows by rule 8.</param>
    /// <param name="rows">How many there are.</param>
    public static IReadOnlyList<string> Of(AttendanceCount count, int rows, CountedWhat what) => what switch
    {
        CountedWhat.AttendedShare or CountedWhat.CounselingShare => [Words.Of(count.Attended, count.Sessions), Words.Percent(count.SessionRate)],
        CountedWhat.Minutes or CountedWhat.CounselingMinutes =>
            [Words.Of(count.AttendedMinutes, count.ScheduledMinutes), Words.Percent(count.MinuteRate), $"{Words.OneDecimal(ClientWeeks.Hours(count.AttendedMinutes))} hours"],
        _ => [Words.Number(rows)],
    };
}
