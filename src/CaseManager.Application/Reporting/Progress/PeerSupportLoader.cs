using CaseManager.Application.Abstractions;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>A client's peer support in a period.</summary>
/// <param name="Facts">Meetings of the period, told twice or not.</param>
/// <param name="Count">Of the 30 days up to the end of the period.</param>
/// <param name="MeetingDays">Days with a meeting, from as far back as weeks in a row are counted.</param>
public sealed record PeerSupportInPeriod(IReadOnlyList<PeerSupportFact> Facts, PeerSupportCount Count, IReadOnlyList<DateOnly> MeetingDays);

/// <summary>Reads the meetings of a client, in one query whatever the length of the log.</summary>
public sealed class PeerSupportLoader(ICaseManagerDb db, InScope inScope)
{
    // Several sections of one report ask for the same.
    private (ProgressScope Of, PeerSupportInPeriod? Found)? last;

    /// <summary>Null where the period lies ahead: days to come are not among them.</summary>
    public async Task<PeerSupportInPeriod?> LoadAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        last = last is { } known && known.Of == scope ? known : (scope, await ReadAsync(scope, cancellationToken));
        return last.Value.Found;
    }

    private async Task<PeerSupportInPeriod?> ReadAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        if (scope.Period.Within(scope.Period.From, scope.Today) is not { } days)
        {
            return null;
        }

        var counted = PeerSupportCount.DaysBefore(days.To.AddDays(1));
        var first = Milestone.MeetingsFrom(days);
        var known = await db.PeerSupportAsync(inScope.Clients(Permission.RunClinicalReports), inScope.Attendances, scope.ClientId, new Period(first < counted.From ? first : counted.From, days.To), cancellationToken);
        return new PeerSupportInPeriod(
            [.. known.Where(f => days.Contains(f.Date))],
            PeerSupportCount.Of(known, days.To.AddDays(1)),
            [.. known.Where(f => !f.IsFrequencyUnknown).Select(f => f.Date).Distinct()]);
    }
}
