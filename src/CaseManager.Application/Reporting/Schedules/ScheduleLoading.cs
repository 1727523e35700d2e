using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>What schedules look up.</summary>
internal static class ScheduleLoading
{
    /// <summary>The clock of a site.</summary>
    /// <exception cref="NotFoundException">There is no such site.</exception>
    public static async Task<SiteClock> ClockOfAsync(this ICaseManagerDb db, Guid siteId, CancellationToken cancellationToken) => SiteClock.Of(
        await db.Sites.Where(s => s.Id == siteId).Select(s => s.TimeZoneId).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The site"));

    /// <summary>The record that a client's was merged into, or that record itself.</summary>
    public static async Task<Guid> RecordThatStandsAsync(this ICaseManagerDb db, Guid clientId, CancellationToken cancellationToken) =>
        await db.Clients.Where(c => c.Id == clientId).Select(c => c.MergedIntoId).FirstOrDefaultAsync(cancellationToken) ?? clientId;
}
