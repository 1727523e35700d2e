using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Importing.Attendance;

// Finds or makes the stays of one client that hold the records, so that no two stays share a day.
internal sealed class StayPlanner(PlannedClient client, IEnumerable<Episode> episodes)
{
    private readonly List<PlannedStay> known =
        [.. episodes.OrderBy(e => e.AdmittedOn).Select(e => new PlannedStay(client, e, e.AdmittedOn, e.DischargedOn))];

    // The stays used, those of the database among them.
    public IReadOnlyList<PlannedStay> Assign(IReadOnlyList<PlannedRecord> records)
    {
        var outside = records.Where(r => !known.Exists(s => s.Covers(r.Date))).GroupBy(r => known.Count(s => s.From < r.Date)).OrderBy(g => g.Key).ToList();
        var made = new List<PlannedStay>();
        foreach (var gap in outside)
        {
            made.AddRange(Fill(gap.Key, gap.Min(r => r.Date), gap.Max(r => r.Date)));
        }

        List<PlannedStay> stays = [.. known, .. made];
        foreach (var record in records)
        {
            record.Stay = stays.First(s => s.Covers(record.Date));
        }

        return stays;
    }

    // The gap lies before the known stay of that number, and behind the one before it.
    private IEnumerable<PlannedStay> Fill(int gap, DateOnly first, DateOnly last)
    {
        if (gap > 0 && known[gap - 1].MayBeExtended)
        {
            known[gap - 1].Extend(first, last);
        }
        else if (gap < known.Count && known[gap].MayBeExtended)
        {
            known[gap].Extend(first, last);
        }
        else
        {
            yield return new PlannedStay(client, null, first, last);
        }
    }
}
