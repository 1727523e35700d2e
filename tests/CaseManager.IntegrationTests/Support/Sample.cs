using CaseManager.Application.Abstractions;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Medication;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Support;

/// <summary>One of everything: a center with a client in a group, under an active plan, with a finished report and an import.</summary>
public sealed class Sample
{
    /// <summary>An instant with a part of a second, which both databases keep (UTC).</summary>
    public static readonly DateTime Now = new DateTime(2026, 3, 2, 15, 30, 12, DateTimeKind.Utc).AddMilliseconds(345);

    /// <summary>A Monday.</summary>
    public static readonly DateOnly Monday = new(2026, 3, 2);

    /// <summary>What the pack General asks of groups.</summary>
    public static GroupRules Groups => new RuleSet(RulePackSeeds.All.Single(p => p.Key == RulePack.GeneralKey).Versions[0].Rules).Groups;

    /// <summary>The organisation.</summary>
    public Center Center { get; } = new("Riverside Recovery");

    /// <summary>A site in Chicago.</summary>
    public Site Site { get; private set; } = null!;

    /// <summary>Intensive outpatient.</summary>
    public Domain.Centers.Program Program { get; private set; } = null!;

    /// <summary>Where the group meets.</summary>
    public Room Room { get; private set; } = null!;

    /// <summary>Leads the group.</summary>
    public StaffMember Counselor { get; private set; } = null!;

    /// <summary>A name in more than one script.</summary>
    public Client Client { get; } = new("P001", "Zoë", "Жукова-O'Neill", "Ζωή", new DateOnly(1990, 2, 28));

    /// <summary>The client's stay.</summary>
    public Episode Episode { get; private set; } = null!;

    /// <summary>A therapy group with the client in it.</summary>
    public Group Group { get; private set; } = null!;

    /// <summary>A pack that came with the product.</summary>
    public RulePack Original { get; private set; } = null!;

    /// <summary>The center's own copy of it.</summary>
    public RulePack Pack { get; private set; } = null!;

    /// <summary>Which pack the site uses.</summary>
    public SiteRules SiteRules { get; private set; } = null!;

    /// <summary>One signed session.</summary>
    public GroupSession Session { get; private set; } = null!;

    /// <summary>An active plan.</summary>
    public TreatmentPlan Plan { get; private set; } = null!;

    /// <summary>A counseling series.</summary>
    public CounselingSeries Series { get; private set; } = null!;

    /// <summary>A signed counseling session of it.</summary>
    public CounselingSession Counseling { get; private set; } = null!;

    /// <summary>A SUD counseling note about it; what is stored in it is no text.</summary>
    public SudCounselingNote Note { get; private set; } = null!;

    /// <summary>Somebody who may read it.</summary>
    public SudCounselingNoteReader Reader { get; private set; } = null!;

    /// <summary>A medication of the catalogue.</summary>
    public MedicationProduct Product { get; } = new("sample", "Sample",
        new(MedicationSubstance.Naltrexone, MedicationForm.Tablet, MedicationRoute.Oral, DoseUnit.Milligram, 25, 50, [DoseFrequency.Daily, DoseFrequency.AsNeeded], 25, ForOpioidUse: true), "50 mg", "Made up");

    /// <summary>A start for plans.</summary>
    public LibraryEntry Entry { get; } = new(LibraryKind.Intervention,
        new(AsamDimension.Dimension4, "Weekly talk", Modality: Modality.IndividualCounseling, Frequency: new Frequency(1, FrequencyUnit.Week), Minutes: 50));

    /// <summary>What is prescribed, with two doses.</summary>
    public MedicationOrder Order { get; private set; } = null!;

    /// <summary>A finished report.</summary>
    public ReportRun Run { get; private set; } = null!;

    /// <summary>A finished import.</summary>
    public ImportBatch Import { get; } = new(ImportKind.Attendance, "register.csv", new string('a', 64), [1, 2, 3], "Ines Ward", Now);

