using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Reporting.Documents;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Rows;

/// <summary>
/// Two sites with something of every kind that reports count, in June: Ana (P1) has a counselor of her own and a plan that was changed, Bo (P2) is in the same program, Cy (P3) in another one, Di (P4) at another site.
/// </summary>
internal sealed class FigureClinic
{
    private static readonly Guid Author = Guid.NewGuid();
    private readonly CaseManagerDbContext db;
    private readonly Clinic clinic;

    private FigureClinic(CaseManagerDbContext db)
    {
        this.db = db;
        clinic = new Clinic(db);
    }

    public static Period June { get; } = new(Day(6, 1), Day(6, 30));

    public Stay Ana { get; private set; } = null!;

    public Guid SiteId => clinic.Site.Id;

    public Guid ProgramId => clinic.Program.Id;

    public Guid OtherProgramId { get; private set; }

    public Guid OtherSiteId { get; private set; }

    public Guid GroupId { get; private set; }

    /// <summary>The second version of Ana's plan, whose signature reviewed the first.</summary>
    public Guid SecondPlanId { get; private set; }

    /// <summary>The entry of Ana's log that names a fellowship of its own.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>Ana's methadone.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>Ana's counselor, who leads her therapy group.</summary>
    public Scope Counselor { get; private set; } = null!;

    /// <summary>Supervises the program of Ana and Bo.</summary>
    public Scope Supervisor { get; private set; } = null!;

    /// <summary>An administrator of the site of Ana, Bo and Cy.</summary>
    public Scope OfSite { get; private set; } = null!;

    /// <summary>Whose rows figures may count, each in its own way.</summary>
    public IReadOnlyList<RowFilter> Filters { get; private set; } = [];

    public static async Task<FigureClinic> CreateAsync(TestDatabase test)
    {
        await using var db = test.Open();
        var figures = new FigureClinic(db);
        await figures.FillAsync();
        await new ReportDesk(test).AskAsync(services => ActivatorUtilities.GetServiceOrCreateInstance<DueComputing>(services).ComputeAsync(default));
        return figures;
    }

    private async Task FillAsync()
    {
        var maya = clinic.Add(new StaffMember(SiteId, "Maya Torres", "LCSW"));
        var (other, south) = (clinic.Add(new Domain.Centers.Program(SiteId, "Residential", new AsamLevel("3.5"))), clinic.Add(new Site(clinic.Site.CenterId, "South", "America/Chicago")));
        var away = clinic.Add(new Domain.Centers.Program(south.Id, "Outpatient", new AsamLevel("1.5")));
        (OtherProgramId, OtherSiteId) = (other.Id, south.Id);
        Ana = clinic.Admit("P1");
        var (bo, cy, di) = (clinic.Admit("P2", "Bo", "Eng"), clinic.Admit("P3", "Cy", "Fox", program: other), clinic.Admit("P4", "Di", "Gold", program: away));
        Episode(Ana).HandOver(maya.Id, Day(1, 1), Day(6, 1));
        Group[] groups = [clinic.Open(GroupKind.Therapy, "T", maya), clinic.Open(GroupKind.Therapy, "T2"), clinic.Open(GroupKind.Psychoeducation, "E"), clinic.Open(GroupKind.PeerSupport, "P", capacity: null)];
        var far = clinic.Add(new Group(south.Id, "S", "Group S", GroupKind.Therapy, null, new GroupLeadership(clinic.Facilitator), 12));
        GroupId = groups[0].Id;
        groups[0].AddTopic("Triggers");
        Array.ForEach(groups, g => g.Join(Ana.ClientId, Day(6, 1)));
        for (var week = 0; week < 4; week++)
        {
            foreach (var (group, i) in groups.Select((g, i) => (g, i)))
            {
                var session = clinic.Meet(group, Day(6, 1).AddDays((7 * week) + i), week == 1 ? null : 60, (Ana, Mark(week + i)), (bo, Mark(week + i + 1)), (cy, Mark(week + i + 2)));
                session.Cover(i == 0 && week > 1 ? group.Topics.Single() : null);
            }
        }

        Array.ForEach(groups, g => clinic.Meet(g, Day(6, 29)).Cancel());
        clinic.Meet(far, Day(6, 2), (di, AttendanceMark.Present));
        var series = Counsel(maya);
        var (objective, intervention) = Plan(groups, series);
        Counsel(maya, series, objective);
        Told();
        await clinic.SaveAsync();
        Say(maya, objective, intervention);
    }

