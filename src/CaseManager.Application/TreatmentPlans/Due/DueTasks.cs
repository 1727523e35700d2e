using CaseManager.Application.Abstractions;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans.Due;

/// <summary>Keeps the tasks of stays (<see cref="PlanTask"/>) as <see cref="DueOfStays"/> computes them.</summary>
public sealed class DueTasks(ICaseManagerDb db, DueOfStays due)
{
    /// <summary>Saves what was done to stays and their plans, with what is due since, in one transaction: no list is behind what somebody just did.</summary>
    public async Task SaveAsync(IReadOnlyCollection<Guid> episodeIds, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await ComputeAsync(episodeIds, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task ComputeAsync(IReadOnlyCollection<Guid> episodeIds, CancellationToken cancellationToken)
    {
        var known = await db.PlanTasks.Where(t => episodeIds.Contains(t.EpisodeId)).ToDictionaryAsync(t => (t.EpisodeId, t.Kind), cancellationToken);
        foreach (var stay in await due.OfAsync(episodeIds, cancellationToken))
        {
            foreach (var item in stay.Items)
            {
                if (!known.Remove((stay.EpisodeId, item.Kind), out var task))
                {
                    task = db.PlanTasks.Add(new PlanTask(stay.EpisodeId, item.Kind)).Entity;
                }

                task.Set(item, stay.ProgramId, stay.CounselorId, stay.Today);
            }
        }

        db.PlanTasks.RemoveRange(known.Values);
        await db.SaveChangesAsync(cancellationToken);
    }
}
