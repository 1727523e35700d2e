using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>A site to give out doses at.</summary>
public sealed record DosingSite(Guid Id, string Name, string TimeZoneId);

/// <summary>A dose that is due today, or was recorded today.</summary>
/// <param name="Today">What is recorded of today, in order of time.</param>
public sealed record DosingRow(
    Guid EpisodeId, Guid OrderId, int Version, Guid ClientId, string ClientName, string Mrn, string Product, decimal Dose, DoseUnit Unit, DoseFrequency Frequency, IReadOnlyList<DosingDone> Today)
{
    /// <summary>Whether every dose of today was given.</summary>
    public bool IsDone => Today.Any(d => d.Kind is DoseKind.TakenHome && d.CoversToday) || Today.Count(d => d.Kind is DoseKind.Observed) >= Frequency.TimesADay();
}

/// <summary>What became of a dose today.</summary>
/// <param name="At">UTC.</param>
/// <param name="CoversToday">Whether today is one of the days that it brings the medication for: a supply may begin tomorrow.</param>
public sealed record DosingDone(DoseKind Kind, DateTime At, decimal? Dose, bool CoversToday);

/// <summary>Who gets a dose today. Whoever has today's dose at home, or an injection that still lasts, is left out; nothing else leaves anybody out (rule 5).</summary>
public sealed class DosingList(InScope scope, TimeProvider time) : IReader
{
    // A bar with more choices helps nobody; a center has a handful.
    private const int MostSites = 50;

    /// <summary>The sites of the user, by name.</summary>
    public Task<List<DosingSite>> SitesAsync(CancellationToken cancellationToken) =>
        scope.Sites.AsNoTracking().Where(s => !s.IsArchived).OrderBy(s => s.Name).ThenBy(s => s.TimeZoneId).Take(MostSites).Select(s => new DosingSite(s.Id, s.Name, s.TimeZoneId)).ToListAsync(cancellationToken);

    /// <summary>The doses of today at a site, by name of the client.</summary>
    public Task<Page<DosingRow>> PageAsync(DosingSite site, PageRequest page, CancellationToken cancellationToken)
    {
        var (siteId, today) = (site.Id, SiteClock.Of(site.TimeZoneId).Today(time));
        return scope.MedicationOrders(Permission.EditMedication).AsNoTracking()
            .Where(o => o.VoidedAt == null && o.StartsOn <= today && (o.StopsOn == null || o.StopsOn >= today) && o.Frequency != DoseFrequency.AsNeeded
                && o.Episode.Program.SiteId == siteId && (o.Episode.DischargedOn == null || o.Episode.DischargedOn >= today)
                && !o.Doses.Any(d => !d.IsCorrected && d.Date < today && d.CoversFrom <= today && d.CoversUntil >= today))
            .OrderBy(o => o.Episode.Client.LegalLastName).ThenBy(o => o.Episode.Client.LegalFirstName).ThenBy(o => o.Episode.Client.Mrn).ThenBy(o => o.Product.Name).ThenBy(o => o.SignedAt)
            .Select(o => new DosingRow(o.EpisodeId, o.Id, o.Version, o.Episode.ClientId,
                Client.NameOf(o.Episode.Client.LegalFirstName, o.Episode.Client.LegalLastName, o.Episode.Client.PreferredName), o.Episode.Client.Mrn,
                o.Product.Name, o.Dose, o.Unit, o.Frequency,
                o.Doses.Where(d => !d.IsCorrected && d.Date == today).OrderBy(d => d.At).Select(d => new DosingDone(d.Kind, d.At, d.Dose, d.CoversFrom != null && d.CoversFrom <= today)).ToList()))
            .PageAsync(page, cancellationToken);
    }
}