    /// <summary>Adds and saves all of it.</summary>
    public async Task AddToAsync(ICaseManagerDb db)
    {
        db.Centers.Add(Center);
        db.Clients.Add(Client);
        db.ImportBatches.Add(Import);
        db.LibraryEntries.Add(Entry);
        db.Sites.Add(Site = new Site(Center.Id, "Main", "America/Chicago"));
        db.Programs.Add(Program = new Domain.Centers.Program(Site.Id, "Intensive outpatient", new AsamLevel("2.1")));
        db.Rooms.Add(Room = new Room(Site.Id, "Library", 14));
        Site.AddFederalHolidays(2026);
        Site.SetOpeningHours(OpeningInterval.Read(DayOfWeek.Monday, "8-12, 13-24"));
        db.Staff.Add(Counselor = new StaffMember(Site.Id, "Ines Ward", "LCSW"));
        db.Episodes.Add(Episode = new Episode(Client.Id, Program.Id, Monday.AddDays(-30)));
        Episode.HandOver(Counselor.Id, Monday.AddDays(-20), Monday);
        Episode.Complete(AdmissionItems.Empty with { Referral = ReferralSource.Self, DaysWaited = NumberRange.Parse("8-14"), Veteran = false });
        Episode.Complete(new ClinicalItems { SelfHelp = SelfHelpAttendance.Some }, [new(Substance.Alcohol, SubstanceRoute.Oral, SubstanceFrequency.Daily, NumberRange.Exactly(15)), new(Substance.Cocaine)], 36);
        db.Groups.Add(Group = Group.Open(Site, Groups, "T1", "Evening therapy", GroupKind.Therapy, null, new(Counselor), 8));
        Group.Join(Client.Id, Monday.AddDays(-7));
        db.GroupSessions.Add(Session = GroupSession.Schedule(Group.Id, Monday, new TimeOnly(18, 0), 90));
        Session.Record(Client.Id, Episode.Id, AttendanceMark.Present, Group.Capacity);
        AddMedication(db);
        db.TreatmentPlans.Add(Plan = MakePlan());
        db.CounselingSeries.Add(Series = new CounselingSeries(Episode, CounselingKind.Individual, Counselor.Id, Monday.AddDays(-20)));
        db.CounselingSessions.Add(Counseling = new CounselingSession(Episode, Series, Series.Kind, Counselor.Id, Monday, new TimeOnly(9, 0), 50));
        db.SudCounselingNotes.Add(Note = new SudCounselingNote(Counseling.Id, Guid.NewGuid(), "Ines Ward, LCSW", Now));
        db.SudCounselingNoteReaders.Add(Reader = new SudCounselingNoteReader(Note.Id, Guid.NewGuid(), Now));
        db.ReportRuns.Add(Run = new ReportRun(ReportKind.Progress, Client.Id, new Period(Monday.AddDays(-6), Monday), Audience.Internal, "Progress: P001", "Ines Ward", Now));
        db.RulePacks.Add(Original = MakeOriginal());
        db.RulePacks.Add(Pack = MakeCopy(Original));
        db.SiteRules.Add(SiteRules = new SiteRules(Site.Id));
        await db.SaveChangesAsync();
    }

