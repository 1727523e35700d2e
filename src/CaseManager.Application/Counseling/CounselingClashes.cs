using CaseManager.Application.Abstractions;
using CaseManager.Domain.Counseling;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling;

/// <summary>Another counseling session at the same time. Of whom, nobody learns from it.</summary>
/// <param name="OfCounselor">It is the counselor's; else it is the client's with another counselor.</param>
public sealed record CounselingClash(bool OfCounselor, TimeOnly StartsAt, TimeOnly EndsAt);

/// <summary>A session, as far as clashes go.</summary>
internal sealed record CounselingSlot(Guid Id, Guid CounselorId, Guid ClientId, DateOnly Date, TimeOnly StartsAt, int Minutes)
{
    public bool Overlaps(CounselingSlot other) => Date == other.Date && Start < other.Start + other.Minutes && other.Start < Start + Minutes;

    // Counted from midnight: one that lasts beyond it would end before it begins.
    private int Start => (StartsAt.Hour * 60) + StartsAt.Minute;
}

/// <summary>Finds sessions that counselor or client have at the same time. They warn and forbid nothing: two clients may be seen together.</summary>
internal static class CounselingClashes
{
    /// <summary>By the key of the session; one query, whatever their number. It looks at the whole center: a counselor is in one place.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CounselingClash>> FindAsync(ICaseManagerDb db, IReadOnlyList<CounselingSlot> slots, CancellationToken cancellationToken)
    {
        if (slots.Count == 0)
        {
            return new Dictionary<Guid, CounselingClash>();
        }

        var (dates, counselors, clients) = (slots.Select(s => s.Date).Distinct().ToList(), slots.Select(s => s.CounselorId).Distinct().ToList(), slots.Select(s => s.ClientId).Distinct().ToList());
        var others = await db.CounselingSessions.AsNoTracking()
            .Where(s => s.VoidedAt == null && s.State != CounselingState.Cancelled && dates.Contains(s.Date) && (counselors.Contains(s.CounselorId) || clients.Contains(s.Episode.ClientId)))
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.CounselorId)
            .Select(s => new CounselingSlot(s.Id, s.CounselorId, s.Episode.ClientId, s.Date, s.StartsAt, s.PlannedMinutes))
            .ToListAsync(cancellationToken);
        return slots.Select(slot => (slot.Id, Other: others.Find(o => o.Id != slot.Id && (o.CounselorId == slot.CounselorId || o.ClientId == slot.ClientId) && o.Overlaps(slot)), slot.CounselorId))
            .Where(found => found.Other is not null)
            .ToDictionary(found => found.Id, found => new CounselingClash(found.Other!.CounselorId == found.CounselorId, found.Other.StartsAt, found.Other.StartsAt.AddMinutes(found.Other.Minutes)));
    }
}
