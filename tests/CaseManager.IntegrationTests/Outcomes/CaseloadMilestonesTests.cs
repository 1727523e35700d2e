using CaseManager.Application.Outcomes;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Security;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Outcomes;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CaseloadMilestonesTests(string database)
{
    private static readonly DateOnly Today = ScopeScene.Today;

    private ScopeScene scene = null!;

    [SetUp]
    public async Task Open()
    {
        scene = await ScopeScene.CreateAsync(database);
        await scene.LookAsAsync(Role.Counselor);
    }

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Days_since_the_recovery_start_date_are_told_of_clients_in_ones_care_team_only()
    {
        var mine = await scene.AdmitAsync(scene.Here, inTeam: true);
        var anothers = await scene.AdmitAsync(scene.Here);
        await StartAsync(mine, Today.AddDays(-30));
        await StartAsync(anothers, Today.AddDays(-30));

        Assert.That(await ToldAsync(), Is.EqualTo(new[] { (mine.Id, new Milestone(MilestoneKind.RecoveryDays, Today, 30)) }));
    }

    [Test]
    public async Task Weeks_in_a_row_take_meetings_on_site_and_of_the_log_together()
    {
        var client = await scene.AdmitAsync(scene.Here, inTeam: true);
        await using (var db = scene.Open())
        {
            var episode = await db.Episodes.SingleAsync(e => e.ClientId == client.Id);
            var group = db.Add(new Group(scene.Here.SiteId, "SM", "SMART", GroupKind.PeerSupport, Fellowship.SmartRecovery, new GroupLeadership(null), null)).Entity;
            foreach (var weeks in (int[])[1, 3])
            {
                var session = GroupSession.Schedule(group.Id, Today.AddDays(-7 * weeks), new TimeOnly(18, 0), 60);
                session.Record(client.Id, episode.Id, AttendanceMark.Present, null);
                db.Add(session);
            }

            foreach (var weeks in (int[])[0, 2])
            {
                db.Add(new PeerSupportEntry(client.Id, new(Today.AddDays(-7 * weeks), Fellowship.NarcoticsAnonymous), Author));
            }

            await db.SaveChangesAsync();
        }

        Assert.That(await ToldAsync(), Is.EqualTo(new[] { (client.Id, new Milestone(MilestoneKind.MeetingWeeks, Today, 4)) }));
    }

    [Test]
    public async Task A_goal_is_met_when_the_last_review_of_each_objective_says_so()
    {
        var (met, half) = (await scene.AdmitAsync(scene.Here, inTeam: true), await scene.AdmitAsync(scene.Here, inTeam: true));
        await PlanAsync(met, ObjectiveStatus.Met, ObjectiveStatus.Met);
        await PlanAsync(half, ObjectiveStatus.Met, ObjectiveStatus.Progressing);

        Assert.That(await ToldAsync(), Is.EqualTo(new[] { (met.Id, new Milestone(MilestoneKind.GoalMet, Today, 1)) }));
    }

    [Test]
    public async Task The_front_desk_and_whoever_is_not_on_the_staff_are_told_nothing()
    {
        await StartAsync(await scene.AdmitAsync(scene.Here, inTeam: true), Today.AddDays(-30));
        await scene.LookAsAsync(Role.Staff);

        Assert.That(await ToldAsync(), Is.Empty);
    }

    private static StepAuthor Author => new("Maya Torres", DateTime.UnixEpoch.AddYears(56).AddDays(75), Domain.Common.SiteClock.Of("America/Chicago"));

    private async Task StartAsync(Client client, DateOnly day)
    {
        await using var db = scene.Open();
        (await db.Clients.Include(c => c.RecoveryStarts).SingleAsync(c => c.Id == client.Id)).StartRecovery(day, "Maya Torres", DateTime.UnixEpoch, Today);
        await db.SaveChangesAsync();
    }

    private async Task PlanAsync(Client client, params ObjectiveStatus[] reviews)
    {
        await using var db = scene.Open();
        var episode = await db.Episodes.SingleAsync(e => e.ClientId == client.Id);
        var plan = db.Add(new TreatmentPlan(episode.Id)).Entity;
        var goal = plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "I want my evenings back");
        var objectives = reviews.Select((_, i) => plan.AddObjective(goal, $"Step {i}", "By count", Today.AddDays(30))).ToList();
        objectives.ForEach(o => plan.AddIntervention(o, new(Modality.IndividualCounseling, "Talks", new Frequency(1, FrequencyUnit.Week))));
        plan.Sign(Today.AddDays(-10), "Maya Torres", DateTime.UnixEpoch, Domain.Medication.MedicationAnswer.NotAsked);
        for (var i = 0; i < reviews.Length; i++)
        {
            plan.RecordProgress(objectives[i], reviews[i], null, "Maya Torres", Today, DateTime.UnixEpoch);
        }

        await db.SaveChangesAsync();
    }

    private async Task<IEnumerable<(Guid ClientId, Milestone Milestone)>> ToldAsync()
    {
        await using var db = scene.Open();
        var told = await new CaseloadMilestones(db, Reaching.By(db, scene.Scope, scene.Time), scene, scene.Time).ListAsync(CancellationToken.None);
        return told.Select(m => (m.ClientId, m.Milestone));
    }
}
