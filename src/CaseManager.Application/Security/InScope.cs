using System.Linq.Expressions;
using CaseManager.Application.Abstractions;
using CaseManager.Application.BreakGlass;
using CaseManager.Application.Clients;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Users;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Security;

/// <summary>
/// The part of the database that the user reaches. Readers begin their queries here instead of at the tables, and commands are held to it by
/// <see cref="UseCases.UseCase{TCommand, TResult}"/>: an id out of scope is simply not found.
/// </summary>
public sealed class InScope(ICaseManagerDb db, ICurrentUser user, TimeProvider time)
{
    private Scope? acting;

    private Scope Scope => acting ?? user.Scope;

    /// <summary>Whether the whole center is theirs.</summary>
    public bool HasAllSites => Scope.HasAllSites;

    /// <summary>A job reaches what whoever asked for it does.</summary>
    public void ActAs(Scope requester) => acting = requester;

    /// <summary>The sites that they work at.</summary>
    public IQueryable<Site> Sites => HasAllSites ? db.Sites : db.Sites.Where(s => Scope.SiteIds.Contains(s.Id));

    /// <summary>The programs of those sites.</summary>
    public IQueryable<Program> Programs => HasAllSites ? db.Programs : db.Programs.Where(p => Scope.SiteIds.Contains(p.SiteId));

    /// <summary>The programs that a report may be about: of supervisors theirs, of counselors those of their clients.</summary>
    public IQueryable<Program> ProgramsOf(Permission permission)
    {
        if (Scope.ReachesSites(permission))
        {
            return Programs;
        }

        var (supervised, stays) = (SupervisedBy(permission), Episodes(permission));
        return Programs.Where(p => supervised.Contains(p.Id) || stays.Any(e => e.ProgramId == p.Id));
    }

    /// <summary>Those of which they may see every client.</summary>
    public IQueryable<Program> WholePrograms(Permission permission)
    {
        var supervised = SupervisedBy(permission);
        return Scope.ReachesSites(permission) ? Programs : Programs.Where(p => supervised.Contains(p.Id));
    }

    /// <summary>The sites of which they may see every client.</summary>
    public IQueryable<Site> WholeSites(Permission permission) => Scope.ReachesSites(permission) ? Sites : Sites.Where(s => false);

    /// <summary>The staff of those sites.</summary>
    public IQueryable<StaffMember> Staff => HasAllSites ? db.Staff : db.Staff.Where(s => Scope.SiteIds.Contains(s.SiteId));

    /// <summary>The rooms of those sites.</summary>
    public IQueryable<Room> Rooms => HasAllSites ? db.Rooms : db.Rooms.Where(r => Scope.SiteIds.Contains(r.SiteId));

    /// <summary>Users who work nowhere else: of others an administrator of some sites decides nothing.</summary>
    public IQueryable<User> Users =>
        HasAllSites ? db.Users : db.Users.Where(u => !u.HasAllSites && u.Sites.All(s => Scope.SiteIds.Contains(s.SiteId)));

    /// <summary>The groups of those sites, as the schedule shows them: without their clients.</summary>
    public IQueryable<Group> Groups => HasAllSites ? db.Groups : db.Groups.Where(g => Scope.SiteIds.Contains(g.SiteId));

    /// <summary>The groups whose clients they may see: of counselors those that they lead or lead too, of supervisors those at the sites of their programs.</summary>
    public IQueryable<Group> Rosters(Permission permission)
    {
        if (Scope.ReachesSites(permission))
        {
            return Groups;
        }

        var (leads, supervised) = (TeamOf(permission), SupervisedBy(permission));
        return Groups.Where(g => g.FacilitatorId == leads || g.CoSignerId == leads || g.CoFacilitators.Any(c => c.StaffMemberId == leads) || db.Programs.Any(p => p.SiteId == g.SiteId && supervised.Contains(p.Id)));
    }

