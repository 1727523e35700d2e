namespace CaseManager.Application.Reporting.Progress;

/// <summary>What was delivered of a plan, from every source of it.</summary>
public sealed class Deliveries(IEnumerable<IDeliverySource> sources)
{
    /// <summary>The rows of each intervention of which anything is recorded, by lineage.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DeliveryRow>>> LoadAsync(ProgressScope scope, IEnumerable<ActiveIntervention> interventions, CancellationToken cancellationToken)
    {
        var (all, found) = (interventions.ToList(), new Dictionary<Guid, IReadOnlyList<DeliveryRow>>());
        foreach (var source in sources)
        {
            foreach (var (lineage, rows) in await source.RowsAsync(scope, [.. all.Where(i => source.Modalities.Contains(i.Modality))], cancellationToken))
            {
                found[lineage] = rows;
            }
        }

        return found;
    }
}
