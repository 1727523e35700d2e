using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.TreatmentPlans;

/// <summary>The packs of the product at a site in Chicago, where it is the evening of March 3, 2026.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DuePackTests(string database)
{
    private PlanBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await PlanBench.CreateAsync(database);

    [TearDown]
    public async Task CloseAsync()
    {
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [TestCase(null, "2.1", "2026-02-15", "General, version 1: 14 calendar days from Feb 1, 2026")]
    [TestCase("california-otp", "1.7", "2026-03-01", "California opioid treatment program, version 1: 28 calendar days from Feb 1, 2026")]
    [TestCase("texas", "2.1", null, "Texas, version 1: 5 days of service from Feb 1, 2026")]
    [TestCase("new-york", "2.1", null, "New York, version 1: no fixed day")]
    [TestCase("new-york", "3.7", "2026-02-08", "New York, version 1: 7 calendar days from Feb 1, 2026")]
    public async Task Rule_10_the_first_plan_is_due_by_the_pack_of_the_site(string? pack, string level, string? due, string rule)
    {
        await ArrangeAsync(pack, level);

        var task = await NextAsync();

        Assert.That((task.Kind, task.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Application.Wording.DueWords.Rule(task)), Is.EqualTo((PlanTaskKind.FirstPlan, due, rule)));
        Assert.That(task.RuleSource, Is.Not.Empty);
    }

    [Test]
    public async Task Days_of_service_are_attended_clinical_groups_and_counseling_but_not_peer_support()
    {
        await ArrangeAsync("texas", "2.1");
        await using (var db = bench.Database.Open())
        {
            var stay = await db.Episodes.SingleAsync();
            void Session(Guid group, int day, AttendanceMark mark, Action<GroupSession>? then = null)
            {
                var session = db.Add(GroupSession.Schedule(group, new DateOnly(2026, 2, day), new TimeOnly(9, 0), 60)).Entity;
                session.Record(stay.ClientId, stay.Id, mark, null);
                then?.Invoke(session);
            }

            Session(bench.TherapyId, 2, AttendanceMark.Present);
            Session(bench.TherapyId, 3, AttendanceMark.NoShow);
            Session(bench.PeerSupportId, 4, AttendanceMark.Present);
            Session(bench.TherapyId, 5, AttendanceMark.Present, s => s.Void("Ines Ward", DateTime.UtcNow, "Wrong group"));
            var counseling = db.Add(new Domain.Counseling.CounselingSession(stay, null, Domain.Counseling.CounselingKind.Individual, bench.CounselorId, new(2026, 2, 6), new TimeOnly(9, 0), 50)).Entity;
            counseling.Record(new Domain.Counseling.CounselingRecord(AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50)), stay.Id, "Ines Ward", new StepMoment(bench.Today));
            await db.SaveChangesAsync();
        }

        Assert.That(((await NextAsync()).Served, (await NextAsync()).NoDay), Is.EqualTo(((int?)2, (NoDueDay?)NoDueDay.ServiceDaysToCome)));
    }

    private async Task ArrangeAsync(string? pack, string level)
    {
        await using var db = bench.Database.Open();
        if (pack is not null)
        {
            var rules = db.Add(new SiteRules((await db.Programs.SingleAsync()).SiteId)).Entity;
            rules.Use(await db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.SeedKey == pack), new DateOnly(2026, 1, 1), "Ada", Sample.Now);
        }

        (await db.Programs.SingleAsync()).Change("Program", new AsamLevel(level), null);
        await db.SaveChangesAsync();
    }

    private async Task<PlanTaskRow> NextAsync()
    {
        await using (var db = bench.Database.Open())
        {
            db.PlanTasks.RemoveRange(db.PlanTasks);
            await db.SaveChangesAsync();
        }

        await bench.AskAsync((DueComputing c) => c.ComputeAsync(default));
        return (await bench.AskAsync((PlanTaskList l) => l.OfStayAsync(bench.EpisodeId, default))).Single();
    }
}
