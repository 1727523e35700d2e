using CaseManager.Domain.Centers;

namespace CaseManager.Application.Security;

/// <summary>Sites as reports see them.</summary>
internal static class ReportSites
{
    /// <summary>The sites that a report may be about: those of the programs that it may be about. Whoever works at every site has clients at some.</summary>
    public static IQueryable<Site> SitesOf(this InScope scope, Permission permission)
    {
        var programs = scope.ProgramsOf(permission);
        return scope.Sites.Where(s => programs.Any(p => p.SiteId == s.Id));
    }
}
