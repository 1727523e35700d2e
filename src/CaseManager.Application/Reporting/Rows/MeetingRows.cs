using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.PeerSupport;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Peer support meetings of a client, on site and as the log tells them, oldest first: those that count are marked, among what was told twice.</summary>
public sealed class MeetingRows(ICaseManagerDb db, InScope scope) : IFigureRows
{
    private const Permission Needed = Permission.RunClinicalReports;

    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Meetings;

    /// <inheritdoc/>
    public async Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken)
    {
        var client = filter.ClientId!.Value;
        var facts = await db.PeerSupportAsync(scope.Clients(Needed), scope.Attendances, client, filter.Days, cancellationToken);
        // Of two that are one, one counts, whichever of them a figure is about.
        var once = PeerSupportFact.Once(facts).ToHashSet();
        var whose = await WhoseAsync(filter, cancellationToken);
        var asked = facts.Where(f => whose(f) && IsOf(what, f)).ToList();
        var counted = what is CountedWhat.MeetingWeeks
            ? asked.Where(once.Contains).GroupBy(f => Period.WeekOf(f.Date)).Select(week => week.First()).ToHashSet()
            : once;
        var shown = asked.ToPage(page);
        var keys = shown.Items.Where(f => f.IsOnSite).Select(f => f.Id).ToList();
        var rosters = scope.Rosters(Permission.RunAttendanceReports);
        var open = keys.Count == 0 ? [] : await db.GroupSessions.Where(s => keys.Contains(s.Id) && rosters.Any(g => g.Id == s.GroupId)).Select(s => s.Id).ToListAsync(cancellationToken);
        return new FigureRows(["Meeting", "Fellowship", "Where", "Counts"],
            shown.To(f => Row(f, Why(f, what, once.Contains(f), counted.Contains(f)), counted.Contains(f), LinkOf(f, client, open))), [Words.Number(asked.Count(counted.Contains))]);
    }

    /// <summary>The rows of the fellowship of a meeting.</summary>
    public static RowFilter Narrow(RowFilter rows, PeerSupportFact meeting) =>
        meeting.FellowshipName is null ? rows with { Fellowship = meeting.Fellowship } : rows with { EntryId = meeting.Id };

    private static bool IsOf(CountedWhat what, PeerSupportFact fact) => what switch
    {
        CountedWhat.MeetingsOnSite => fact.IsOnSite,
        CountedWhat.MeetingsTold => !fact.IsOnSite,
        _ => true,
    };

    // An entry that was struck out still says which fellowship was meant.
    private async Task<Func<PeerSupportFact, bool>> WhoseAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Fellowship is { } known)
        {
            return f => f.Fellowship == known && f.FellowshipName is null;
        }

        if (filter.EntryId is not { } entry)
        {
            return _ => true;
        }

        var clients = scope.Clients(Needed);
        var named = await db.PeerSupportEntries.AsNoTracking().Where(e => e.Id == entry && e.ClientId == filter.ClientId && clients.Any(c => c.Id == e.ClientId))
            .Select(e => new { e.Fellowship, e.FellowshipName }).FirstOrDefaultAsync(cancellationToken);
        return f => named is not null && f.Of == (named.Fellowship, TextKey.Of(named.FellowshipName));
    }

    private static string Why(PeerSupportFact fact, CountedWhat what, bool isOnce, bool counts) => fact switch
    {
        _ when counts => "yes",
        { IsFrequencyUnknown: true } => "no: how often is not known",
        _ when what is CountedWhat.MeetingWeeks && isOnce => "no: its week counts already",
        _ => "no: the same fellowship, day and hour",
    };

    private static FigureRow Row(PeerSupportFact fact, string why, bool counts, RowLink? link) =>
        new(link, [fact.StartsAt is { } start ? $"{Words.Weekday(fact.Date)}, {start.ToString("HH:mm", CultureInfo.InvariantCulture)}" : Words.Weekday(fact.Date), fact.Whose(), fact.IsOnSite ? PeerSupportWords.OnSite : PeerSupportWords.Told, why])
        {
            IsMarked = counts, Part = counts ? 1 : 0,
        };

    private static RowLink? LinkOf(PeerSupportFact fact, Guid client, List<Guid> sessions) =>
        !fact.IsOnSite ? new RowLink($"/clients/{client}/peer-support", Permission.ViewPlans) : sessions.Contains(fact.Id) ? new RowLink($"/sessions/{fact.Id}", Permission.ViewGroups) : null;
}
