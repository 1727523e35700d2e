using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;

namespace CaseManager.Application.Medication;

/// <summary>The days of an order.</summary>
public sealed record OrderSpan(Guid OrderId, DoseFrequency Frequency, DateOnly StartsOn, DateOnly? StopsOn);

/// <summary>What a line of the dose log says of days.</summary>
public sealed record DoseSpan(Guid OrderId, DoseKind Kind, DateOnly Date, DateOnly? CoversFrom, DateOnly? CoversUntil);

/// <summary>Counts the adherence of orders that stand, from lines of the log that stand.</summary>
public static class AdherenceCount
{
    /// <summary>Counts several orders together: a day that two of them share counts once.</summary>
    /// <param name="dischargedOn">Last day of the stay: nothing is prescribed behind it.</param>
    /// <param name="today">The day of the count in the site's zone.</param>
    /// <param name="within">The days that are asked for; null for all.</param>
    public static Adherence Of(IEnumerable<OrderSpan> orders, IEnumerable<DoseSpan> doses, DateOnly? dischargedOn, DateOnly today, Period? within = null)
    {
        var scheduled = orders.Where(o => o.Frequency.IsScheduled()).ToDictionary(o => o.OrderId);
        var log = doses.Where(d => scheduled.ContainsKey(d.OrderId)).ToList();
        return Adherence.Of(
            scheduled.Values.Select(o => Days(o.StartsOn, Earlier(Earlier(o.StopsOn, dischargedOn), today), within)).OfType<Period>(),
            log.Where(d => d.CoversFrom is not null).Select(d => Days(d.CoversFrom!.Value, d.CoversUntil, within)).OfType<Period>(),
            today, log.Exists(d => d.Date == today));
    }

    private static Period? Days(DateOnly from, DateOnly? until, Period? within) =>
        until is not { } last || last < from ? null : within is { } asked ? asked.Within(from, last) : new Period(from, last);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