    /// <summary>Whether those are all groups at the sites of the programs that they may see: of counselors they are not.</summary>
    public bool SeesWholeRosters(Permission permission) => Scope.ReachesSites(permission) || Scope.Reaches(Reach.Programs, permission);

    /// <summary>Whether of a client's stays at their sites they may see some and not others: those in programs that they supervise.</summary>
    public bool SeesSomeStays(Permission permission) => !Scope.ReachesSites(permission) && Scope.Reaches(Reach.Programs, permission);

    /// <summary>The sessions of those groups.</summary>
    public IQueryable<GroupSession> Sessions(Permission permission)
    {
        var rosters = Rosters(permission);
        return ReachesAll(permission) ? db.GroupSessions : db.GroupSessions.Where(s => rosters.Any(g => g.Id == s.GroupId));
    }

    /// <summary>
    /// The stays that they may see: at their sites, and of these those in a program that they supervise, and those of a client of theirs: in whose care team they
    /// are, or were when it ended, or for whom they broke the glass.
    /// </summary>
    public IQueryable<Episode> Episodes(Permission permission)
    {
        if (Scope.ReachesSites(permission))
        {
            return StaysAtSites;
        }

        var supervised = SupervisedBy(permission);
        var (theirs, opened) = (StaysAtSites.Where(HasInTeam(permission)), OpenedByBreakingTheGlass(permission));
        return StaysAtSites.Where(e => supervised.Contains(e.ProgramId) || theirs.Any(t => t.ClientId == e.ClientId) || opened.Any(o => o.ClientId == e.ClientId));
    }

    /// <summary>The clients with such a stay. One without any is in nobody's care yet: whoever may open clients finds them, so that they can be admitted.</summary>
    public IQueryable<Client> Clients(Permission permission)
    {
        if (ReachesAll(permission))
        {
            return db.Clients;
        }

        // A record that was merged has no stays any more: it is where the record that stands is.
        var stays = Episodes(permission);
        return db.Clients.Where(c => stays.Any(e => e.ClientId == (c.MergedIntoId ?? c.Id)) || !db.Episodes.Any(e => e.ClientId == (c.MergedIntoId ?? c.Id)));
    }

    /// <summary>The keys of the clients whom a search may find; null where it may find everybody.</summary>
    public IQueryable<Guid>? ClientKeys => ReachesAll(Permission.ViewClients) ? null : Clients(Permission.ViewClients).Select(c => c.Id);

    /// <summary>The merges into the records of those clients.</summary>
    public IQueryable<ClientMerge> Merges(Permission permission)
    {
        var clients = Clients(permission);
        return ReachesAll(permission) ? db.ClientMerges : db.ClientMerges.Where(m => clients.Any(c => c.Id == m.SurvivorId));
    }

    /// <summary>The plans of those stays.</summary>
    public IQueryable<TreatmentPlan> Plans(Permission permission)
    {
        var stays = Episodes(permission);
        return ReachesAll(permission) ? db.TreatmentPlans : db.TreatmentPlans.Where(p => stays.Any(e => e.Id == p.EpisodeId));
    }

    /// <summary>What is to be done for the plans of those stays.</summary>
    public IQueryable<PlanTask> PlanTasks(Permission permission)
    {
        var stays = Episodes(permission);
        return db.PlanTasks.Where(t => stays.Any(e => e.Id == t.EpisodeId));
    }

    /// <summary>The counseling sessions of those stays.</summary>
    public IQueryable<CounselingSession> CounselingSessions(Permission permission)
    {
        var stays = Episodes(permission);
        return ReachesAll(permission) ? db.CounselingSessions : db.CounselingSessions.Where(s => stays.Any(e => e.Id == s.EpisodeId));
    }

    /// <summary>
    /// SUD counseling notes: those that the user wrote or is named for. No role, no site and no broken glass opens another one, and an operator of the command line opens none.
    /// </summary>
    public IQueryable<SudCounselingNote> CounselingNotes
    {
        get
        {
            var reader = Scope.UserId;
            return db.SudCounselingNotes.Where(n => n.AuthorId == reader || db.SudCounselingNoteReaders.Any(r => r.NoteId == n.Id && r.UserId == reader && r.EndedAt == null));
        }
    }

