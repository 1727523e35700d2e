using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.Wording;
using CaseManager.Domain.Clients;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>What is due, the most urgent first, or the clients for whom something is, by name.</summary>
public sealed class TaskRows(CountedRows rows) : IFigureRows
{
    /// <inheritdoc/>
    public RowsOf Of => RowsOf.Tasks;

    /// <inheritdoc/>
    public Task<FigureRows> ListAsync(RowFilter filter, CountedWhat what, PageRequest page, CancellationToken cancellationToken) =>
        what is CountedWhat.DueClients ? ClientsAsync(rows.Tasks(filter), page, cancellationToken) : TasksAsync(rows.Tasks(filter), StateOf(what), page, cancellationToken);

    /// <summary>The figure that counts tasks of a state.</summary>
    public static CountedWhat FigureOf(PlanTaskState state) => Enum.GetValues<CountedWhat>().Single(what => what.Rows() is RowsOf.Tasks && what is not CountedWhat.DueClients && StateOf(what) == state);

    private static PlanTaskState StateOf(CountedWhat what) => what switch
    {
        CountedWhat.Overdue => PlanTaskState.Overdue,
        CountedWhat.AtRisk => PlanTaskState.AtRisk,
        CountedWhat.Due => PlanTaskState.Due,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static async Task<FigureRows> TasksAsync(IQueryable<PlanTask> tasks, PlanTaskState state, PageRequest page, CancellationToken cancellationToken)
    {
        var shown = await PlanTaskList.Rows(PlanTaskList.Ordered(tasks.Where(t => t.State == state))).PageAsync(page, cancellationToken);
        return new FigureRows(["Client", "What", "By when", "Primary counselor", "Program"],
            shown.To(t => new FigureRow(new RowLink($"/episodes/{t.EpisodeId}", Permission.ViewClientDetails), [$"{t.ClientName}, {t.Mrn}", t.Kind.Words(), t.Day.Words(), t.Counselor ?? "Nobody", $"{t.Program}, {t.Site}"])),
            [Words.Number(shown.Total)]);
    }

    private static async Task<FigureRows> ClientsAsync(IQueryable<PlanTask> tasks, PageRequest page, CancellationToken cancellationToken)
    {
        var shown = await tasks.Select(t => new { t.Episode.ClientId, t.Episode.Client.Mrn, t.Episode.Client.LegalFirstName, t.Episode.Client.LegalLastName, t.Episode.Client.PreferredName })
            .GroupBy(c => new { c.ClientId, c.Mrn, c.LegalFirstName, c.LegalLastName, c.PreferredName }).Select(g => new { g.Key, Number = g.Count() })
            .OrderBy(c => c.Key.LegalLastName).ThenBy(c => c.Key.LegalFirstName).ThenBy(c => c.Key.Mrn).PageAsync(page, cancellationToken);
        return new FigureRows(["Client", "Due for them"],
            shown.To(c => new FigureRow(new RowLink($"/clients/{c.Key.ClientId}", Permission.ViewClients), [$"{Client.NameOf(c.Key.LegalFirstName, c.Key.LegalLastName, c.Key.PreferredName)}, {c.Key.Mrn}", Words.Number(c.Number)])),
            [Words.Number(shown.Total)]);
    }
}
