using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PeerSupport;

/// <summary>On whose clock a client's days are: that of the site of their stay, the running or else the latest one; of the center's first site where they have none.</summary>
internal static class ClientClocks
{
    private const string NoZone = "UTC";

    /// <summary>The clock of a client whose record stands.</summary>
    /// <exception cref="NotFoundException">There is no such client.</exception>
    public static async Task<SiteClock> ClockOfAsync(this ICaseManagerDb db, Guid clientId, CancellationToken cancellationToken)
    {
        var found = await db.Clients.AsNoTracking().Where(c => c.Id == clientId && c.MergedIntoId == null).Select(c => new
        {
            OfStay = db.Episodes.Where(e => e.ClientId == c.Id).OrderBy(e => e.DischargedOn != null).ThenByDescending(e => e.AdmittedOn).Select(e => e.Program.Site.TimeZoneId).FirstOrDefault(),
            OfCenter = db.Sites.OrderBy(s => s.IsArchived).ThenBy(s => s.Name).Select(s => s.TimeZoneId).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The client");
        return ClockOf(found.OfStay, found.OfCenter);
    }

    /// <summary>The clock of the first zone that there is.</summary>
    public static SiteClock ClockOf(string? ofStay, string? ofCenter) => SiteClock.Of(ofStay ?? ofCenter ?? NoZone);
}
