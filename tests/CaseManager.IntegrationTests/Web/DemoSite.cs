using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Medication;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Importing;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Web;

/// <summary>A running site with the demo center, a finished report and an import, and the keys of one of each.</summary>
internal sealed class DemoSite : IAsyncDisposable
{
    private readonly Dictionary<string, Guid> keys = [];

    private DemoSite(RunningSite site) => (Site, Doors) = (site, Door.Of(site));

    public RunningSite Site { get; }

    public IReadOnlyList<Door> Doors { get; }

    /// <summary>By the name of the controller that shows it, or of the parameter that takes it.</summary>
    public IReadOnlyDictionary<string, Guid> Keys => keys;

    public static async Task<DemoSite> StartAsync()
    {
        var demo = new DemoSite(await RunningSite.StartAsync());
        await using var db = demo.Site.Database.Open();
        await new DemoCenter(db).SeedAsync(DateOnly.FromDateTime(DateTime.UtcNow));
        var plan = await db.TreatmentPlans.Include(p => p.Problems).ThenInclude(p => p.Goals).OrderBy(p => p.Status)
            .FirstAsync(p => p.Episode.DischargedOn == null && db.Attendances.Any(a => a.EpisodeId == p.EpisodeId && a.GroupSession.SignedAt != null && a.GroupSession.Group.Kind != GroupKind.PeerSupport));
        var episode = await db.Episodes.SingleAsync(e => e.Id == plan.EpisodeId);
        var attendance = await db.Attendances.Include(a => a.GroupSession).FirstAsync(a => a.ClientId == episode.ClientId && a.GroupSession.SignedAt != null && a.GroupSession.Group.Kind != GroupKind.PeerSupport);
        var run = new ReportRun(ReportKind.ClientAttendance, episode.ClientId, new Period(episode.AdmittedOn, episode.AdmittedOn), Audience.Internal, "Client attendance", "Ada", DateTime.UtcNow);
        run.Finish(Enum.GetValues<ReportFormat>().Select(f => new ReportFile(f, f is ReportFormat.Screen ? Screen : "%PDF"u8.ToArray())), DateTime.UtcNow);
        var import = new ImportBatch(ImportKind.Attendance, "history.csv", new string('a', 64), Upload, "Ada", DateTime.UtcNow);
        db.AddRange(run, import);
        await db.SaveChangesAsync();
        var (clients, groups, sessions, plans) = (episode.ClientId, attendance.GroupSession.GroupId, attendance.GroupSessionId, plan.Id);
        demo.keys["Clients"] = demo.keys["client"] = demo.keys["ClientId"] = demo.keys["Recovery"] = demo.keys["Duplicates"] = demo.keys["Audit"] = clients;
        demo.keys["Merges"] = await MergeAsync(db);
        demo.keys["other"] = await db.Clients.Where(c => c.Id != clients && c.MergedIntoId == null).OrderByDescending(c => c.Mrn).Select(c => c.Id).FirstAsync();
        demo.keys["Groups"] = demo.keys["GroupId"] = demo.keys["GroupSchedule"] = demo.keys["GroupTopics"] = groups;
        demo.keys["Sessions"] = demo.keys["Corrections"] = demo.keys["SessionMoves"] = demo.keys["SessionTopics"] = demo.keys["SignInSheets"] = sessions;
        demo.keys["code"] = attendance.GroupSession.SheetCode;
        demo.keys["GroupNotes"] = clients;
        var open = await db.Attendances.Where(a => a.Status == AttendanceStatus.Present && a.GroupSession.SignedAt != null && a.GroupSession.Group.Kind == GroupKind.Therapy && !db.SessionNotes.Any(n => n.SessionId == a.GroupSessionId)).FirstAsync();
        (demo.keys["SessionNotes"], demo.keys["EpisodeId"]) = (open.GroupSessionId, open.EpisodeId);
        demo.keys["topic"] = await TopicAsync(db, groups);
        demo.keys["Plans"] = demo.keys["PlanReviews"] = demo.keys["PlanPrints"] = plans;
        demo.keys["Reports"] = run.Id;
        // Whoever signs in has one of their own.
        demo.keys["ReportFilters"] = Guid.Empty;
        (demo.keys["ReportPacks"], demo.keys["volume"]) = await AddReportPackAsync(db, episode.ClientId, "Ada", null);
        (demo.keys["PackDocuments"], demo.keys["document"]) = await AddReportPackAsync(db, episode.ClientId, "Ada", null, form: PackForm.Zip);
        demo.keys["Import"] = import.Id;
        demo.keys["episodeId"] = demo.keys["Episodes"] = demo.keys["Admissions"] = demo.keys["CareTeam"] = episode.Id;
        demo.keys["member"] = await db.Episodes.Where(e => e.Id == episode.Id).SelectMany(e => e.CareTeam).Select(m => m.Id).FirstAsync();
        demo.keys["partId"] = demo.keys["ParentId"] = plan.Problems.First().Id;
        demo.keys["under"] = plan.Goals.First().Id;
        demo.keys["ProgramId"] = episode.ProgramId;
        await AddCounselingAsync(db, episode, demo.keys);
        demo.keys["SiteId"] = demo.keys["MrnSiteId"] = demo.keys["MrnPatterns"] = (await db.Groups.SingleAsync(g => g.Id == groups)).SiteId;
        var pack = await AddPackAsync(db);
        demo.keys["RulePacks"] = demo.keys["RulePackDrafts"] = demo.keys["RulePackId"] = pack.Id;
        demo.keys["versionId"] = demo.keys["left"] = pack.Versions.Single(v => !v.IsDraft).Id;
        demo.keys["right"] = pack.Draft!.Id;
        demo.keys["SiteRules"] = demo.keys["SiteId"];
        demo.keys["Sites"] = demo.keys["SiteId"];
        demo.keys["Programs"] = demo.keys["ProgramId"];
        demo.keys["Users"] = (await TestUsers.AddAsync(demo.Site.Services, "noor@example.org", "Noor Haddad", Role.Staff)).Id;
        demo.keys["ReportSchedules"] = AddSchedule(db, demo.keys["Users"], clients, demo.keys["SiteId"]).Id;
        await db.SaveChangesAsync();
        demo.keys["PlanLibrary"] = (await db.LibraryEntries.FirstAsync(e => e.Kind == LibraryKind.Objective)).Id;
        demo.keys["Rooms"] = (await db.Rooms.FirstAsync()).Id;
        var person = await db.Staff.Include(s => s.Credentials).FirstAsync(s => s.SupervisorId != null && s.Credentials.Any());
        (demo.keys["Staff"], demo.keys["credential"]) = (person.Id, person.Credentials.First().Id);
        demo.keys["FacilitatorId"] = demo.keys["StaffMemberId"] = demo.keys["PrimaryCounselorId"] = (await db.Staff.FirstAsync(s => s.SiteId == demo.keys["SiteId"] && s.Credential != null && !s.IsIntern)).Id;
        await AddMedicationAsync(demo, db, episode);
        await AddPeerSupportAsync(demo, db);
        return demo;
    }

