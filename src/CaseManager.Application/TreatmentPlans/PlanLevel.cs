using CaseManager.Application.Abstractions;
using CaseManager.Domain.Centers;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>The level of care that a plan is written for.</summary>
internal static class PlanLevel
{
    private const int NewestEdition = 4;

    /// <summary>That of the stay; where nothing says it, that of the program. Null where neither does.</summary>
    public static async Task<AsamLevel?> LevelOfAsync(this ICaseManagerDb db, TreatmentPlan plan, CancellationToken cancellationToken) =>
        await db.Episodes.AsNoTracking().Where(e => e.Id == plan.EpisodeId).SelectMany(e => e.Steps).Where(s => s.Level != null).OrderByDescending(s => s.Number)
            .Select(s => s.Level).FirstOrDefaultAsync(cancellationToken) ?? plan.Episode.Program.Level;

    /// <summary>The edition of The ASAM Criteria by which the dimensions of a plan are named.</summary>
    public static int EditionOf(AsamLevel? level) => level?.Edition ?? NewestEdition;
}
