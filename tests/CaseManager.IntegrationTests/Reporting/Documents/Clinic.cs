using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>A small center with what a test says of it; nothing is stored before the test saves.</summary>
internal sealed class Clinic
{
    private readonly CaseManagerDbContext db;
    private int groups;

    public Clinic(CaseManagerDbContext db)
    {
        this.db = db;
        var center = Add(new Center("Harbor Recovery"));
        Site = Add(new Site(center.Id, "North", "America/Chicago"));
        Program = Add(new Domain.Centers.Program(Site.Id, "Intensive outpatient", new AsamLevel("2.1")));
        Facilitator = Add(new StaffMember(Site.Id, "Dana Reyes", "LCSW"));
    }

    public Site Site { get; }

    public Domain.Centers.Program Program { get; }

    public StaffMember Facilitator { get; }

    public static DateOnly Day(int month, int day) => new(2026, month, day);

    /// <summary>Noon in Chicago, or nearly so.</summary>
    public static DateTime Noon(int month, int day) => new(2026, month, day, 17, 0, 0, DateTimeKind.Utc);

    public Stay Admit(string mrn, string first = "Ana", string last = "Díaz", string? preferred = null, DateOnly? until = null, Domain.Centers.Program? program = null)
    {
        var client = Add(new Client(mrn, first, last, preferred));
        return new Stay(client.Id, Add(new Episode(client.Id, (program ?? Program).Id, Day(1, 1), until)).Id);
    }

    public Group Open(GroupKind kind, string? code = null, StaffMember? leader = null, int? capacity = 12)
    {
        code ??= $"G{++groups}";
        Fellowship? fellowship = kind is GroupKind.PeerSupport ? Fellowship.SmartRecovery : null;
        return Add(new Group(Site.Id, code, $"Group {code}", kind, fellowship, new GroupLeadership(leader ?? Facilitator), capacity));
    }

    public GroupSession Meet(Group group, DateOnly date, params (Stay Who, AttendanceMark Mark)[] roster) => Meet(group, date, 60, roster);

    public GroupSession Meet(Group group, DateOnly date, int? minutes, params (Stay Who, AttendanceMark Mark)[] roster)
    {
        var session = Add(new GroupSession(group.Id, date, new TimeOnly(9, 30), minutes, "09:30 - 10:30"));
        foreach (var (who, mark) in roster)
        {
            session.Record(who.ClientId, who.EpisodeId, mark, null);
        }

        return session;
    }

    public TreatmentPlan Plan(Stay stay) => Add(new TreatmentPlan(stay.EpisodeId));

    /// <summary>A plan in force, of one goal and one objective that the interventions serve.</summary>
    public TreatmentPlan Activate(Stay stay, DateOnly from, params InterventionDetails[] interventions)
    {
        var plan = Plan(stay);
        var goal = plan.AddGoal(plan.AddProblem("Drinking puts the family at risk", AsamDimension.Dimension4), "I want my life back");
        var objective = plan.AddObjective(goal, "Attend and take part", "8 of 10 sessions", Day(9, 1));
        foreach (var intervention in interventions)
        {
            plan.AddIntervention(objective, intervention);
        }

        plan.Sign(from, "Dana Reyes, LCSW", DateTime.UtcNow, MedicationAnswer.NotAsked);
        return plan;
    }

    public async Task SaveAsync()
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    public T Add<T>(T entity)
        where T : Entity
    {
        db.Add(entity);
        return entity;
    }
}

/// <summary>A client and the stay that attendance is recorded in.</summary>
internal sealed record Stay(Guid ClientId, Guid EpisodeId);
