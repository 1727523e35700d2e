using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Importing.Clients;

/// <summary>What a row tells of the end of a stay.</summary>
/// <param name="Moment">The last day, and the time where it is known.</param>
/// <param name="Details">What was asked; null where nothing is known but the day.</param>
/// <param name="LacksReason">Whether something else is known, but not why it ended.</param>
public sealed record ToldEnd(StepMoment Moment, DischargeDetails? Details, bool LacksReason)
{
    /// <summary>For each of the substances, which of the map it is (from 0): those that are empty are passed over.</summary>
    public IReadOnlyList<int> SubstanceColumns { get; init; } = [];

    internal bool IsSame(ToldEnd other) => Moment == other.Moment && LacksReason == other.LacksReason
        && (Details is null ? other.Details is null : other.Details is { } details && Details.Substances.SequenceEqual(details.Substances)
            && Details with { Substances = [] } == details with { Substances = [] });
}
