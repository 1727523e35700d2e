using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>A record or a session that a figure counts.</summary>
/// <param name="HasRoster">Whether the session may be opened.</param>
/// <param name="Client">Null where sessions are counted, as is what follows.</param>
public sealed record CountedRow(
    Guid SessionId, bool HasRoster, DateOnly Date, string TimeText, string Group, GroupKind Kind, int? ScheduledMinutes, string? Client = null, string? Mrn = null, AttendanceStatus? Status = null, ExcuseReason? Reason = null,
    int? MinutesCredited = null);

/// <summary>Lists the rows that a figure of a report counts.</summary>
public sealed class CountedRowList(CountedRows rows, InScope scope) : IReader
{
    /// <summary>The same rows where the client's record was merged into another one since the figure was printed.</summary>
    public async Task<RowFilter> StandingAsync(RowFilter filter, CancellationToken cancellationToken) => filter.ClientId is not { } client ? filter
        : filter with { ClientId = await scope.Clients(Permission.RunAttendanceReports).Where(c => c.Id == client).Select(c => c.MergedIntoId).FirstOrDefaultAsync(cancellationToken) ?? client };

    /// <summary>A page of them, oldest first; their number is the figure.</summary>
    public Task<Page<CountedRow>> PageAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken) =>
        (what.IsOfSessions() ? Sessions(filter, what) : Records(filter, what)).PageAsync(page, cancellationToken);

    /// <summary>What the rows are narrowed to, in words; null where something of it is not there for whoever asks.</summary>
    public async Task<IReadOnlyList<Fact>?> DescribeAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        var names = new List<(string Label, string? Name)>();
        async Task AddAsync(string label, Guid? id, IQueryable<string> query, string nobody = "")
        {
            if (id is { } given)
            {
                names.Add((label, given == Guid.Empty && nobody.Length > 0 ? nobody : await query.FirstOrDefaultAsync(cancellationToken)));
            }
        }

        const Permission needed = Permission.RunAttendanceReports;
        await AddAsync("Site", filter.SiteId, scope.Sites.Where(s => s.Id == filter.SiteId).Select(s => s.Name));
        await AddAsync("Program", filter.ProgramId, scope.ProgramsOf(needed).Where(p => p.Id == filter.ProgramId).Select(p => p.Name));
        var client = scope.Clients(needed).Where(c => c.Id == filter.ClientId);
        if (filter is { ClientId: not null, GroupId: not null } && !await client.AnyAsync(cancellationToken))
        {
            client = rows.Records(new RowFilter(filter.Days) { GroupId = filter.GroupId, ClientId = filter.ClientId }).Select(r => r.Record.Client);
        }

        await AddAsync("Client", filter.ClientId, client.Select(c => Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName)));
        var groups = filter.ClientId is null ? scope.Rosters(needed) : scope.Groups;
        await AddAsync("Group", filter.GroupId, groups.Where(g => g.Id == filter.GroupId).Select(g => g.Code + " – " + g.Name));
        await AddAsync("Led by", filter.StaffId, scope.Staff.Where(s => s.Id == filter.StaffId).Select(s => s.Name), "nobody");
        await AddAsync("Topic", filter.TopicId, scope.Groups.SelectMany(g => g.Topics).Where(t => t.Id == filter.TopicId).Select(t => t.Title), "none");
        if (filter.Kind is { } kind)
        {
            names.Add(("Kind of group", kind.Words()));
        }

        if (filter.Weekday is { } weekday)
        {
            names.Add(("Weekday", weekday.ToString()));
        }

        return names.Any(n => n.Name is null) ? null : [.. names.Select(n => new Fact(n.Label, n.Name!))];
    }

    private IQueryable<CountedRow> Records(RowFilter filter, CountedWhat what)
    {
        var rosters = scope.Rosters(Permission.RunAttendanceReports);
        return rows.Records(filter, what).AsNoTracking()
            .OrderBy(r => r.Session.Date).ThenBy(r => r.Session.StartsAt).ThenBy(r => r.Session.Group.Code).ThenBy(r => r.Session.TimeText)
            .ThenBy(r => r.Record.Client.LegalLastName).ThenBy(r => r.Record.Client.LegalFirstName).ThenBy(r => r.Record.Client.Mrn)
            .Select(r => new CountedRow(r.Session.Id, rosters.Any(g => g.Id == r.Session.GroupId), r.Session.Date, r.Session.TimeText, r.Session.Group.Code + " – " + r.Session.Group.Name, r.Session.Group.Kind,
                r.Session.ActualMinutes ?? r.Session.PlannedMinutes,
                Client.NameOf(r.Record.Client.LegalFirstName, r.Record.Client.LegalLastName, r.Record.Client.PreferredName), r.Record.Client.Mrn, r.Record.Status, r.Record.Reason, r.Record.MinutesCredited));
    }

    private IQueryable<CountedRow> Sessions(RowFilter filter, CountedWhat what)
    {
        var rosters = scope.Rosters(Permission.RunAttendanceReports);
        return (what is CountedWhat.Cancelled ? rows.Cancelled(filter) : rows.Held(filter)).AsNoTracking()
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.Group.Code).ThenBy(s => s.TimeText)
            .Select(s => new CountedRow(s.Id, rosters.Any(g => g.Id == s.GroupId), s.Date, s.TimeText, s.Group.Code + " – " + s.Group.Name, s.Group.Kind, s.ActualMinutes ?? s.PlannedMinutes, null, null, null, null, null));
    }
}
