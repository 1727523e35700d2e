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

    /// <summary>Looks for it, in one query.</summary>
    /// <param name="clientId">Whose plan it is: what they said before they may say again.</param>
    public async Task<KnownTexts> OfAsync(TreatmentPlan plan, Guid clientId, CancellationToken cancellationToken)
    {
        var texts = CopyCheck.TextsOf(plan).ToList();
        var keys = texts.Select(t => TextSketch.KeyOf(t.Text)).Distinct().ToList();
        var pairs = texts.Where(t => t.IsPersonal).Select(t => TextSketch.Find(t.Text)).OfType<TextSketch>().SelectMany(s => s.Pairs).Distinct().ToList();
        // Whatever is like a text of this plan shares two thirds of its own pairs with it, so with all of the plan.
        // Numbers within the statement: a long plan has more of them than SQL Server takes parameters.
        var near = db.PlanTextTraces.Where(t => EF.Constant(pairs).Contains(t.Pair)
                && db.TreatmentPlans.Any(p => p.Id == t.TreatmentPlanId && p.Status == PlanStatus.Active && p.Episode.ClientId != clientId))
            .GroupBy(t => t.TextKey)
            .Where(g => g.Select(t => t.Pair).Distinct().Count() * TextSketch.OutOf >= g.Max(t => t.Pairs) * TextSketch.LeastShared)
            .OrderBy(g => g.Key).Select(g => g.Key).Take(MostTexts);
        var others = db.PlanTextTraces.Where(t => near.Contains(t.TextKey)).Select(t => new Row { Key = t.TextKey, Pair = t.Pair }).Distinct();
        var library = db.LibraryEntries.SelectMany(e => e.Texts).Where(t => keys.Contains(t.TextKey)).Select(t => new Row { Key = t.TextKey, Pair = null });
        var rows = await others.Concat(library).ToListAsync(cancellationToken);
        return new KnownTexts(
            rows.Where(r => r.Pair is null).Select(r => r.Key).ToHashSet(),
            [.. rows.Where(r => r.Pair is not null).GroupBy(r => r.Key).Select(g => new TextSketch(g.Key, g.Select(r => r.Pair!.Value)))]);
    }

    private sealed record Row
    {
        public required long Key { get; init; }

        public required long? Pair { get; init; }
    }
}
