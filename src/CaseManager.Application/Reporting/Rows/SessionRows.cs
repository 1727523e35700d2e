using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Sessions of groups, oldest first.</summary>
public sealed class SessionRows(CountedRows rows, InScope scope) : IFigureRows
{
    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Sessions;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        if (what is CountedWhat.CancelledForEach)
        {
            return await CancelledAsync(filter, page, cancellationToken);
        }

        var found = what switch
        {
            CountedWhat.Cancelled => rows.Cancelled(filter),
            CountedWhat.SeatShare => rows.Held(filter).Where(s => s.Group.Capacity != null),
            _ => rows.Held(filter),
        };
        var (rosters, client) = (scope.Rosters(Permission.RunAttendanceReports), filter.ClientId);
        var shown = await found.AsNoTracking().OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.Group.Code).ThenBy(s => s.TimeText)
            .Select(s => new Found(s.Id, rosters.Any(g => g.Id == s.GroupId), s.Date, s.TimeText, s.Group.Code + " – " + s.Group.Name, s.Group.Kind, s.ActualMinutes ?? s.PlannedMinutes, s.Group.Capacity ?? 0,
                s.Attendances.Count(a => (client == null || a.ClientId == client) && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly))))
            .PageAsync(page, cancellationToken);
        return what is CountedWhat.SeatShare
            ? new FigureRows(["Session", "Group", "Seats used"], shown.To(s => s.Row(Words.Of(s.Used, s.Seats)) with { Part = s.Used, Whole = s.Seats }), await SeatsAsync(filter, found, cancellationToken))
            : new FigureRows(["Session", "Group", "Length"], shown.To(s => s.Row(s.Minutes is { } length ? $"{Words.Number(length)} minutes" : "not recorded")), [Words.Number(shown.Total)]);
    }

    private async Task<FigureRows> CancelledAsync(RowFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var found = rows.CancelledForEach(filter).AsNoTracking();
        var rosters = scope.Rosters(Permission.RunAttendanceReports);
        var shown = await found.OrderBy(c => c.Session.Date).ThenBy(c => c.Session.StartsAt).ThenBy(c => c.Session.Group.Code).ThenBy(c => c.Session.TimeText)
            .Select(c => new FoundCancelled(
                new Found(c.Session.Id, rosters.Any(g => g.Id == c.Session.GroupId), c.Session.Date, c.Session.TimeText, c.Session.Group.Code + " – " + c.Session.Group.Name, c.Session.Group.Kind, null, 0, 0), c.Clients))
            .PageAsync(page, cancellationToken);
        // Not added up by the database: SQL Server adds up no counts of other rows.
        var clients = await found.Select(c => c.Clients).ToListAsync(cancellationToken);
        return new FigureRows(["Session", "Group", "Clients"], shown.To(c => c.Session.Row(Words.Number(c.Clients)) with { Part = c.Clients }), [Words.Number(clients.Sum())]);
    }

    private async Task<IReadOnlyList<string>> SeatsAsync(RowFilter filter, IQueryable<GroupSession> held, CancellationToken cancellationToken)
    {
        var used = await rows.Records(filter, CountedWhat.Seats).CountAsync(cancellationToken);
        var seats = await held.SumAsync(s => s.Group.Capacity ?? 0, cancellationToken);
        return [Words.Of(used, seats), Words.Percent(AttendanceArithmetic.Percent(used, seats))];
    }

    private sealed record FoundCancelled(Found Session, int Clients);

    private sealed record Found(Guid Id, bool HasRoster, DateOnly Date, string TimeText, string Group, GroupKind Kind, int? Minutes, int Seats, int Used)
    {
        public FigureRow Row(string last) =>
            new(HasRoster ? new RowLink($"/sessions/{Id}", Permission.ViewGroups) : null, [$"{Words.Weekday(Date)}, {TimeText}", $"{Group} ({Kind.Words()})", last]);
    }
}
