using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Records of attendance in groups, oldest first.</summary>
public sealed class RecordRows(CountedRows rows, InScope scope) : IFigureRows
{
    private static readonly string[] Columns = ["Session", "Group", "Client", "Status", "Minutes"];

    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Records;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        var (found, rosters) = (rows.Records(filter, what).AsNoTracking(), scope.Rosters(Permission.RunAttendanceReports));
        var count = await found.AddUpAsync(cancellationToken);
        var shown = await found
            .OrderBy(r => r.Session.Date).ThenBy(r => r.Session.StartsAt).ThenBy(r => r.Session.Group.Code).ThenBy(r => r.Session.TimeText)
            .ThenBy(r => r.Record.Client.LegalLastName).ThenBy(r => r.Record.Client.LegalFirstName).ThenBy(r => r.Record.Client.Mrn)
            .Select(r => new Found(r.Session.Id, rosters.Any(g => g.Id == r.Session.GroupId), r.Session.Date, r.Session.TimeText, r.Session.Group.Code + " – " + r.Session.Group.Name, r.Session.Group.Kind,
                Client.NameOf(r.Record.Client.LegalFirstName, r.Record.Client.LegalLastName, r.Record.Client.PreferredName), r.Record.Client.Mrn,
                r.Record.Status, r.Record.Reason, r.Session.ActualMinutes ?? r.Session.PlannedMinutes, r.Record.MinutesCredited))
            .PageAsync(page, count.Sessions + count.Excused, cancellationToken);
        return new FigureRows(what is CountedWhat.AttendedShare ? [.. Columns, "Attended"] : Columns, shown.To(r => r.Row(what)), CountTotals.Of(count, shown.Total, what));
    }

    private sealed record Found(
        Guid SessionId, bool HasRoster, DateOnly Date, string TimeText, string Group, GroupKind Kind, string Client, string Mrn, AttendanceStatus Status, ExcuseReason? Reason, int? Scheduled, int? Credited)
    {
        public FigureRow Row(CountedWhat what)
        {
            string[] cells =
            [
                $"{Words.Weekday(Date)}, {TimeText}", $"{Group} ({Kind.Words()})", $"{Client}, {Mrn}", Reason is { } reason ? $"{Status.Words()} ({reason.Words()})" : Status.Words(),
                Scheduled is { } whole && Credited is { } part ? Words.Of(part, whole) : Words.None,
            ];
            var row = new FigureRow(HasRoster ? new RowLink($"/sessions/{SessionId}", Permission.ViewGroups) : null, cells);
            return what switch
            {
                CountedWhat.AttendedShare => row with { Cells = [.. cells, Status.IsAttended() ? "yes" : "no"], IsMarked = Status.IsAttended(), Part = Status.IsAttended() ? 1 : 0, Whole = 1 },
                CountedWhat.Minutes => row with { Part = Credited ?? 0, Whole = Scheduled ?? 0 },
                _ => row,
            };
        }
    }
}
