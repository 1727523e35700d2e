using CaseManager.Application.Abstractions;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

// What people or later imports built upon the rows of an import. Each is one count, whatever the size of the import.
internal static class UndoObstacles
{
    public static async Task<IReadOnlyList<string>> FindAsync(ICaseManagerDb db, Guid batch, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var (words, count) in Checks(db, batch))
        {
            if (await count.CountAsync(cancellationToken) is > 0 and var number)
            {
                found.Add($"{words}: {number}");
            }
        }

        return found;
    }

    private static IEnumerable<(string Words, IQueryable<Guid> Rows)> Checks(ICaseManagerDb db, Guid batch)
    {
        var sessions = db.GroupSessions.Where(s => s.ImportBatchId == batch);
        var stays = db.Episodes.Where(e => e.ImportBatchId == batch);
        var clients = db.Clients.Where(c => c.ImportBatchId == batch);
        var groups = db.Groups.Where(g => g.ImportBatchId == batch);
        var staff = db.Staff.Where(s => s.ImportBatchId == batch);
        var sites = db.Sites.Where(s => s.ImportBatchId == batch);
        var programs = db.Programs.Where(p => p.ImportBatchId == batch);
        var mine = db.Attendances.Where(a => a.ImportBatchId == batch);
        var others = db.Attendances.Where(a => a.ImportBatchId != batch);

        yield return ("Stays that were changed by hand since", stays.Where(e => e.IsChangedByHand).Select(e => e.Id));
        yield return ("Rows of it that moved, or were set aside, when two records were merged",
            db.MergedRows.Where(r => db.ClientMerges.Any(m => m.Id == r.ClientMergeId && m.UndoneAt == null)
                && (db.Episodes.IgnoreQueryFilters().Any(e => e.ImportBatchId == batch && e.Id == r.RowId) || db.Attendances.IgnoreQueryFilters().Any(a => a.ImportBatchId == batch && a.Id == r.RowId)))
                .Select(r => r.Id));
        yield return ("Treatment plans for its stays", db.TreatmentPlans.Where(p => stays.Any(e => e.Id == p.EpisodeId)).Select(p => p.Id));
        yield return ("Counseling in its stays, or by its staff",
            db.CounselingSeries.Where(c => stays.Any(e => e.Id == c.EpisodeId) || staff.Any(s => s.Id == c.CounselorId)).Select(c => c.Id)
                .Concat(db.CounselingSessions.Where(c => stays.Any(e => e.Id == c.EpisodeId) || staff.Any(s => s.Id == c.CounselorId)).Select(c => c.Id)));
        yield return ("Medication of its stays, or ordered by its staff", db.MedicationOrders.Where(o => stays.Any(e => e.Id == o.EpisodeId) || staff.Any(s => s.Id == o.PrescriberId)).Select(o => o.Id));
        yield return ("Decisions about medication, and drug tests, of its stays", db.MedicationDecisions.Where(d => stays.Any(e => e.Id == d.EpisodeId)).Select(d => d.Id)
            .Concat(db.DrugTests.Where(t => stays.Any(e => e.Id == t.EpisodeId)).Select(t => t.Id)));
        yield return ("Attendances recorded by hand or by another import for its sessions, stays or clients",
            others.Where(a => sessions.Any(s => s.Id == a.GroupSessionId) || stays.Any(e => e.Id == a.EpisodeId) || clients.Any(c => c.Id == a.ClientId)).Select(a => a.Id));
        yield return ("Sessions that were changed, signed, cancelled or voided since", sessions.Where(s => s.Version > 1).Select(s => s.Id));
        yield return ("Notes of its sessions, or about its stays",
            db.SessionNotes.Where(n => sessions.Any(s => s.Id == n.SessionId) || n.Lines.Any(l => stays.Any(e => e.Id == l.EpisodeId)) || n.Addenda.Any(a => stays.Any(e => e.Id == a.EpisodeId))).Select(n => n.Id));
        yield return ("Signed sessions of others that hold its attendances",
            db.GroupSessions.Where(s => s.ImportBatchId != batch && s.State == SessionState.Signed && mine.Any(a => a.GroupSessionId == s.Id)).Select(s => s.Id));
        yield return ("Clients whose record was changed since", clients.Where(c => c.IsChangedByHand).Select(c => c.Id));
        yield return ("Other stays of its clients, or in its program",
            db.Episodes.Where(e => e.ImportBatchId != batch && (clients.Any(c => c.Id == e.ClientId) || programs.Any(p => p.Id == e.ProgramId))).Select(e => e.Id));
        yield return ("Groups that were changed, or given members, since", groups.Where(g => g.Version > 1).Select(g => g.Id));
        yield return ("Other groups that its clients belong to, or wait for", db.Groups.Where(g => g.ImportBatchId != batch && (g.Members.Any(m => clients.Any(c => c.Id == m.ClientId)) || g.Waiting.Any(w => clients.Any(c => c.Id == w.ClientId)))).Select(g => g.Id));
        yield return ("Other sessions of its groups", db.GroupSessions.Where(s => s.ImportBatchId != batch && groups.Any(g => g.Id == s.GroupId)).Select(s => s.Id));
        yield return ("Interventions of treatment plans linked to its groups", db.TreatmentPlans
            .SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Interventions)
            .Where(i => groups.Any(g => g.Id == i.GroupId)).Select(i => i.Id));
        yield return ("Reports about its groups or clients",
            db.ReportRuns.Where(r => groups.Any(g => g.Id == r.GroupId) || clients.Any(c => c.Id == r.ClientId)).Select(r => r.Id));
        yield return ("Reports about its sites, programs or staff",
            db.ReportRuns.Where(r => sites.Any(s => s.Id == r.SiteId) || programs.Any(p => p.Id == r.ProgramId) || staff.Any(s => s.Id == r.StaffId)).Select(r => r.Id));
        yield return ("Packs of reports with its clients", db.PackItems.Where(i => clients.Any(c => c.Id == i.ClientId)).Select(i => i.Id));
        yield return ("Other groups led by its staff", db.Groups.Where(g => g.ImportBatchId != batch && staff.Any(s => s.Id == g.FacilitatorId || s.Id == g.CoSignerId || g.CoFacilitators.Any(c => c.StaffMemberId == s.Id))).Select(g => g.Id));
        yield return ("Rule packs chosen for its site", db.SiteRules.Where(r => sites.Any(s => s.Id == r.SiteId)).Select(r => r.Id));
        yield return ("Other groups at its site", db.Groups.Where(g => g.ImportBatchId != batch && sites.Any(s => s.Id == g.SiteId)).Select(g => g.Id));
        yield return ("Sites, programs and staff that were changed since",
            sites.Where(s => s.Version > 1).Select(s => s.Id).Concat(programs.Where(p => p.Version > 1).Select(p => p.Id)).Concat(staff.Where(s => s.Version > 1).Select(s => s.Id)));
        var meetings = db.Meetings.Where(m => m.ImportBatchId == batch);
        yield return ("Later imports of the same list of meetings", db.MeetingChanges.Where(c => c.ImportBatchId != batch
            && (meetings.Any(m => m.Id == c.MeetingId) || db.MeetingChanges.Any(mine => mine.ImportBatchId == batch && mine.MeetingId == c.MeetingId && mine.MeetingVersion < c.MeetingVersion))).Select(c => c.Id));
        yield return ("Entries of clients' logs about its meetings", db.PeerSupportEntries.Where(e => meetings.Any(m => m.Id == e.MeetingId)).Select(e => e.Id));
        yield return ("Interventions of treatment plans linked to its meetings", db.TreatmentPlans
            .SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Interventions)
            .Where(i => meetings.Any(m => m.Id == i.MeetingId)).Select(i => i.Id));
        yield return ("Rooms of its site", db.Rooms.Where(r => sites.Any(s => s.Id == r.SiteId)).Select(r => r.Id));
        yield return ("Other staff at its site", db.Staff.Where(m => m.ImportBatchId != batch && sites.Any(s => s.Id == m.SiteId)).Select(m => m.Id));
        yield return ("Other programs at its site", db.Programs.Where(p => p.ImportBatchId != batch && sites.Any(s => s.Id == p.SiteId)).Select(p => p.Id));
    }
}
