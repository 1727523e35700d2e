using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>What a filter is called, and the clock of its site.</summary>
public sealed record FilterName(string Words, SiteClock Clock);

/// <summary>Finds what a filter narrows to, within reach.</summary>
public sealed class ReportFilterNames(InScope scope) : IReader
{
    /// <summary>Its words; at most a query for each part.</summary>
    /// <param name="needs">The permission that the report needs.</param>
    /// <exception cref="NotFoundException">A part of it is not there for whoever asks.</exception>
    /// <exception cref="RuleViolationException"><c>report.filter</c>: the program is at another site.</exception>
    public async Task<FilterName> FindAsync(ReportFilter filter, Permission needs, CancellationToken cancellationToken)
    {
        var program = await OneAsync(filter.ProgramId, "The program", scope.ProgramsOf(needs).Where(p => p.Id == filter.ProgramId).Select(p => new Part(p.Name + ", " + p.Site.Name, p.SiteId, p.Site.TimeZoneId)), cancellationToken);
        Require.That(program is null || filter.SiteId is null || program.SiteId == filter.SiteId, "report.filter", "The program is at another site.", nameof(ReportFilter.ProgramId));
        var site = await OneAsync(filter.SiteId, "The site", scope.SitesOf(needs).Where(s => s.Id == filter.SiteId).Select(s => new Part(s.Name, s.Id, s.TimeZoneId)), cancellationToken);
        var group = await OneAsync(filter.GroupId, "The group", scope.Rosters(needs).Where(g => g.Id == filter.GroupId).Select(g => new Part(g.Name, g.SiteId, g.Site.TimeZoneId)), cancellationToken);
        var staff = await OneAsync(filter.StaffId, "The counselor", scope.Staff.Where(s => s.Id == filter.StaffId)
            .Join(scope.Sites, s => s.SiteId, s => s.Id, (person, home) => new Part(person.Name, person.SiteId, home.TimeZoneId)), cancellationToken);
        var parts = new[] { program, program is null ? site : null, group, staff }.OfType<Part>().ToList();
        return new FilterName(string.Join(" · ", parts.Select(p => p.Words)), SiteClock.Of(parts.Count > 0 ? parts[0].TimeZoneId : "UTC"));
    }

    private static async Task<Part?> OneAsync(Guid? id, string what, IQueryable<Part> query, CancellationToken cancellationToken) =>
        id is null ? null : await query.FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(what);

    private sealed record Part(string Words, Guid SiteId, string TimeZoneId);
}
