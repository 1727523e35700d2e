using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>What a progress report says by recovery domain, and of reviews and milestones over versions and plans.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ProgressDomainTests(string database)
{
    private TestDatabase test = null!;
    private ReportDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (test is not null)
        {
            await test.DisposeAsync();
        }
    }

    [Test]
    public async Task Rule_11_progress_that_nobody_signed_yet_is_named_as_such_up_to_the_end_of_the_report()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var plan = clinic.Plan(ana);
        var goal = plan.AddGoal(plan.AddProblem("Drinks alone", AsamDimension.Dimension4), "I want to talk", domain: RecoveryDomain.EmotionalSupport);
        var (first, second) = (plan.AddObjective(goal, "Talks", "Once a week", Day(9, 1)), plan.AddObjective(goal, "Listens", "Once a week", Day(9, 1)));
        plan.AddIntervention(first, new InterventionDetails(Modality.IndividualCounseling, "Counseling", new Frequency(1, FrequencyUnit.Week)));
        plan.AddIntervention(second, new InterventionDetails(Modality.FamilyCounseling, "Family", new Frequency(1, FrequencyUnit.Week)));
        plan.Sign(Day(6, 1), "Dana Reyes, LCSW", DateTime.UtcNow, MedicationAnswer.NotAsked);
        plan.RecordProgress(first, ObjectiveStatus.Worse, null, "Dana", Day(6, 5), new DateTime(2026, 6, 5, 15, 0, 0, DateTimeKind.Utc));
        plan.RecordProgress(first, ObjectiveStatus.NoChange, null, "Dana", Day(6, 5), new DateTime(2026, 6, 5, 16, 0, 0, DateTimeKind.Utc));
        plan.RecordProgress(second, ObjectiveStatus.Progressing, null, "Dana", Day(6, 12), DateTime.UtcNow);
        plan.RecordProgress(first, ObjectiveStatus.Met, null, "Dana", Day(6, 29), DateTime.UtcNow);
        await clinic.SaveAsync();

        var report = await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 20));

        // Met, progressing, no change, worse, deferred, not reviewed. What was put right on the same day counts once; the review of June 29 is not seen yet.
        Assert.That(report.Table("Objectives at each review, by recovery domain").Rows.Select(r => string.Join(' ', r.Cells.Skip(1))),
            Is.EqualTo(["Jun 5, 2026 Not signed 0 0 1 0 0 1", "Jun 12, 2026 Not signed 0 1 1 0 0 0"]));
    }

    [Test]
    public async Task Rule_11_a_recovery_domain_has_a_line_for_each_signed_review()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var first = clinic.Plan(ana);
        var goal = first.AddGoal(first.AddProblem("Drinks alone", AsamDimension.Dimension4), "I want to talk", domain: RecoveryDomain.EmotionalSupport);
        var (talks, listens) = (first.AddObjective(goal, "Talks", "Once a week", Day(9, 1)), first.AddObjective(goal, "Listens", "Once a week", Day(9, 1)));
        Array.ForEach([talks, listens], o => first.AddIntervention(o, new InterventionDetails(Modality.IndividualCounseling, "Counseling", new Frequency(1, FrequencyUnit.Week))));
        first.Sign(Day(3, 1), "Dana Reyes, LCSW", Noon(3, 1), MedicationAnswer.NotAsked);
        first.RecordProgress(talks, ObjectiveStatus.Worse, null, "Dana", Day(3, 20), Noon(3, 20));
        first.RecordProgress(talks, ObjectiveStatus.Progressing, null, "Dana", Day(3, 28), Noon(3, 28));
        var second = Next(first, Day(4, 1), Noon(4, 1));
        second.RecordProgress(second.Objectives.Single(o => o.Text == "Talks"), ObjectiveStatus.Met, null, "Dana", Day(4, 20), Noon(4, 20));
        var third = Next(second, Day(5, 1), Noon(5, 1));
        third.RecordProgress(third.Objectives.Single(o => o.Text == "Listens"), ObjectiveStatus.NoChange, null, "Dana", Day(6, 10), Noon(6, 10));
        var sentBack = clinic.Add(third.NextVersion(4));
        sentBack.Sign(Day(6, 15), "Dana Reyes, LCSW", Noon(6, 15), MedicationAnswer.NotAsked, needsCoSignature: true);
        sentBack.SendBack("Not measurable", "Ines Ward", Noon(6, 16));
        await clinic.SaveAsync();

        var table = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Table("Objectives at each review, by recovery domain");

        // The first signature reviews nothing, and what was sent back was not signed for good.
        Assert.That(table.Rows.Select(r => string.Join(' ', r.Cells.Skip(1))),
            Is.EqualTo(["Apr 1, 2026 Signed 0 1 0 0 0 1", "May 1, 2026 Signed 1 0 0 0 0 1", "Jun 10, 2026 Not signed 1 0 1 0 0 0"]));

        TreatmentPlan Next(TreatmentPlan before, DateOnly day, DateTime at)
        {
            var next = clinic.Add(before.NextVersion(before.Number + 1));
            before.Supersede(day);
            next.Sign(day, "Dana Reyes, LCSW", at, MedicationAnswer.NotAsked);
            return next;
        }
    }

    [Test]
    public async Task Rule_11_a_goal_that_is_met_is_a_milestone_in_each_of_two_plans_and_when_the_next_version_leaves_it_out()
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var other = clinic.Add(new Domain.Centers.Program(clinic.Site.Id, "Evening program", new Domain.Centers.AsamLevel("1.5")));
        var evening = new Stay(ana.ClientId, clinic.Add(new Domain.Episodes.Episode(ana.ClientId, other.Id, Day(6, 5))).Id);
        var talk = new InterventionDetails(Modality.IndividualCounseling, "Counseling", new Frequency(1, FrequencyUnit.Week));
        var days = clinic.Activate(ana, Day(6, 1), talk);
        clinic.Activate(evening, Day(6, 5), talk);
        days.RecordProgress(days.Objectives.Single(), ObjectiveStatus.Met, null, "Dana", Day(6, 10), Noon(6, 10));
        await clinic.SaveAsync();

        Assert.That(await ReachedAsync(), Is.EqualTo(new[] { "Jun 10, 2026: A goal of the plan is met" }), "the plan of the evening program is the newer one");

        var plan = await db.TreatmentPlans.Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Interventions)
            .Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Progress).SingleAsync(p => p.EpisodeId == ana.EpisodeId);
        var next = clinic.Add(plan.NextVersion(2));
        var goal = next.AddGoal(next.AddProblem("Sleeps badly", AsamDimension.Dimension3), "I want to sleep");
        next.AddIntervention(next.AddObjective(goal, "Sleeps", "6 hours", Day(9, 1)), talk);
        next.Remove(next.Problems.First().Id);
        plan.Supersede(Day(6, 20));
        next.Sign(Day(6, 20), "Dana Reyes, LCSW", Noon(6, 20), MedicationAnswer.NotAsked);
        await clinic.SaveAsync();

        Assert.That(await ReachedAsync(), Is.EqualTo(new[] { "Jun 10, 2026: A goal of the plan is met" }), "what is met is left out of the next version");

        async Task<IEnumerable<string>> ReachedAsync() =>
            (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 30))).Table("Reached in this period").Rows.Select(r => string.Join(": ", r.Cells));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Rule_9_what_two_interventions_share_counts_once_planned_by_the_more_frequent_one_whichever_stands_first(bool oftenFirst)
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var ana = clinic.Admit("P1");
        var group = clinic.Open(GroupKind.Therapy, "G1");
        var plan = clinic.Plan(ana);
        var goal = plan.AddGoal(plan.AddProblem("Drinks alone", AsamDimension.Dimension4), "I want to talk", domain: RecoveryDomain.EmotionalSupport);
        foreach (var times in oftenFirst ? new[] { 2, 1 } : [1, 2])
        {
            plan.AddIntervention(plan.AddObjective(goal, $"Comes {times} times", "By count", Day(9, 1)), new InterventionDetails(Modality.GroupTherapy, "Group", new Frequency(times, FrequencyUnit.Week), group));
        }

        plan.Sign(Day(6, 1), "Dana Reyes, LCSW", Noon(6, 1), MedicationAnswer.NotAsked);
        Array.ForEach([2, 4, 9, 11], day => clinic.Meet(group, Day(6, day), (ana, AttendanceMark.Present)));
        await clinic.SaveAsync();

        // Four weeks, twice in each.
        var table = (await desk.ComposeAsync(ReportKind.Progress, ana.ClientId, Day(6, 1), Day(6, 28))).Table("Objectives and attendance by recovery domain");

        Assert.That(table.Cell("Emotional support", "Clinical sessions"), Is.EqualTo("4 of 8.0"));
    }
}
