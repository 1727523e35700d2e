using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PeerSupport;

/// <summary>A client's peer support at a glance.</summary>
/// <param name="Clock">On which the client's days are.</param>
/// <param name="Count">The 30 days before the day that was asked for.</param>
/// <param name="Choice">The fellowship that the client chose and the secular alternative offered (rule 4), as the plan says; null where no plan does.</param>
public sealed record PeerSupportSummary(Guid ClientId, string Name, SiteClock Clock, PeerSupportCount Count, PeerSupportChoiceView? Choice);

/// <summary>What the plan says of the client's choice.</summary>
public sealed record PeerSupportChoiceView(Guid PlanId, Fellowship Chosen, string? ChosenName, Fellowship Alternative, string? AlternativeName);

/// <summary>An entry of a client's log.</summary>
/// <param name="Meeting">The name of the meeting of the directory.</param>
/// <param name="At">UTC.</param>
public sealed record PeerSupportRow(
    Guid Id, int Version, DateOnly Date, TimeOnly? StartsAt, Fellowship Fellowship, string? FellowshipName, bool IsFrequencyUnknown, int? Minutes, bool? HasHomeGroup, bool? HasSponsor,
    PeerSupportVerification Verification, Guid? MeetingId, string? Meeting, string By, DateTime At, string? VoidedBy, DateTime? VoidedAt, string? VoidReason);

/// <summary>What clients report of peer support outside of the center, with the count of 30 days.</summary>
public sealed class PeerSupportLog(ICaseManagerDb db, InScope scope, TimeProvider time) : IReader
{
    /// <summary>The client's peer support in one query; null where there is no such client.</summary>
    /// <param name="before">The day before which 30 days are counted; today where it is null.</param>
    public async Task<PeerSupportSummary?> SummaryAsync(Guid clientId, DateOnly? before, CancellationToken cancellationToken)
    {
        var plans = scope.Plans(Permission.ViewPlans).Where(p => p.PeerSupport != null && p.Episode.ClientId == clientId);
        // On which clock the client's today is, only the answer tells: until then, every day counts that may be today somewhere.
        var days = new Period(PeerSupportCount.DaysBefore(before ?? Today.Earliest(time)).From, PeerSupportCount.DaysBefore(before ?? Today.Latest(time)).To);
        var meetings = db.MeetingsOf([clientId], days);
        var rows = await scope.Clients(Permission.ViewPlans).AsNoTracking().Where(c => c.Id == clientId && c.MergedIntoId == null)
            .SelectMany(c => meetings.Where(m => m.ClientId == c.Id).DefaultIfEmpty(), (c, m) => new
            {
                Name = Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName),
                OfStay = db.Episodes.Where(e => e.ClientId == c.Id).OrderBy(e => e.DischargedOn != null).ThenByDescending(e => e.AdmittedOn).Select(e => e.Program.Site.TimeZoneId).FirstOrDefault(),
                OfCenter = db.Sites.OrderBy(s => s.IsArchived).ThenBy(s => s.Name).Select(s => s.TimeZoneId).FirstOrDefault(),
                Choice = plans.Where(p => p.Episode.ClientId == c.Id).OrderBy(p => p.Status != PlanStatus.Active).ThenByDescending(p => p.Episode.AdmittedOn).ThenByDescending(p => p.Number)
                    .Select(p => new PeerSupportChoiceView(p.Id, p.PeerSupport!.Chosen, p.PeerSupport.ChosenName, p.PeerSupport.Alternative, p.PeerSupport.AlternativeName)).FirstOrDefault(),
                Date = (DateOnly?)m!.Date, m.StartsAt, m.Fellowship, m.FellowshipName, IsOnSite = (bool?)m.IsOnSite, IsFrequencyUnknown = (bool?)m.IsFrequencyUnknown,
            }).ToListAsync(cancellationToken);
        if (rows is not [var client, ..])
        {
            return null;
        }

        var clock = ClientClocks.ClockOf(client.OfStay, client.OfCenter);
        // Of a client without a meeting there is one row, without a day.
        var facts = rows.Where(r => r.Date is not null).Select(r => new PeerSupportFact(r.Date!.Value, r.StartsAt, r.Fellowship, r.FellowshipName, r.IsOnSite is true, r.IsFrequencyUnknown is true));
        return new PeerSupportSummary(clientId, client.Name, clock, PeerSupportCount.Of(facts, before ?? clock.Today(time)), client.Choice);
    }

    /// <summary>A page of the log, the latest day first; what was struck out is among it.</summary>
    public Task<Page<PeerSupportRow>> PageAsync(Guid clientId, PageRequest page, CancellationToken cancellationToken)
    {
        var clients = scope.Clients(Permission.ViewPlans);
        return db.PeerSupportEntries.AsNoTracking().Where(e => e.ClientId == clientId && clients.Any(c => c.Id == e.ClientId))
            .OrderByDescending(e => e.Date).ThenByDescending(e => e.StartsAt).ThenByDescending(e => e.At).ThenBy(e => e.Fellowship)
            .Select(e => new PeerSupportRow(e.Id, e.Version, e.Date, e.StartsAt, e.Fellowship, e.FellowshipName, e.IsFrequencyUnknown, e.Minutes, e.HasHomeGroup, e.HasSponsor, e.Verification,
                e.MeetingId, db.Meetings.Where(m => m.Id == e.MeetingId).Select(m => m.Name).FirstOrDefault(), e.By, e.At, e.VoidedBy, e.VoidedAt, e.VoidReason))
            .PageAsync(page, cancellationToken);
    }
}