    private void Say(StaffMember maya, Guid objective, Guid intervention)
    {
        Counselor = new Scope { UserId = Guid.NewGuid(), Roles = [Role.Counselor], StaffMemberId = maya.Id, SiteIds = [SiteId] };
        Supervisor = new Scope { UserId = Guid.NewGuid(), Roles = [Role.ClinicalSupervisor], SiteIds = [SiteId], ProgramIds = [ProgramId] };
        OfSite = new Scope { UserId = Guid.NewGuid(), Roles = [Role.Administrator], SiteIds = [SiteId] };
        var (program, client) = (new RowFilter(June) { SiteId = SiteId, ProgramId = ProgramId }, new RowFilter(June) { ClientId = Ana.ClientId });
        Filters =
        [
            program, program with { Level = "4-2.1" }, program with { Kind = GroupKind.Therapy, Weekday = DayOfWeek.Monday, TopicId = Guid.Empty }, new RowFilter(June) { SiteId = SiteId }, new RowFilter(June) { SiteId = SiteId, StaffId = maya.Id },
            new RowFilter(June) { GroupId = GroupId }, new RowFilter(June) { StaffId = maya.Id }, client, client with { GroupId = GroupId, Reason = ExcuseReason.Transport }, client with { ObjectiveId = objective },
            client with { InterventionId = intervention }, client with { Domain = RecoveryDomain.RelapseRisk }, client with { Domain = RecoveryDomain.RelapseRisk, Status = ObjectiveStatus.Met },
            client with { Domain = RecoveryDomain.RelapseRisk, Status = ObjectiveStatus.Progressing, PlanId = SecondPlanId },
            client with { Domain = RecoveryDomain.RelapseRisk, Status = ObjectiveStatus.Worse, EpisodeId = Ana.EpisodeId, On = Day(6, 22) },
            client with { Fellowship = Fellowship.SmartRecovery }, client with { EntryId = EntryId }, client with { OrderId = OrderId },
        ];
    }