    /// <summary>Uses a verb of every aggregate that has one.</summary>
    public void Change()
    {
        Center.Rename("Riverside Recovery Center");
        Site.RemoveHoliday(new DateOnly(2026, 12, 25));
        Site.AddHoliday(new DateOnly(2026, 12, 24), "Christmas Eve");
        Site.Change("Main", "America/Chicago", "1 Main Street");
        Program.Change("Intensive outpatient", new AsamLevel("2.1", 3), 9.5m);
        Counselor.AddCredential("CADC", "A1", "Board", Monday.AddYears(1));
        Room.Change("Library", null);
        Room.Archive();
        Client.Correct(new("Zoë", "Жукова"), new DateOnly(1990, 2, 28), Monday);
        Group.Change(Groups, "Late therapy", null, new(Counselor), 10);
        var author = new StepAuthor("Ines Ward", Now, Site.Clock);
        Episode.ChangeLevel(new AsamLevel("1.5"), new StepMoment(Monday.AddDays(-2), new TimeOnly(9, 0)), author);
        Episode.Discharge(new DischargeDetails(DischargeReason.DroppedOut) { PlanAfter = "Call on Fridays", Substances = [(Substance.Alcohol, SubstanceFrequency.NoUse)] }, author.Now, author, null);
        Group.EndWithStay(Client.Id, Episode.Id, Monday);
        new ClientStays(Client, [Episode]).Reopen(Episode, "Came back the same day", author);
        Group.ResumeWithStay(Episode.Id, Monday);
        Group.Leave(Client.Id, Monday);
        Session.RecordLength(80);
        Session.Sign("Ines Ward, LCSW", Now);
        Session.Correct(Client.Id, new AttendanceMark(AttendanceStatus.Late, 20), "Ines Ward, LCSW", Now.AddHours(1), "Came at 18:20");
        Plan.Sign(Monday, "Ines Ward, LCSW", Now, MedicationAnswer.NotAsked);
        Plan.RecordProgress(Plan.Objectives.Single(), ObjectiveStatus.Progressing, "12 days", "Ines Ward, LCSW", Monday, Now);
        Entry.Change(new(AsamDimension.Dimension5, "Talk about the week – Ζωή", Modality: Modality.FamilyCounseling, Frequency: new Frequency(2, FrequencyUnit.Month)));
        Entry.Archive();
        Series.End(Monday.AddDays(30));
        Counseling.Record(new CounselingRecord(AttendanceStatus.Late, new TimeOnly(9, 10), new TimeOnly(9, 50), null, [Plan.Objectives.Single().Lineage], "Kept the diary – Ζωή"), Series.Id, "Ines Ward, LCSW", new StepMoment(Monday, new TimeOnly(10, 0)));
        Counseling.Sign(Series.Id, "Ines Ward, LCSW", Now);
        Counseling.Add("On 6 of 7 days", "Ines Ward, LCSW", Now.AddHours(1));
        Counseling.Void("Ines Ward, LCSW", Now.AddHours(2), "Thought it was another day");
        Counseling.Restore("Ines Ward, LCSW", Now.AddHours(3));
        Note.Seal([1, 2, 3]);
        Reader.End(Now);
        var doctor = new StepAuthor("Priya Nair, MD", Now, Site.Clock);
        Order.Correct(Order.Doses.First().Id, new DoseEntry(DoseKind.Observed, Monday.AddDays(-1), new TimeOnly(8, 15)) { Dose = 37.5m, Remark = "A part of it" }, "Came at 8:15", Episode, null, doctor);
        Order.Void("Wrong client", doctor);
        Order.Restore([Order], doctor);
        Order.Stop(Monday, "Moves away", Monday, doctor);
        Run.Finish([new ReportFile(ReportFormat.Pdf, [0x25, 0x50, 0x44, 0x46])], Now);
        Pack.Rename("Ours, too", "Everybody here");
        Pack.StartDraft();
        SiteRules.Use(Pack, Monday, "Ines Ward", Now);
        Import.Complete(new ImportedRows(1, 1, 1, 1, 1), Now);
    }

