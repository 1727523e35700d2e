using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>
/// Finds what texts of a plan could be copied from: the library, and plans in force of other clients anywhere in the center. It reads numbers and no text, and does not learn whose they are.
/// See docs/adr/0023.
/// </summary>
public sealed class CopyLookup(ICaseManagerDb db) : IReader
{
    // Different texts, not plans: it is enough to know one that is like a text of this plan.
    private const int MostTexts = 500;

    // A command takes 2100 parameters on SQL Server. A plan of usual length needs one query.
    private const int MostNumbers = 1500;

    /// <summary>Looks for it, in a number of queries that depends on the length of the plan alone.</summary>
    /// <param name="clientId">Whose plan it is: what they said before they may say again.</param>
    public async Task<KnownTexts> OfAsync(TreatmentPlan plan, Guid clientId, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var (keys, pairs) in Batches(plan))
        {
            rows.AddRange(await Alike(pairs, clientId).Concat(InLibrary(keys)).ToListAsync(cancellationToken));
        }

        return new KnownTexts(
            rows.Where(r => r.Pair is null).Select(r => r.Key).ToHashSet(),
            [.. rows.Where(r => r.Pair is not null).GroupBy(r => r.Key).Select(g => new TextSketch(g.Key, g.Select(r => r.Pair!.Value)))]);
    }

    private IQueryable<Row> InLibrary(List<long> keys) =>
        db.LibraryEntries.SelectMany(e => e.Texts).Where(t => keys.Contains(t.TextKey)).Select(t => new Row { Key = t.TextKey, Pair = null });

    // Whatever is like one of the texts shares two thirds of its own pairs with it, so with all of them.
    private IQueryable<Row> Alike(List<long> pairs, Guid clientId)
    {
        var near = db.PlanTextTraces.Where(t => pairs.Contains(t.Pair)
                && db.TreatmentPlans.Any(p => p.Id == t.TreatmentPlanId && p.Status == PlanStatus.Active && p.Episode.ClientId != clientId))
            .GroupBy(t => t.TextKey)
            .Where(g => g.Select(t => t.Pair).Distinct().Count() * TextSketch.OutOf >= g.Max(t => t.Pairs) * TextSketch.LeastShared)
            .OrderBy(g => g.Key).Select(g => g.Key).Take(MostTexts);
        return db.PlanTextTraces.Where(t => near.Contains(t.TextKey)).Select(t => new Row { Key = t.TextKey, Pair = t.Pair }).Distinct();
    }

    // The numbers of a text stay together.
    private static IEnumerable<(List<long> Keys, List<long> Pairs)> Batches(TreatmentPlan plan)
    {
        var (keys, pairs) = (new HashSet<long>(), new HashSet<long>());
        foreach (var (_, text, isPersonal) in CopyCheck.TextsOf(plan))
        {
            IReadOnlySet<long> own = isPersonal && TextSketch.Find(text) is { } sketch ? sketch.Pairs : new HashSet<long>();
            if (keys.Count > 0 && keys.Count + pairs.Count + own.Count >= MostNumbers)
            {
                yield return ([.. keys], [.. pairs]);
                (keys, pairs) = ([], []);
            }

            keys.Add(TextSketch.KeyOf(text));
            pairs.UnionWith(own);
        }

        if (keys.Count > 0)
        {
            yield return ([.. keys], [.. pairs]);
        }
    }

    private sealed record Row
    {
        public required long Key { get; init; }

        public required long? Pair { get; init; }
    }
}
