using CaseManager.Application.Abstractions;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Application.Security;

/// <summary>
/// The reports and packs of whoever reaches less than everything: their own as far as they still reach what it is about, and those of others whose whole content they could have had made
/// themselves. What somebody else asked for may hold more than they may see: of one client all stays, and groups at all sites.
/// </summary>
internal sealed class ReportReach(ICaseManagerDb db, InScope scope, Guid reader)
{
    // Every role that runs reports runs clinical ones; one that did not would find its own alone.
    private const Permission OfOthers = Permission.RunClinicalReports;

    /// <summary>Of these reports.</summary>
    public IQueryable<ReportRun> Runs(IQueryable<ReportRun> runs) => WithoutMore(AboutWhatIsReached(runs));

    /// <summary>Of these packs. Of their own they see the documents of the clients whom they reach; of others' they find none with a client whom they do not.</summary>
    public IQueryable<ReportPack> Packs(IQueryable<ReportPack> packs)
    {
        var (sites, programs, staff, moved) = (scope.Sites, scope.ProgramsOf(OfOthers), scope.Staff, ClientsElsewhere);
        var (attending, treated) = (scope.Clients(Permission.RunAttendanceReports), scope.Clients(Permission.RunClinicalReports));
        packs = packs.Where(p => p.RequestedById == reader || (
            (p.Whom == PackWhom.Site ? sites.Any(s => s.Id == p.SubjectId) : p.Whom == PackWhom.Program ? programs.Any(x => x.Id == p.SubjectId) : staff.Any(s => s.Id == p.SubjectId))
            && !p.Items.Any(i => i.ClientId != null && (!attending.Any(c => c.Id == i.ClientId) || !treated.Any(c => c.Id == i.ClientId) || moved.Any(m => m.Id == i.ClientId)))));
        if (scope.HasAllSites)
        {
            return packs;
        }

        var elsewhere = GroupsElsewhere;
        return packs.Where(p => p.RequestedById == reader || !p.Items.Any(i => elsewhere.Any(a => a.ClientId == i.ClientId && a.Day >= p.From && a.Day <= p.To)));
    }

    private IQueryable<ReportRun> AboutWhatIsReached(IQueryable<ReportRun> runs)
    {
        var (attending, treated) = (scope.Clients(Permission.RunAttendanceReports), scope.Clients(Permission.RunClinicalReports));
        var (registered, rolls) = (scope.Rosters(Permission.RunAttendanceReports), scope.Rosters(Permission.TakeRollCall));
        var (programs, clinical, sites, staff) = (scope.ProgramsOf(Permission.RunAttendanceReports), scope.ProgramsOf(Permission.RunClinicalReports), scope.Sites, scope.Staff);
        return runs.Where(r => r.Kind == ReportKind.ProgramSummary || r.Kind == ReportKind.CaseloadDue
                ? (r.SiteId == null || sites.Any(s => s.Id == r.SiteId)) && (r.StaffId == null || staff.Any(s => s.Id == r.StaffId))
                    && (r.ProgramId == null || (r.Kind == ReportKind.CaseloadDue ? clinical.Any(p => p.Id == r.ProgramId) : programs.Any(p => p.Id == r.ProgramId)))
            : r.Kind == ReportKind.Progress || r.Kind == ReportKind.TreatmentPlan ? treated.Any(c => c.Id == r.ClientId)
            : r.Kind == ReportKind.SignInSheet ? rolls.Any(g => g.Id == r.GroupId)
            : r.GroupId == null ? attending.Any(c => c.Id == r.ClientId) : registered.Any(g => g.Id == r.GroupId));
    }

    // What a filter left was in reach of whoever asked for it: of others' those about a program or a site that is seen as a whole.
    private IQueryable<ReportRun> WithoutMore(IQueryable<ReportRun> runs)
    {
        var (programs, sites, moved) = (scope.WholePrograms(OfOthers), scope.WholeSites(OfOthers), ClientsElsewhere);
        runs = runs.Where(r => r.RequestedById == reader
            || (r.Kind != ReportKind.ProgramSummary && r.Kind != ReportKind.CaseloadDue ? !moved.Any(c => c.Id == r.ClientId)
                : r.ProgramId != null ? programs.Any(p => p.Id == r.ProgramId) : sites.Any(s => s.Id == r.SiteId)));
        if (scope.HasAllSites)
        {
            return runs;
        }

        var elsewhere = GroupsElsewhere;
        return runs.Where(r => r.RequestedById == reader || !elsewhere.Any(a => a.ClientId == r.ClientId && a.Day >= r.From && a.Day <= r.To));
    }

    // A report names every stay of its client.
    private IQueryable<Client> ClientsElsewhere
    {
        get
        {
            var reached = scope.Episodes(OfOthers);
            var others = db.Episodes.Where(e => !reached.Any(x => x.Id == e.Id));
            return db.Clients.Where(c => others.Any(e => e.ClientId == (c.MergedIntoId ?? c.Id)));
        }
    }

    private IQueryable<Visit> GroupsElsewhere
    {
        get
        {
            var sites = scope.Sites;
            return db.Attendances.Where(a => !sites.Any(s => s.Id == a.GroupSession.Group.SiteId)).Select(a => new Visit { ClientId = a.ClientId, Day = a.GroupSession.Date });
        }
    }

    private sealed class Visit
    {
        public Guid ClientId { get; init; }

        public DateOnly Day { get; init; }
    }
}
