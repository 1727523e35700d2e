using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Rows;

namespace CaseManager.Reports.Documents;

/// <summary>Sessions of a client that are counted week by week.</summary>
/// <param name="Name">For the legend.</param>
/// <param name="Counts">Which of them.</param>
/// <param name="Rows">The rows that they are among.</param>
/// <param name="Opens">As which figure a week opens.</param>
internal sealed record WeekSeries(string Name, Func<AttendanceEntry, bool> Counts, RowFilter Rows, CountedWhat Opens);
