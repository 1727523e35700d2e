using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>
/// Takes the next number of a site, inside of the transaction that registers the client: whoever comes second waits at the counter's row, and gets
/// the number after it.
/// </summary>
internal sealed class MrnNumbers(ICaseManagerDb db, TimeProvider time)
{
    // Numbers that were entered by hand are passed over; more than these in a row are a counter that was set too low.
    private const int MostPassedOver = 100;

    // Others who take a number in between; each of them got one.
    private const int MostTries = 50;

    /// <exception cref="RuleViolationException"><c>client.mrn</c>: no pattern to make it by; <c>mrn-pattern.taken</c>: the next numbers are in use.</exception>
    internal async Task<string> NextAsync(Guid? siteId, Guid? programId, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var pattern = await PatternAsync(siteId, programId, cancellationToken)
                ?? throw new RuleViolationException("client.mrn", "Enter the MRN; no site has a pattern to make it by.", nameof(Client.Mrn));
            var before = pattern.Version;
            var mrn = await UnusedAsync(pattern, cancellationToken);
            var (next, year, version) = (pattern.NextNumber, pattern.Year, pattern.Version);
            if (await db.MrnPatterns.Where(p => p.Id == pattern.Id && p.Version == before).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.NextNumber, next).SetProperty(p => p.Year, year).SetProperty(p => p.Version, version), cancellationToken) == 1)
            {
                return mrn;
            }
        }

        throw new ConflictException();
    }

    private async Task<MrnPattern?> PatternAsync(Guid? siteId, Guid? programId, CancellationToken cancellationToken)
    {
        // Where neither site nor program says it, the only pattern there is.
        var patterns = siteId is not null ? db.MrnPatterns.Where(p => p.SiteId == siteId)
            : programId is not null ? db.MrnPatterns.Where(p => db.Programs.Any(program => program.Id == programId && program.SiteId == p.SiteId))
            : db.MrnPatterns;
        var found = await patterns.AsNoTracking().Include(p => p.Site).OrderBy(p => p.Pattern).Take(2).ToListAsync(cancellationToken);
        return found is [var one] ? one : null;
    }

    private async Task<string> UnusedAsync(MrnPattern pattern, CancellationToken cancellationToken)
    {
        var today = pattern.Site.Clock.Today(time);
        for (var i = 0; i < MostPassedOver; i++)
        {
            var mrn = pattern.Take(today);
            if (!await db.Clients.AnyAsync(c => c.Mrn == mrn, cancellationToken))
            {
                return mrn;
            }
        }

        throw new RuleViolationException("mrn-pattern.taken", $"The next {MostPassedOver} numbers of this site are in use. Set its next number higher, or enter the MRN.", nameof(Client.Mrn));
    }
}