    private static AttendanceMark Mark(int n) => (n % 4) switch
    {
        1 => new AttendanceMark(AttendanceStatus.Late, 10),
        2 => new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Transport),
        3 => AttendanceMark.NoShow,
        _ => AttendanceMark.Present,
    };

    private CounselingSeries Counsel(StaffMember maya) => clinic.Add(new CounselingSeries(Episode(Ana), CounselingKind.Individual, maya.Id, Day(1, 1)));

    private void Counsel(StaffMember maya, CounselingSeries series, Guid objective)
    {
        CounselingRecord[] records =
        [
            new(AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), objectives: [objective]), new(AttendanceStatus.Late, new TimeOnly(9, 20), new TimeOnly(9, 50)), new(AttendanceStatus.NoShow),
            new(AttendanceStatus.Excused, reason: ExcuseReason.Court), new(AttendanceStatus.Excused, reason: ExcuseReason.Transport),
        ];
        foreach (var (record, i) in records.Select((r, i) => (r, i)))
        {
            var day = Day(6, 3).AddDays(4 * i);
            clinic.Add(new CounselingSession(Episode(Ana), series, CounselingKind.Individual, maya.Id, day, new TimeOnly(9, 0), 50)).Record(record, Author, "Maya Torres", new StepMoment(day.AddDays(1)));
        }

        clinic.Add(new CounselingSession(Episode(Ana), series, CounselingKind.Individual, maya.Id, Day(6, 25), new TimeOnly(9, 0), 50)).Cancel();
    }

    // The second version meets another group, so that what is delivered is of both.
    private (Guid Objective, Guid Intervention) Plan(Group[] groups, CounselingSeries series)
    {
        var weekly = new Frequency(1, FrequencyUnit.Week);
        var first = clinic.Plan(Ana);
        var objective = first.AddObjective(first.AddGoal(first.AddProblem("Drinks daily", AsamDimension.Dimension4), "My evenings back", domain: RecoveryDomain.RelapseRisk), "Comes and takes part", "8 of 10", Day(9, 1));
        first.AddIntervention(objective, new InterventionDetails(Modality.GroupTherapy, "Skills", weekly, groups[0]));
        first.AddIntervention(objective, new InterventionDetails(Modality.IndividualCounseling, "Counseling", weekly, Series: series));
        first.AddIntervention(objective, new InterventionDetails(Modality.PeerSupport, "Meetings", new Frequency(2, FrequencyUnit.Month), groups[3]));
        first.AddIntervention(objective, new InterventionDetails(Modality.MedicationTreatment, "Methadone", new Frequency(1, FrequencyUnit.Day), MedicationOrderId: OrderId = Dose().Id));
        first.Choose(new PeerSupportChoice(Fellowship.NarcoticsAnonymous, null, Fellowship.SmartRecovery, null));
        var rest = first.AddObjective(first.Goals.Single(), "Sleeps", "6 hours", Day(9, 1));
        first.AddIntervention(rest, new InterventionDetails(Modality.IndividualCounseling, "Sleep hygiene", weekly));
        first.Sign(Day(6, 1), "Maya Torres, LCSW", Noon(6, 1), MedicationAnswer.NotAsked);
        first.RecordProgress(objective, ObjectiveStatus.Progressing, null, "Maya", Day(6, 10), Noon(6, 10));
        var second = clinic.Add(first.NextVersion(2));
        var changed = second.Interventions.Single(i => i.Modality is Modality.GroupTherapy);
        second.Change(changed, new InterventionDetails(Modality.GroupTherapy, "Skills", new Frequency(2, FrequencyUnit.Week), groups[1]));
        first.Supersede(Day(6, 15));
        second.Sign(Day(6, 15), "Maya Torres, LCSW", Noon(6, 15), MedicationAnswer.NotAsked);
        second.RecordProgress(second.Objectives.Single(o => o.Text == "Sleeps"), ObjectiveStatus.Worse, null, "Maya", Day(6, 22), Noon(6, 22));
        second.RecordProgress(second.Objectives.Single(o => o.Lineage == objective.Lineage), ObjectiveStatus.Met, null, "Maya", Day(6, 27), Noon(6, 27));
        SecondPlanId = second.Id;
        return (objective.Lineage, changed.Lineage);
    }

    // Of June 11 the center has a record of the same hour, the meeting of June 12 is told twice, and of June 28 nobody knows how many.
    private void Told()
    {
        PeerSupportReport[] reports =
        [
            new(Day(6, 5), Fellowship.Other) { FellowshipName = "Recovery Dharma" }, new(Day(6, 11), Fellowship.SmartRecovery) { StartsAt = new TimeOnly(9, 45) }, new(Day(6, 12), Fellowship.NarcoticsAnonymous),
            new(Day(6, 12), Fellowship.NarcoticsAnonymous), new(Day(6, 20), Fellowship.Other) { FellowshipName = "recovery dharma" }, new(Day(6, 28), Fellowship.AlcoholicsAnonymous) { IsFrequencyUnknown = true },
        ];
        var entries = reports.Select(r => clinic.Add(new PeerSupportEntry(Ana.ClientId, r, new StepAuthor("Maya Torres", Noon(6, 30), clinic.Site.Clock)))).ToList();
        EntryId = entries[0].Id;
    }

    private MedicationOrder Dose()
    {
        var doctor = clinic.Add(new StaffMember(SiteId, "Priya Nair", "MD"));
        StepAuthor At(DateOnly day) => new("Priya Nair, MD", clinic.Site.Clock.ToUtc(day, new TimeOnly(20, 0)), clinic.Site.Clock);
        var product = db.MedicationProducts.Single(p => p.Key == "methadone-concentrate");
        var order = clinic.Add(MedicationOrder.Prescribe(Episode(Ana), product, new OrderDetails(doctor.Id, 30, DoseUnit.Milligram, DoseFrequency.Daily, Day(6, 1), "Cravings"), [], At(Day(6, 1))));
        order.Record(new DoseEntry(DoseKind.Observed, Day(6, 2), new TimeOnly(8, 0)), Episode(Ana), null, At(Day(6, 2)));
        order.Record(new DoseEntry(DoseKind.Missed, Day(6, 3), new TimeOnly(8, 0)), Episode(Ana), null, At(Day(6, 3)));
        order.Record(new DoseEntry(DoseKind.TakenHome, Day(6, 12), new TimeOnly(8, 0)) { Days = 6, Remark = "Decided" }, Episode(Ana), null, At(Day(6, 12)));
        return order;
    }

    private Episode Episode(Stay stay) => db.Episodes.Local.Single(e => e.Id == stay.EpisodeId);
}
