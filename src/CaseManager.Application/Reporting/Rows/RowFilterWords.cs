using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Application.Wording;
using CaseManager.Domain.Clients;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Says what rows are narrowed to.</summary>
public sealed class RowFilterWords(CountedRows rows, ICaseManagerDb db, InScope scope) : IReader
{
    private const Permission Needed = Permission.RunAttendanceReports;

    /// <summary>In words; null where something of it is not there for whoever asks.</summary>
    public async Task<IReadOnlyList<Fact>?> OfAsync(RowFilter filter, CountedWhat what, CancellationToken cancellationToken)
    {
        var names = new List<(string Label, string? Name)>();
        foreach (var (label, id, query, nobody) in Named(filter, what))
        {
            if (id is { } given)
            {
                names.Add((label, given == Guid.Empty && nobody is not null ? nobody : await query.FirstOrDefaultAsync(cancellationToken)));
            }
        }

        if (filter.ClientId is not null)
        {
            names.Add(("Client", await (await ClientAsync(filter, cancellationToken)).Select(c => Client.NameOf(c.LegalFirstName, c.LegalLastName, c.PreferredName)).FirstOrDefaultAsync(cancellationToken)));
        }

        return names.Any(n => n.Name is null) ? null : [.. names.Select(n => new Fact(n.Label, n.Name!)), .. Told(filter)];
    }

    private IEnumerable<(string Label, Guid? Id, IQueryable<string> Query, string? Nobody)> Named(RowFilter filter, CountedWhat what)
    {
        var objectives = Plans(filter).SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives);
        var groups = filter.ClientId is null ? scope.Rosters(Needed) : scope.Groups;
        return
        [
            ("Site", filter.SiteId, scope.Sites.Where(s => s.Id == filter.SiteId).Select(s => s.Name), null),
            ("Program", filter.ProgramId, scope.ProgramsOf(Needed).Where(p => p.Id == filter.ProgramId).Select(p => p.Name), null),
            ("Group", filter.GroupId, groups.Where(g => g.Id == filter.GroupId).Select(g => g.Code + " – " + g.Name), null),
            (what.Rows() is RowsOf.Tasks ? "Primary counselor" : "Led by", filter.StaffId, scope.Staff.Where(s => s.Id == filter.StaffId).Select(s => s.Name), "nobody"),
            ("Topic", filter.TopicId, scope.Groups.SelectMany(g => g.Topics).Where(t => t.Id == filter.TopicId).Select(t => t.Title), "none"),
            ("Objective", filter.ObjectiveId, objectives.Where(o => o.Lineage == filter.ObjectiveId).Select(o => o.Text), null),
            ("Signed review", filter.PlanId, Plans(filter).Where(p => p.Id == filter.PlanId).Select(p => "Version " + p.Number + " of the plan"), null),
            ("Stay", filter.EpisodeId, scope.Episodes(Permission.RunClinicalReports).Where(e => e.Id == filter.EpisodeId && e.ClientId == filter.ClientId).Select(e => e.Program.Name), null),
            ("Fellowship", filter.EntryId, scope.Clients(Permission.RunClinicalReports).Where(c => c.Id == filter.ClientId).Join(db.PeerSupportEntries, c => c.Id, e => e.ClientId, (c, e) => e).Where(e => e.Id == filter.EntryId).Select(e => e.FellowshipName!), null),
            ("Medication", filter.OrderId, scope.MedicationOrders(Permission.RunClinicalReports).Where(o => o.Id == filter.OrderId && o.Episode.ClientId == filter.ClientId).Select(o => o.Product.Name), null),
            ("Intervention", filter.InterventionId, objectives.SelectMany(o => o.Interventions).Where(i => i.Lineage == filter.InterventionId).Select(i => i.Description), null),
        ];
    }

    private IQueryable<TreatmentPlan> Plans(RowFilter filter) => scope.Plans(Permission.RunClinicalReports).Where(p => p.Episode.ClientId == filter.ClientId);

    // A register names everybody of its group.
    private async Task<IQueryable<Client>> ClientAsync(RowFilter filter, CancellationToken cancellationToken)
    {
        var client = scope.Clients(Needed).Where(c => c.Id == filter.ClientId);
        return filter.GroupId is null || await client.AnyAsync(cancellationToken) ? client
            : rows.Records(new RowFilter(filter.Days) { GroupId = filter.GroupId, ClientId = filter.ClientId }).Select(r => r.Record.Client);
    }

    private static IEnumerable<Fact> Told(RowFilter filter) => new (string Label, string? Words)[]
    {
        ("Kind of group", filter.Kind?.Words()), ("Weekday", filter.Weekday?.ToString()), ("Reason", filter.Reason?.Words()), ("Kind of counseling", filter.Counseling?.Words()),
        ("Recovery domain", filter.Domain?.Words()), ("Status", filter.Status?.Words()), ("Review of", filter.On is { } on ? Words.Day(on) : null), ("Fellowship", filter.Fellowship?.Words()),
        ("Level of care", filter.Level is { } level ? RowFilter.LevelWords(level) : null),
    }.Where(f => f.Words is not null).Select(f => new Fact(f.Label, f.Words!));
}
