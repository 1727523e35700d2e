using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>Something that a report can be about.</summary>
public record ReportSubject(Guid Id, string Words);

/// <summary>A group that a register can be made of.</summary>
public sealed record GroupSubject(Guid Id, string Code, string Name, string Site) : ReportSubject(Id, $"{Code} – {Name} ({Site})");

/// <summary>Finds what a report is about: groups by code or name, clients by MRN.</summary>
public sealed class ReportSubjects(InScope scope) : IReader
{
    // More choices than this help nobody to choose.
    private const int MostGroups = 1000;

    /// <summary>The groups to choose from, by site and code.</summary>
    public Task<List<GroupSubject>> GroupsAsync(CancellationToken cancellationToken) => Rows(Groups.AsNoTracking()).Take(MostGroups).ToListAsync(cancellationToken);

    /// <summary>The programs that a report may be about, by site and name.</summary>
    public Task<List<ProgramChoice>> ProgramsAsync(CancellationToken cancellationToken) =>
        scope.ProgramsOf(Permission.RunAttendanceReports).AsNoTracking().Where(p => !p.IsArchived).OrderBy(p => p.Site.Name).ThenBy(p => p.Name)
            .Select(p => new ProgramChoice(p.Id, p.Site.Name, p.Name)).Take(MostGroups).ToListAsync(cancellationToken);

    /// <summary>The sites that a report may be about, by name.</summary>
    public Task<List<SiteChoice>> SitesAsync(CancellationToken cancellationToken) =>
        scope.SitesOf(Permission.RunAttendanceReports).AsNoTracking().Where(s => !s.IsArchived).OrderBy(s => s.Name)
            .Select(s => new SiteChoice(s.Id, s.Name, s.TimeZoneId)).Take(MostGroups).ToListAsync(cancellationToken);

    /// <summary>The groups with this code; else those with this name. Upper and lower case alike.</summary>
    public async Task<IReadOnlyList<ReportSubject>> GroupAsync(string codeOrName, string? site, CancellationToken cancellationToken)
    {
        var (wanted, place) = (TextKey.Of(codeOrName), TextKey.Of(site));
        var groups = Groups.AsNoTracking().Where(g => site == null || g.Site.NameKey == place);
        var byCode = await Rows(groups.Where(g => g.CodeKey == wanted)).ToListAsync(cancellationToken);

        // Names need not be unique and have no key; they are compared in memory, since the databases differ in what they call equal.
        return byCode.Count > 0 ? byCode : (await Rows(groups).ToListAsync(cancellationToken)).Where(g => TextKey.Of(g.Name) == wanted).ToList();
    }

    /// <summary>The client with this MRN.</summary>
    public async Task<ReportSubject?> ClientAsync(string mrn, CancellationToken cancellationToken)
    {
        try
        {
            var normal = Mrn.Normalize(mrn);
            return await Clients.AsNoTracking().Where(c => c.Mrn == normal).Select(c => new ReportSubject(c.MergedIntoId ?? c.Id, c.Mrn)).FirstOrDefaultAsync(cancellationToken);
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    /// <summary>What a form about this group or client calls it; null where it does not exist.</summary>
    public async Task<ReportSubject?> FindAsync(Guid? groupId, Guid? clientId, CancellationToken cancellationToken) =>
        groupId is not null
            ? await Groups.AsNoTracking().Where(g => g.Id == groupId).Select(g => new ReportSubject(g.Id, g.Name)).FirstOrDefaultAsync(cancellationToken)
            : await Clients.AsNoTracking().Where(c => c.Id == clientId)
                .Select(c => new ReportSubject(c.Id, Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName) + ", MRN " + c.Mrn)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>First and last day with a session of the group, or a record of the client; null where there is none.</summary>
    public async Task<Period?> SpanAsync(Guid? groupId, Guid? clientId, CancellationToken cancellationToken)
    {
        var days = groupId is not null
            ? scope.Sessions(Permission.RunAttendanceReports).Where(s => s.GroupId == groupId && s.VoidedAt == null).Select(s => s.Date)
            : Clients.Where(c => c.Id == clientId).SelectMany(c => scope.Attendances.Where(a => a.ClientId == c.Id && a.GroupSession.VoidedAt == null)).Select(a => a.GroupSession.Date);
        var first = await days.OrderBy(d => d).Select(d => (DateOnly?)d).FirstOrDefaultAsync(cancellationToken);
        var last = await days.OrderByDescending(d => d).Select(d => (DateOnly?)d).FirstOrDefaultAsync(cancellationToken);
        return first is { } from && last is { } to ? new Period(from, to) : null;
    }

    private IQueryable<Group> Groups => scope.Rosters(Permission.RunAttendanceReports);

    private IQueryable<Client> Clients => scope.Clients(Permission.RunAttendanceReports);

    private static IQueryable<GroupSubject> Rows(IQueryable<Group> groups) =>
        groups.OrderBy(g => g.Site.Name).ThenBy(g => g.Code).Select(g => new GroupSubject(g.Id, g.Code, g.Name, g.Site.Name));
}
