using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>What the interventions of a stay's plan can be linked to, and who can see to them.</summary>
public sealed class PlanLinks(ICaseManagerDb db) : IReader
{
    // A site has a few dozen of each; the ceiling only keeps a broken database from filling a page.
    private const int Most = 1000;

    /// <summary>Groups and people of the site, counseling and medication of the stay, and the meetings that its plan names, in one query.</summary>
    public async Task<(IReadOnlyList<LinkChoice> Links, IReadOnlyList<PersonChoice> People)> OfAsync(Guid episodeId, Guid siteId, CancellationToken cancellationToken)
    {
        const int person = -1;
        var groups = db.Groups.AsNoTracking().Where(g => g.SiteId == siteId).Select(g => new Row
        {
            Kind = g.Kind == GroupKind.Therapy ? (int)PlanLinkKind.Therapy : g.Kind == GroupKind.PeerSupport ? (int)PlanLinkKind.PeerSupport : (int)PlanLinkKind.Psychoeducation,
            Id = g.Id, Name = g.Name, From = null,
        });
        var people = db.Staff.AsNoTracking().Where(s => s.SiteId == siteId && !s.IsArchived)
            .Select(s => new Row { Kind = person, Id = s.Id, Name = s.Credential == null ? s.Name : s.Name + ", " + s.Credential, From = null });
        var series = db.CounselingSeries.AsNoTracking().Where(s => s.EpisodeId == episodeId).Select(s => new Row
        {
            Kind = (int)PlanLinkKind.Counseling, Id = s.Id, Name = (s.Kind == CounselingKind.Family ? "Family counseling with " : "Individual counseling with ") + s.Counselor.Name, From = null,
        });
        var orders = db.MedicationOrders.AsNoTracking().Where(o => o.EpisodeId == episodeId)
            .Select(o => new Row { Kind = (int)PlanLinkKind.Medication, Id = o.Id, Name = o.VoidedAt == null ? o.Product.Name : o.Product.Name + " (struck out)", From = o.StartsOn });
        // Of the thousands of the directory those that the plan of the stay is linked to; others are searched for.
        var meetings = db.Meetings.AsNoTracking().Where(m => db.TreatmentPlans.Where(p => p.EpisodeId == episodeId)
                .SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Interventions).Any(i => i.MeetingId == m.Id))
            .Select(m => new Row { Kind = (int)PlanLinkKind.Meeting, Id = m.Id, Name = m.Name, From = null });
        var rows = await groups.Concat(people).Concat(series).Concat(orders).Concat(meetings).OrderBy(r => r.Kind).ThenBy(r => r.Name).ThenBy(r => r.From).Take(Most).ToListAsync(cancellationToken);
        return ([.. rows.Where(r => r.Kind != person).Select(r => new LinkChoice((PlanLinkKind)r.Kind, r.Id, r.Name, r.From))],
            [.. rows.Where(r => r.Kind == person).Select(r => new PersonChoice(r.Id, r.Name))]);
    }

    private sealed record Row
    {
        public required int Kind { get; init; }

        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public required DateOnly? From { get; init; }
    }
}