    /// <summary>The medication orders of those stays.</summary>
    public IQueryable<MedicationOrder> MedicationOrders(Permission permission)
    {
        var stays = Episodes(permission);
        return ReachesAll(permission) ? db.MedicationOrders : db.MedicationOrders.Where(o => stays.Any(e => e.Id == o.EpisodeId));
    }

    /// <summary>Attendance of groups at their sites; of which clients, the query says.</summary>
    public IQueryable<AttendanceRecord> Attendances => HasAllSites ? db.Attendances : db.Attendances.Where(a => Scope.SiteIds.Contains(a.GroupSession.Group.SiteId));

    /// <summary>Runs of reports: of whoever reaches less than everything their own, and those of others that hold nothing beyond their reach.</summary>
    public IQueryable<ReportRun> ReportRuns
    {
        get
        {
            var allowed = Enum.GetValues<ReportKind>().Where(k => May(k.Needs())).ToList();
            var runs = db.ReportRuns.Where(r => allowed.Contains(r.Kind));
            return ReachesAllReports && ReachesAll(Permission.TakeRollCall) ? runs : new ReportReach(db, this, Scope.UserId ?? Guid.Empty).Runs(runs);
        }
    }

    /// <summary>The filters that the user saved.</summary>
    public IQueryable<SavedFilter> SavedFilters => db.SavedFilters.Where(f => f.OwnerId == (Scope.UserId ?? Guid.Empty));

    /// <summary>Packs of reports: of whoever reaches less than everything their own, and those of others of which they reach every client. Which documents of their own somebody may still see, the clients say.</summary>
    public IQueryable<ReportPack> ReportPacks
    {
        get
        {
            var (attendance, clinical) = (May(Permission.RunAttendanceReports), May(Permission.RunClinicalReports));
            var packs = db.ReportPacks.Where(p => p.Kind == ReportKind.Progress || p.Kind == ReportKind.TreatmentPlan ? clinical : attendance);
            return ReachesAllReports ? packs : new ReportReach(db, this, Scope.UserId ?? Guid.Empty).Packs(packs);
        }
    }

    /// <summary>Whether the user may hold, give up or have made again what somebody asked for: they are that one, or everything is theirs.</summary>
    /// <param name="requestedById">Who asked for it; null for an operator of the command line.</param>
    public bool MaySteer(Guid? requestedById) => ReachesAllReports || (requestedById is not null && requestedById == Scope.UserId);

    /// <summary>Schedules of reports: of whoever reaches less than everything only their own.</summary>
    public IQueryable<ReportSchedule> ReportSchedules =>
        ReachesAllReports ? db.ReportSchedules : db.ReportSchedules.Where(s => s.OwnerId == Scope.UserId);

    /// <summary>The documents and volumes of those packs.</summary>
    public IQueryable<PackItem> PackItems
    {
        get
        {
            var packs = ReportPacks;
            return db.PackItems.Where(i => packs.Any(p => p.Id == i.ReportPackId));
        }
    }

    /// <summary>Clients whom the user may open only by breaking the glass: at their sites, and out of reach of the roles that may break it. Another role may know their names.</summary>
    public IQueryable<Client> BehindGlass
    {
        get
        {
            var (near, reached) = (StaysAtSites, Episodes(Permission.BreakTheGlass));
            return db.Clients.Where(c => c.MergedIntoId == null && near.Any(e => e.ClientId == c.Id) && !reached.Any(e => e.ClientId == c.Id));
        }
    }