    /// <summary>Somebody with every role and a saved filter, whose the schedule is from then on: only its owner may change it.</summary>
    public async Task<SiteVisitor> SignInAsync()
    {
        await using var db = Site.Database.Open();
        var others = await db.Users.Select(u => u.Id).ToListAsync();
        var visitor = await Site.SignInAsync(Enum.GetValues<Role>());
        var user = await db.Users.SingleAsync(u => !others.Contains(u.Id));
        var filter = db.SavedFilters.Add(new SavedFilter(user.Id, "Ours", ReportKind.ProgramSummary, new(ProgramId: keys["ProgramId"]), PeriodRule.LastMonth, null)).Entity;
        await db.SaveChangesAsync();
        keys["ReportFilters"] = filter.Id;
        await db.ReportSchedules.ExecuteUpdateAsync(set => set.SetProperty(s => s.OwnerId, user.Id));
        return visitor;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>A schedule about one client, with an occurrence that was refused.</summary>
    internal static ReportSchedule AddSchedule(CaseManagerDbContext db, Guid ownerId, Guid clientId, Guid siteId)
    {
        var schedule = db.Add(new ReportSchedule(ownerId, new($"Every morning {Guid.NewGuid():N}", ReportKind.ClientAttendance, ScheduleTarget.Client, clientId, Audience.Internal, PackForm.Zip, SchedulePeriod.LastWeek,
            new Rhythm(RhythmUnit.Daily, [], null, new TimeOnly(6, 0)), siteId), DateTime.UtcNow)).Entity;
        db.Add(schedule.Refused(new Occurrence(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), DateTime.UtcNow.AddDays(-1)), "Its owner was away.", DateTime.UtcNow));
        return schedule;
    }

