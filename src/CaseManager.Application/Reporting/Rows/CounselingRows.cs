using System.Globalization;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Counseling sessions, oldest first; nothing of what was written in them.</summary>
public sealed class CounselingRows(CountedRows rows) : IFigureRows
{
    private static readonly string[] Columns = ["Session", "Counselor", "Client", "Status", "Minutes"];

    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Counseling;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        var found = rows.Counseling(filter, what).AsNoTracking();
        var count = await found.AddUpAsync(cancellationToken);
        var shown = await found.OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.Counselor.Name)
            .ThenBy(s => s.Episode.Client.LegalLastName).ThenBy(s => s.Episode.Client.LegalFirstName).ThenBy(s => s.Episode.Client.Mrn)
            .Select(s => new Found(s.Id, s.Date, s.StartsAt, s.Kind, s.Counselor.Name, Client.NameOf(s.Episode.Client.LegalFirstName, s.Episode.Client.LegalLastName, s.Episode.Client.PreferredName),
                s.Episode.Client.Mrn, s.State, s.Status, s.Reason, s.PlannedMinutes, s.StartedAt, s.StoppedAt))
            .PageAsync(page, count.Sessions + count.Excused + count.Cancelled, cancellationToken);
        return new FigureRows(what is CountedWhat.CounselingShare ? [.. Columns, "Attended"] : Columns, shown.To(s => s.Row(what)), CountTotals.Of(count, shown.Total, what));
    }

    private sealed record Found(
        Guid Id, DateOnly Date, TimeOnly StartsAt, CounselingKind Kind, string Counselor, string Client, string Mrn, CounselingState State, AttendanceStatus? Status, ExcuseReason? Reason, int PlannedMinutes,
        TimeOnly? StartedAt, TimeOnly? StoppedAt)
    {
        public FigureRow Row(CountedWhat what)
        {
            var fact = CounselingMinutes.FactOf(State, Status, PlannedMinutes, StartedAt, StoppedAt)!.Value;
            var (attended, counts) = (!fact.IsCancelled && fact.Status.IsAttended(), !fact.IsCancelled && fact.Status is not AttendanceStatus.Excused);
            string[] cells =
            [
                $"{Words.Weekday(Date)}, {StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture)}", $"{Counselor} ({Kind.Words()})", $"{Client}, {Mrn}",
                Reason is { } reason && !fact.IsCancelled ? $"{Words.Status(fact)} ({reason.Words()})" : Words.Status(fact), counts ? Words.Of(fact.MinutesCredited ?? 0, fact.ScheduledMinutes ?? 0) : Words.None,
            ];
            var row = new FigureRow(new RowLink($"/counseling/{Id}", Permission.ViewCounseling), cells);
            return what switch
            {
                CountedWhat.CounselingShare => row with { Cells = [.. cells, attended ? "yes" : "no"], IsMarked = attended, Part = attended ? 1 : 0, Whole = 1 },
                CountedWhat.CounselingMinutes => row with { Part = fact.MinutesCredited ?? 0, Whole = fact.ScheduledMinutes ?? 0 },
                _ => row,
            };
        }
    }
}