    /// <summary>Takes all of it out again.</summary>
    public async Task RemoveFromAsync(ICaseManagerDb db)
    {
        db.SudCounselingNoteReaders.Remove(Reader);
        db.SudCounselingNotes.Remove(Note);
        db.CounselingSessions.Remove(Counseling);
        db.CounselingSeries.Remove(Series);
        db.ReportRuns.Remove(Run);
        db.TreatmentPlans.Remove(Plan);
        await db.MedicationDecisions.LoadAsync();
        db.MedicationDecisions.RemoveRange(db.MedicationDecisions.Local);
        await db.TakeHomeDecisions.LoadAsync();
        db.TakeHomeDecisions.RemoveRange(db.TakeHomeDecisions.Local);
        await db.DrugTests.LoadAsync();
        db.DrugTests.RemoveRange(db.DrugTests.Local);
        db.MedicationOrders.Remove(Order);
        db.MedicationProducts.Remove(Product);
        db.LibraryEntries.Remove(Entry);
        db.GroupSessions.Remove(Session);
        db.Groups.Remove(Group);
        db.Episodes.Remove(Episode);
        db.Clients.Remove(Client);
        db.Rooms.Remove(Room);
        db.Staff.Remove(Counselor);
        db.Programs.Remove(Program);
        db.SiteRules.Remove(SiteRules);
        db.RulePacks.Remove(Pack);
        db.RulePacks.Remove(Original);
        db.Sites.Remove(Site);
        db.Centers.Remove(Center);
        db.ImportBatches.Remove(Import);
        await db.SaveChangesAsync();
    }

    private void AddMedication(ICaseManagerDb db)
    {
        var doctor = new StepAuthor("Priya Nair, MD", Now, Site.Clock);
        db.MedicationProducts.Add(Product);
        db.MedicationOrders.Add(Order = MedicationOrder.Prescribe(Episode, Product, new(Counselor.Id, 50, DoseUnit.Milligram, DoseFrequency.Daily, Monday.AddDays(-9), "Cravings", "As before"), [], doctor));
        Order.Record(new DoseEntry(DoseKind.Observed, Monday.AddDays(-1), new TimeOnly(8, 15)), Episode, null, doctor);
        Order.Record(new DoseEntry(DoseKind.TakenHome, Monday.AddDays(-1), new TimeOnly(8, 20)) { Days = 3 }, Episode, null, doctor);
        db.MedicationDecisions.Add(new(Episode, MedicationDecisionKind.PrescribedElsewhere, Monday, "By the county clinic", doctor));
        var criteria = new TakeHomeCriteria(true, true, true, true, false, true);
        db.TakeHomeDecisions.Add(new(Episode, new TakeHomeProposal(9, 7, 0), criteria, 1, Guid.NewGuid(), "Lock box", doctor));
        db.DrugTests.Add(new(Episode, Monday, false, new Dictionary<DrugPanel, DrugTestOutcome> { [DrugPanel.Fentanyl] = DrugTestOutcome.Negative }, null, doctor));
    }

    private static RulePack MakeOriginal()
    {
        var seed = RulePackSeeds.All.Single(p => p.Key == "florida").Versions[0];
        var pack = RulePack.OfProduct("sample", "Sample", "Nowhere");
        pack.AddOfProduct(1, seed.Source, seed.EffectiveFrom, null, new RuleSet(seed.Rules), Now);
        return pack;
    }

    private static RulePack MakeCopy(RulePack original)
    {
        var pack = RulePack.CopyOf(original.Versions.Single(), "Ours", "Our center");
        pack.Describe("Our own", Monday, Monday);
        pack.Publish("Ines Ward", Now);
        return pack;
    }

    private TreatmentPlan MakePlan()
    {
        var plan = new TreatmentPlan(Episode.Id);
        var goal = plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "I want my mornings back");
        var objective = plan.AddObjective(goal, "Stay sober for 30 days", "No use, by drug test", Monday.AddMonths(1));
        plan.AddIntervention(objective, new(Modality.GroupTherapy, "Evening group", new Frequency(2, FrequencyUnit.Week), Group, Monday, Monday.AddMonths(2)));
        plan.AddIntervention(objective, new(Modality.MedicationTreatment, "Monthly injection", new Frequency(1, FrequencyUnit.Month)));
        return plan;
    }
}