    /// <summary>A pack of one client, finished, as one volume.</summary>
    internal static Task<(Guid Pack, Guid Part)> AddReportPackAsync(CaseManagerDbContext db, Guid clientId, string by, Guid? byId, Guid? siteId = null, PackForm form = PackForm.Volumes) =>
        AddReportPackAsync(db, [clientId], by, byId, siteId, form);

    /// <summary>A pack that is done, and its last part: its volume, or in a zip its document.</summary>
    internal static async Task<(Guid Pack, Guid Part)> AddReportPackAsync(CaseManagerDbContext db, Guid[] clients, string by, Guid? byId, Guid? siteId = null, PackForm form = PackForm.Volumes)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var pack = db.Add(new ReportPack(ReportKind.ClientAttendance, PackWhom.Site, new Period(today, today), Audience.Internal, form, "Client attendance – all clients", clients, by, DateTime.UtcNow, byId, subjectId: siteId)).Entity;
        await db.SaveChangesAsync();
        var maker = Guid.NewGuid();
        foreach (var item in pack.Items)
        {
            db.Entry(item).Property(i => i.LeaseHolder).CurrentValue = maker;
            item.Finish(4, new string('a', 64), DateTime.UtcNow, ReportCode.New());
            db.Add(new PackChunk(item.Id, maker, 0, item.ClientId is null || form is PackForm.Zip ? "%PDF"u8.ToArray() : Screen));
        }

