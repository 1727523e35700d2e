using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support.TSql;
using CaseManager.Web.CommandLine;
using CaseManager.Web.Composition;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseManager.IntegrationTests.Web;

/// <summary>Queries of the web site and the command line themselves.</summary>
internal static class WebTSqlCases
{
    private static readonly User Ann = new("ann@example.org", "Ann Bell", UserRights.Everywhere(Role.Counselor));

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<SiteTime>("clock", t => t.ClockAsync()),
        TSqlCase.Of<DatabaseHealth>("asks", h => h.CheckHealthAsync(new HealthCheckContext())),
        TSqlCase.Of<SessionPrincipals>("claims", p => NobodyAsync(() => p.CreateAsync(Ann)), Ann),
        TSqlCase.Of<CaseManagerDbContext>("finds whom a command acts as", db => NobodyAsync(() => new CommandUser().ActAsAsync(Ann.Email, db, default)), Ann),
    ];

    private static async Task NobodyAsync(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception e) when (e is InvalidOperationException or CommandFailure)
        {
            // The database that records answers with nobody; the query that looked for them is recorded.
        }
    }
}
