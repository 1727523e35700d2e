using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.PeerSupport;

/// <summary>A meeting that a client was at, on site or as they report it; or the report that there were some.</summary>
/// <param name="Date">The local day.</param>
/// <param name="StartsAt">Local time; null where it is not known.</param>
/// <param name="IsOnSite">Whether the center recorded it.</param>
/// <param name="IsFrequencyUnknown">Whether it says only that there were some.</param>
public sealed record PeerSupportFact(DateOnly Date, TimeOnly? StartsAt, Fellowship? Fellowship, string? FellowshipName, bool IsOnSite, bool IsFrequencyUnknown)
{
    /// <summary>The session at the center, or the entry of the log.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose meeting it was: one name however it is spelled.</summary>
    public (Fellowship? Fellowship, string Name) Of => (Fellowship, TextKey.Of(FellowshipName));

    /// <summary>What makes two of them one: fellowship, day and hour. Two without a time are alike; one without a time is not the same as one with a time.</summary>
    public (Fellowship? Fellowship, string Name, DateOnly Date, int? Hour) Key => (Fellowship, TextKey.Of(FellowshipName), Date, StartsAt?.Hour);

    /// <summary>The meetings among them, each once: of two that are one, what the center recorded stands.</summary>
    public static IReadOnlyList<PeerSupportFact> Once(IEnumerable<PeerSupportFact> facts) =>
        [.. facts.Where(f => !f.IsFrequencyUnknown).GroupBy(f => f.Key).Select(same => same.OrderByDescending(f => f.IsOnSite).First())];
}
