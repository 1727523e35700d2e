using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Two versions of the plan of one stay beside each other, part by part.</summary>
public sealed class PlanComparison(ICaseManagerDb db, InScope scope, PlanLinks links) : IReader
{
    /// <summary>The versions, or null where one of them is not there.</summary>
    /// <param name="id">One of them.</param>
    /// <param name="with">The number of the other; null for the one before.</param>
    public async Task<ComparedPlans?> FindAsync(Guid id, int? with, CancellationToken cancellationToken)
    {
        var plans = scope.Plans(Permission.ViewPlans);
        var versions = await plans.AsNoTracking().Where(p => plans.Any(one => one.Id == id && one.EpisodeId == p.EpisodeId)).OrderByDescending(p => p.Number)
            .Select(p => new PlanVersionLine(p.Id, p.Number, p.Status)).ToListAsync(cancellationToken);
        var one = versions.Find(v => v.Id == id);
        var other = versions.Find(v => with is null ? v.Number < one?.Number : v.Number == with && v.Id != id);
        if (one is null || other is null)
        {
            return null;
        }

        var (older, newer) = one.Number < other.Number ? (one, other) : (other, one);
        var both = await db.InOneQuery(plans.Where(p => p.Id == older.Id || p.Id == newer.Id).Parts()).AsNoTracking().ToListAsync(cancellationToken);
        var (before, after) = (both.Single(p => p.Id == older.Id), both.Single(p => p.Id == newer.Id));
        var (choices, _) = await links.OfAsync(after.EpisodeId, after.Episode.Program.SiteId, cancellationToken);
        var edition = PlanLevel.EditionOf(await db.LevelOfAsync(after, cancellationToken));
        return new ComparedPlans(after.Episode.Client.DisplayName, id, older, newer, versions, ComparedPart.Of(PlanText.Of(before, choices, edition), PlanText.Of(after, choices, edition)));
    }
}

/// <summary>What was compared.</summary>
/// <param name="Id">The version that was asked for.</param>
public sealed record ComparedPlans(string Client, Guid Id, PlanVersionLine Older, PlanVersionLine Newer, IReadOnlyList<PlanVersionLine> Versions, IReadOnlyList<ComparedPart> Parts);