    /// <summary>Whether the user reaches what a command is about, with a role that allows the command.</summary>
    public Task<bool> ReachesAsync(Subject subject, Permission permission, CancellationToken cancellationToken)
    {
        var id = subject.Id;
        return subject.Kind switch
        {
            // What is missing altogether is for the handler to tell: only it knows the words.
            _ when Scope.IsUnlimited => Task.FromResult(true),
            SubjectKind.Center => Task.FromResult(HasAllSites),
            SubjectKind.Site or SubjectKind.Program or SubjectKind.StaffMember or SubjectKind.Room or SubjectKind.User when HasAllSites => Task.FromResult(true),
            SubjectKind.Site => Sites.AnyAsync(s => s.Id == id, cancellationToken),
            SubjectKind.Program => Programs.AnyAsync(p => p.Id == id, cancellationToken),
            SubjectKind.StaffMember => Staff.AnyAsync(s => s.Id == id, cancellationToken),
            SubjectKind.Room => Rooms.AnyAsync(r => r.Id == id, cancellationToken),
            SubjectKind.User => Users.AnyAsync(u => u.Id == id, cancellationToken),
            SubjectKind.Client => Clients(permission).AnyAsync(c => c.Id == id, cancellationToken),
            SubjectKind.Merge => Merges(permission).AnyAsync(m => m.Id == id, cancellationToken),
            SubjectKind.Episode => Episodes(permission).AnyAsync(e => e.Id == id, cancellationToken),
            SubjectKind.Plan => Plans(permission).AnyAsync(p => p.Id == id, cancellationToken),
            SubjectKind.Group => Groups.AnyAsync(g => g.Id == id, cancellationToken),
            SubjectKind.Roster => Rosters(permission).AnyAsync(g => g.Id == id, cancellationToken),
            SubjectKind.CounselingSession => CounselingSessions(permission).AnyAsync(s => s.Id == id, cancellationToken),
            SubjectKind.OwnCounselingNote => db.SudCounselingNotes.AnyAsync(n => n.Id == id && n.AuthorId == Scope.UserId, cancellationToken),
            SubjectKind.SavedFilter => SavedFilters.AnyAsync(f => f.Id == id, cancellationToken),
            SubjectKind.ReportPack => ReportPacks.AnyAsync(p => p.Id == id && (ReachesAllReports || (p.RequestedById != null && p.RequestedById == Scope.UserId)), cancellationToken),
            SubjectKind.ReportSchedule => ReportSchedules.AnyAsync(s => s.Id == id, cancellationToken),
            SubjectKind.Session => Sessions(permission).AnyAsync(s => s.Id == id, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
        };
    }

    private IQueryable<Episode> StaysAtSites => HasAllSites ? db.Episodes : db.Episodes.Where(e => Scope.SiteIds.Contains(e.Program.SiteId));

    private bool May(Permission permission) => acting?.May(permission) ?? user.May(permission);

    private bool ReachesAllReports => ReachesAll(Permission.RunAttendanceReports) && ReachesAll(Permission.RunClinicalReports);

    private bool ReachesAll(Permission permission) => HasAllSites && Scope.ReachesSites(permission);

    // Nobody and no program where no role that allows it reaches that way.
    private Guid TeamOf(Permission permission) => Scope.Reaches(Reach.CareTeam, permission) ? Scope.StaffMemberId ?? Guid.Empty : Guid.Empty;

    private IReadOnlyList<Guid> SupervisedBy(Permission permission) => Scope.Reaches(Reach.Programs, permission) ? Scope.ProgramIds : [];

    private Expression<Func<Episode, bool>> HasInTeam(Permission permission)
    {
        // A time in a team ends with a day at the site of the stay; it is over when that day is over everywhere.
        var (member, today) = (TeamOf(permission), Today.Earliest(time));
        return e => e.CareTeam.Any(m => m.StaffMemberId == member && (m.Until == null || m.Until >= today || m.EndedByDischarge));
    }

    private IQueryable<BreakGlassAccess> OpenedByBreakingTheGlass(Permission permission)
    {
        var (holder, now) = (Scope.Roles.Any(r => Permissions.Allow([r], permission) && Permissions.Allow([r], Permission.BreakTheGlass)) ? Scope.UserId : null, time.GetUtcNow().UtcDateTime);
        return db.BreakGlassAccesses.Where(a => a.UserId == holder && a.Until > now);
    }
}
