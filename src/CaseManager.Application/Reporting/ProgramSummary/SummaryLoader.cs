using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.ProgramSummary;

/// <summary>Reads a program summary: the database adds up, in as many queries whatever the number of rows.</summary>
public sealed class SummaryLoader(InScope scope, SummaryCellLoader cells, HoursLoader hours, TimeProvider time)
{
    /// <summary>Sessions of the period up to the site's today.</summary>
    /// <exception cref="NotFoundException">The program or site, or what it is narrowed to, is not there for whoever asks.</exception>
    public async Task<SummaryModel> LoadAsync(ReportFilter filter, Period period, CancellationToken cancellationToken)
    {
        var programs = await ProgramsAsync(filter, cancellationToken);
        var (group, leader) = (await GroupAsync(filter.GroupId, cancellationToken), await LeaderAsync(filter.StaffId, cancellationToken));
        var site = programs[0];
        var today = SiteClock.Of(site.TimeZoneId).Today(time);
        if (period.Within(period.From, today) is not { } days)
        {
            return new SummaryModel(programs, new RowFilter(period), [], []) { OnlyGroup = group, OnlyLeader = leader };
        }

        var rows = new RowFilter(days) { SiteId = site.SiteId, ProgramId = filter.ProgramId, GroupId = filter.GroupId, StaffId = filter.StaffId };
        var counted = await cells.LoadAsync(rows, cancellationToken);
        // Hours that others delivered in groups out of reach would be missing beside all hours that are asked for.
        var isWhole = (filter.GroupId ?? filter.StaffId) is null && scope.SeesWholeRosters(Permission.RunAttendanceReports);
        return new SummaryModel(programs, rows, counted.Cells, isWhole ? await hours.LoadAsync(programs, rows, counted.Minutes, cancellationToken) : [])
        {
            OnlyGroup = group,
            OnlyLeader = leader,
        };
    }

    // Named by what was asked for: a summary without any session says as well what it is narrowed to.
    private async Task<string?> GroupAsync(Guid? id, CancellationToken cancellationToken) => id is null ? null
        : await scope.Rosters(Permission.RunAttendanceReports).AsNoTracking().Where(g => g.Id == id).Select(g => g.Code + " – " + g.Name).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The group");

    private async Task<string?> LeaderAsync(Guid? id, CancellationToken cancellationToken) => id is null ? null
        : await scope.Staff.AsNoTracking().Where(s => s.Id == id).Select(s => s.Name).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The counselor");

    private async Task<List<SummaryProgram>> ProgramsAsync(ReportFilter filter, CancellationToken cancellationToken)
    {
        var programs = scope.ProgramsOf(Permission.RunAttendanceReports).AsNoTracking();
        programs = filter.ProgramId is { } program ? programs.Where(p => p.Id == program) : programs;
        programs = filter.SiteId is { } site ? programs.Where(p => p.SiteId == site) : programs;
        var found = await programs.OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new SummaryProgram(p.Id, p.SiteId, p.Name, p.Level == null ? null : p.Level.Code, p.Level == null ? null : p.Level.Edition, p.HoursPerWeek, p.Site.Name, p.Site.TimeZoneId))
            .ToListAsync(cancellationToken);
        return found.Count > 0 ? found : throw new NotFoundException("The program or site");
    }
}
