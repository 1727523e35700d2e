using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Application.Wording;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Says what the sessions and doses of a page are, in three queries at most.</summary>
public sealed class DeliveryDetails(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>The rows of the page, with where they lead.</summary>
    public async Task<Page<FigureRow>> DescribeAsync(Page<DeliveryRow> rows, CancellationToken cancellationToken)
    {
        List<Guid> Keys(DeliveryOf of) => [.. rows.Items.Where(r => r.Of == of).Select(r => r.Id).Distinct()];
        var known = new Dictionary<Guid, Detail>();
        foreach (var detail in (IEnumerable<Detail>)
            [
                .. await GroupSessionsAsync(Keys(DeliveryOf.GroupSession), cancellationToken), .. await CounselingAsync(Keys(DeliveryOf.CounselingSession), cancellationToken),
                .. await DosesAsync(Keys(DeliveryOf.Dose), cancellationToken),
            ])
        {
            known[detail.Id] = detail;
        }

        return rows.To(r => known.TryGetValue(r.Id, out var detail)
            ? new FigureRow(detail.Link, [$"{Words.Weekday(r.Date)}{detail.Time}", detail.Of, Words.Number(r.Number)]) { Part = r.Number }
            : new FigureRow(null, [Words.Weekday(r.Date), Words.None, Words.Number(r.Number)]) { Part = r.Number });
    }

    private async Task<IEnumerable<Detail>> GroupSessionsAsync(List<Guid> keys, CancellationToken cancellationToken)
    {
        var rosters = scope.Rosters(Permission.RunAttendanceReports);
        return keys.Count == 0 ? [] : (await db.GroupSessions.AsNoTracking().Where(s => keys.Contains(s.Id))
            .Select(s => new { s.Id, s.TimeText, Group = s.Group.Code + " – " + s.Group.Name, HasRoster = rosters.Any(g => g.Id == s.GroupId) }).ToListAsync(cancellationToken))
            .Select(s => new Detail(s.Id, $", {s.TimeText}", s.Group, s.HasRoster ? new RowLink($"/sessions/{s.Id}", Permission.ViewGroups) : null));
    }

    private async Task<IEnumerable<Detail>> CounselingAsync(List<Guid> keys, CancellationToken cancellationToken) => keys.Count == 0 ? []
        : (await scope.CounselingSessions(Permission.RunClinicalReports).AsNoTracking().Where(s => keys.Contains(s.Id)).Select(s => new { s.Id, s.StartsAt, s.Kind, s.Counselor.Name }).ToListAsync(cancellationToken))
            .Select(s => new Detail(s.Id, $", {s.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture)}", $"{s.Name} ({s.Kind.Words()})", new RowLink($"/counseling/{s.Id}", Permission.ViewCounseling)));

    private async Task<IEnumerable<Detail>> DosesAsync(List<Guid> keys, CancellationToken cancellationToken) => keys.Count == 0 ? []
        : (await scope.MedicationOrders(Permission.RunClinicalReports).AsNoTracking().SelectMany(o => o.Doses, (o, d) => new { d.Id, d.Kind, OrderId = o.Id, o.EpisodeId, o.Product.Name })
            .Where(d => keys.Contains(d.Id)).ToListAsync(cancellationToken))
            .Select(d => new Detail(d.Id, "", $"{d.Name} ({d.Kind.Words()})", new RowLink($"/episodes/{d.EpisodeId}/medication/orders/{d.OrderId}", Permission.ViewMedication)));

    private sealed record Detail(Guid Id, string Time, string Of, RowLink? Link);
}
