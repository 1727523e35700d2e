using CaseManager.Application.Abstractions;
using CaseManager.Domain.Common;
using CaseManager.Domain.PeerSupport;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing.Meetings;

// Compares a list of meetings with what the directory has of it. Pure: a rehearsal and an import plan alike. Meetings are the same where the list gives them the same key.
internal sealed class MeetingPlanner(MeetingRecords records, IReadOnlyDictionary<string, Meeting> known, string zone)
{
    // The field of the file that remarks about a whole meeting name.
    private const string KeyField = "slug";

    private readonly RemarkList remarks = new();
    private readonly Dictionary<string, MeetingRow> rows = new(StringComparer.Ordinal);
    private readonly List<MeetingRow> added = [];
    private readonly Dictionary<Guid, MeetingDetails?> followed = [];
    private int back;
    private int changed;
    private int detailsChanged;
    private int removed;

    public static async Task<MeetingPlan> PlanAsync(ICaseManagerDb db, MeetingRecords records, CancellationToken cancellationToken)
    {
        var source = TextKey.Of(records.Source);
        var known = await db.Meetings.AsNoTracking().Where(m => m.SourceKey == source).OrderBy(m => m.MatchKey).ToListAsync(cancellationToken);
        var zone = await db.Sites.AsNoTracking().OrderBy(s => s.IsArchived).ThenBy(s => s.Name).Select(s => s.TimeZoneId).FirstOrDefaultAsync(cancellationToken);
        Require.That(zone is not null || records.Rows.All(r => r.Details.TimeZoneId.Length > 0), "import.options",
            "Say which time zone the meetings are in, such as America/Chicago: there is no site yet whose zone they could have.", nameof(MeetingOptions.SiteZone));
        return new MeetingPlanner(records, known.ToDictionary(m => m.ExternalKey!, StringComparer.Ordinal), zone ?? "").Plan();
    }

    public MeetingPlan Plan()
    {
        remarks.Add(records.Faults);
        foreach (var row in records.Rows.Select(InZone).Where(StandsFirst))
        {
            Compare(row);
        }

        // A list none of which can be read is no list: it takes nothing off the directory.
        foreach (var meeting in known.Values.Where(m => rows.Count > 0 && IsGone(m)))
        {
            removed++;
            followed.Add(meeting.Id, null);
            remarks.Add(new ImportRemark(ImportRemarkKind.MeetingRemoved, 0, 0, KeyField, $"“{meeting.Name}” ({meeting.ExternalKey}) is not on the list any more."));
        }

        var counts = new MeetingCounts(rows.Count, rows.Values.Sum(r => r.Details.Days.Length), rows.Values.Count(r => r.Details.Days.Length == 0), records.Unpublished,
            new(added.Count + back, changed, detailsChanged, removed), remarks.Count(ImportRemarkKind.Repeat), remarks.Count(ImportRemarkKind.Refused));
        return new MeetingPlan(counts, records.Source, remarks.InOrder(), added, followed);
    }

    private MeetingRow InZone(MeetingRow row) => row.Details.TimeZoneId.Length > 0 ? row : row with { Details = row.Details with { TimeZoneId = zone } };

    private bool StandsFirst(MeetingRow row)
    {
        if (rows.TryAdd(row.Key, row))
        {
            return true;
        }

        var first = rows[row.Key];
        if (first.Details == row.Details)
        {
            remarks.Add(ImportRemarkKind.Repeat, row, KeyField, $"Row {row.Number} repeats row {first.Number}.");
        }
        else
        {
            remarks.Refuse(row, KeyField, $"row {first.Number} has the key “{row.Key}” already and says something else. Row {first.Number} stands.");
        }

        return false;
    }

    private void Compare(MeetingRow row)
    {
        if (!known.TryGetValue(row.Key, out var meeting))
        {
            added.Add(row);
            // Of a list that comes in for the first time everything is new.
            if (known.Count > 0)
            {
                remarks.Add(ImportRemarkKind.MeetingAdded, row, KeyField, $"“{row.Details.Name}” ({row.Key}) is new on the list.");
            }
        }
        else if (meeting.RemovedAt is not null)
        {
            back++;
            followed.Add(meeting.Id, row.Details);
            remarks.Add(ImportRemarkKind.MeetingAdded, row, KeyField, $"“{row.Details.Name}” ({row.Key}) is back on the list.");
        }
        else if (meeting.Details != row.Details)
        {
            followed.Add(meeting.Id, row.Details);
            Tell(row, meeting.Details.DifferencesTo(row.Details));
        }
    }

    private void Tell(MeetingRow row, IReadOnlyList<MeetingDifference> differences)
    {
        if (differences.Count == 0)
        {
            detailsChanged++;
            remarks.Add(ImportRemarkKind.MeetingDetailsChanged, row, KeyField, $"“{row.Details.Name}” ({row.Key}): only the link, the region, the zone or the way to come differs.");
        }
        else
        {
            changed++;
            var words = differences.Select(d => $"{d.What} {Shown(d.Was)} → {Shown(d.Now)}");
            remarks.Add(ImportRemarkKind.MeetingChanged, row, KeyField, $"“{row.Details.Name}” ({row.Key}): {string.Join("; ", words)}");
        }
    }

    private bool IsGone(Meeting meeting) => meeting.RemovedAt is null && !rows.ContainsKey(meeting.ExternalKey!) && !records.RefusedKeys.Contains(meeting.ExternalKey!);

    private static string Shown(string? value) => string.IsNullOrWhiteSpace(value) ? "–" : value.Trim();
}