        await db.SaveChangesAsync();
        await db.ReportPacks.Where(p => p.Id == pack.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PackState.Done));
        return (pack.Id, pack.Items.MaxBy(i => i.Number)!.Id);
    }

    private static byte[] Upload => new StoredUpload(History.Of("P001,Zoe,Bell,G1,2026-03-02,09:30 - 11:00,yes"), new()).Pack();

    // An order that runs since yesterday with a dose, and a test.
    private static async Task AddMedicationAsync(DemoSite demo, CaseManagerDbContext db, Episode stay)
    {
        var site = await db.Sites.SingleAsync(s => s.Id == demo.keys["SiteId"]);
        var author = new StepAuthor("Priya Nair, MD", DateTime.UtcNow, site.Clock);
        var yesterday = author.Now.On.AddDays(-1);
        var product = await db.MedicationProducts.SingleAsync(p => p.Key == "acamprosate-tablet");
        var order = MedicationOrder.Prescribe(stay, product, new(demo.keys["StaffMemberId"], 666, DoseUnit.Milligram, DoseFrequency.ThreeTimesDaily, yesterday, "Cravings"), [], author);
        db.Add(order);
        var dose = order.Record(new DoseEntry(DoseKind.Observed, yesterday, new TimeOnly(8, 0)), stay, null, author);
        var test = db.DrugTests.Add(new(stay, yesterday, true, new Dictionary<DrugPanel, DrugTestOutcome>(), null, author)).Entity;
        await db.SaveChangesAsync();
        (demo.keys["order"], demo.keys["MedicationOrders"], demo.keys["Doses"], demo.keys["dose"]) = (order.Id, order.Id, order.Id, dose.Id);
        (demo.keys["test"], demo.keys["DrugTests"], demo.keys["ProductId"], demo.keys["PrescriberId"]) = (test.Id, test.Id, product.Id, demo.keys["StaffMemberId"]);
    }

    // A meeting that is kept by hand, and an entry of the client's log.
    private static async Task AddPeerSupportAsync(DemoSite demo, CaseManagerDbContext db)
    {
        var meeting = db.Add(Meeting.ByHand(new("Steps", Fellowship.NarcoticsAnonymous, "America/New_York"))).Entity;
        var entry = db.Add(new PeerSupportEntry(demo.keys["Clients"], new(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3), Fellowship.NarcoticsAnonymous),
            new StepAuthor("Maya Torres", DateTime.UtcNow, SiteClock.Of("America/New_York")))).Entity;
        await db.SaveChangesAsync();
        (demo.keys["Meetings"], demo.keys["MeetingId"], demo.keys["meetingId"], demo.keys["entry"]) = (meeting.Id, meeting.Id, meeting.Id, entry.Id);
        demo.keys["PeerSupport"] = demo.keys["Clients"];
        var peers = await db.TreatmentPlans.OrderBy(p => p.Status != PlanStatus.Draft).ThenBy(p => p.Episode.Client.Mrn)
            .SelectMany(p => p.Problems.SelectMany(x => x.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Interventions), (p, i) => new { PlanId = p.Id, i.Id, i.Modality })
            .FirstAsync(i => i.Modality == Modality.PeerSupport);
        (demo.keys["PlanMeetings"], demo.keys["intervention"]) = (peers.PlanId, peers.Id);
    }

    // One of the center's own, with a published version and a draft.
    private static async Task<RulePack> AddPackAsync(CaseManagerDbContext db)
    {
        var general = await db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.SeedKey == RulePack.GeneralKey);
        var pack = db.Add(RulePack.CopyOf(general.Versions.First(), "Ours", "Our center")).Entity;
        pack.Describe("Our own", new DateOnly(2026, 1, 1), null);
        pack.Publish("Ada", DateTime.UtcNow);
        pack.StartDraft();
        await db.SaveChangesAsync();
        return pack;
    }

    // A session that waits to be recorded, in a series, and a note of somebody who never signs in.
    private static async Task AddCounselingAsync(CaseManagerDbContext db, Domain.Episodes.Episode stay, Dictionary<string, Guid> keys)
    {
        var counselor = await db.Episodes.Where(e => e.Id == stay.Id).SelectMany(e => e.CareTeam).Select(m => m.StaffMemberId).FirstAsync();
        var series = db.Add(new CounselingSeries(stay, CounselingKind.Family, counselor, stay.AdmittedOn)).Entity;
        var session = db.Add(new CounselingSession(stay, series, series.Kind, counselor, stay.AdmittedOn, new TimeOnly(6, 15), 30)).Entity;
        var note = db.Add(new SudCounselingNote(session.Id, Guid.NewGuid(), "Ines Ward", DateTime.UtcNow)).Entity;
        await db.SaveChangesAsync();
        (keys["series"], keys["SeriesId"], keys["CounselorId"], keys["note"]) = (series.Id, series.Id, counselor, note.Id);
        keys["CounselingSessions"] = keys["CounselingNotes"] = session.Id;
    }

    private static async Task<Guid> TopicAsync(CaseManagerDbContext db, Guid groupId)
    {
        var group = await db.Groups.Include(g => g.Topics).SingleAsync(g => g.Id == groupId);
        group.AddTopic("Sleep and dreams");
        await db.SaveChangesAsync();
        return group.Topics.First(t => t.Title == "Sleep and dreams").Id;
    }

    // Two records of one person, which are one now.
    private static async Task<Guid> MergeAsync(CaseManagerDbContext db)
    {
        var (survivor, merged) = (new Client("MG-1", "Ottilie", "Vanderbeek"), new Client("MG-2", "Otilie", "Vanderbeek"));
        db.AddRange(survivor, merged);
        await db.SaveChangesAsync();
        var merge = ClientMerge.Of(survivor, merged, [], "Ada", DateTime.UtcNow, DateOnly.FromDateTime(DateTime.UtcNow), "Same face");
        db.Add(merge);
        await db.SaveChangesAsync();
        return merge.Id;
    }

    internal static byte[] Screen => new Reports.Forms.ReportForms().ToScreen(new(
        new("Client attendance", "Nobody", "Today", "Now", DateTime.UtcNow, Audience.Internal, "Center", "1"), []));
}
