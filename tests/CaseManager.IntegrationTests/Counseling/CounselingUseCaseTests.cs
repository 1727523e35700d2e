using CaseManager.Application.Counseling;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using static CaseManager.IntegrationTests.Counseling.CounselingScene;

namespace CaseManager.IntegrationTests.Counseling;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CounselingUseCaseTests(string database)
{
    private CounselingScene scene = null!;

    [SetUp]
    public async Task SetUp() => scene = await CreateAsync(database);

    [TearDown]
    public async Task TearDown()
    {
        if (scene is not null)
        {
            await scene.DisposeAsync();
        }
    }

    [Test]
    public async Task A_session_is_planned_recorded_signed_and_added_to()
    {
        var id = await scene.PlanAsync();
        var recorded = await scene.DoAsync(new RecordCounseling(id, 1, AttendanceStatus.Late, new TimeOnly(9, 10), new TimeOnly(9, 50), null, [scene.Objective.Lineage], "Named two early signs"));
        Assert.That(recorded.Problems, Is.Empty);
        Assert.That((await scene.SignAsync(id, "not it")).Problems.Single(), Has.Property("Code").EqualTo("password.wrong").And.Property("Field").EqualTo("Password"));
        Assert.That((await scene.FindAsync(id))!.State, Is.EqualTo(CounselingState.Recorded));
        Assert.That((await scene.SignAsync(id)).Problems, Is.Empty);
        Assert.That((await scene.DoAsync(new AddCounselingAddendum(id, await scene.VersionAsync(id), "Three, in fact"))).Problems, Is.Empty);

        var view = (await scene.FindAsync(id))!;
        Assert.That((view.State, view.Status, view.StartedAt, view.StoppedAt, view.Note, view.SignedBy, view.Stay.ClientName),
            Is.EqualTo((CounselingState.Signed, (AttendanceStatus?)AttendanceStatus.Late, (TimeOnly?)new TimeOnly(9, 10), (TimeOnly?)new TimeOnly(9, 50), "Named two early signs", "Maya Torres", "Elena Novák")));
        Assert.That((view.Objectives.Single().Text, view.Addenda.Single().Text), Is.EqualTo(("Stay sober for 30 days", "Three, in fact")));
        await using var db = scene.Open();
        var entries = await db.AuditEntries.Where(e => e.SubjectKind == nameof(CounselingSession)).ToListAsync();
        Assert.That(entries.Select(e => e.ClientId).Distinct(), Is.EqualTo(new[] { (Guid?)scene.Stay.ClientId }), "whose record it was");
        Assert.That(string.Concat(entries.Select(e => e.Changes)), Does.Contain("SignedBy").And.Not.Contain("early signs").And.Not.Contain("in fact"), "no clinical text");
    }

    [Test]
    public async Task A_session_is_planned_for_several_weeks_and_each_time_once()
    {
        PlanCounseling weekly = new(scene.Stay.Id, CounselingKind.Individual, scene.Counselor.Id, Today, new TimeOnly(9, 0), 50, null, 4);
        Assert.That((await scene.DoAsync(weekly)).Problems, Is.Empty);

        Assert.That((await scene.DoAsync(weekly with { Date = Today.AddDays(21), Weeks = null })).Problems.Single().Code, Is.EqualTo("counseling.duplicate"));
        Assert.That((await scene.DoAsync(weekly with { Date = Today.AddDays(367) })).Problems.Single().Code, Is.EqualTo("counseling.too-far"));
        Assert.That((await scene.DoAsync(weekly with { Date = DateOnly.MaxValue })).Problems.Single().Code, Is.EqualTo("counseling.too-far"));
        Assert.That((await scene.DoAsync(weekly with { Weeks = 27 })).Problems.Single().Field, Is.EqualTo("Weeks"));
        Assert.That((await scene.DoAsync(weekly with { CounselorId = Guid.NewGuid(), Date = Today.AddDays(1) })).Problems.Single().Code, Is.EqualTo("staff.unknown"));
        await using var db = scene.Open();
        Assert.That(await db.CounselingSessions.OrderBy(s => s.Date).Select(s => s.Date).ToListAsync(), Is.EqualTo(new[] { Today, Today.AddDays(7), Today.AddDays(14), Today.AddDays(21) }));
    }

    [Test]
    public async Task The_second_of_two_editors_is_told_and_nothing_is_lost()
    {
        var id = await scene.PlanAsync();
        RecordCounseling mine = new(id, 1, AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), null, [], "Mine");
        await scene.DoAsync(mine);

        Assert.That((await scene.DoAsync(mine with { Note = "Theirs" })).Problems.Single().Code, Is.EqualTo(UseCaseProblems.Conflict));
        Assert.That((await scene.DoAsync(new SignCounseling(id, 1, TestUsers.Password))).Problems.Single().Code, Is.EqualTo(UseCaseProblems.Conflict), "what was seen is signed");
        Assert.That((await scene.FindAsync(id))!.Note, Is.EqualTo("Mine"));
    }

    [Test]
    public async Task An_objective_of_another_plan_is_not_worked_on()
    {
        var id = await scene.PlanAsync();

        var refused = await scene.DoAsync(new RecordCounseling(id, 1, AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), null, [Guid.NewGuid()], null));

        Assert.That(refused.Problems.Single(), Has.Property("Code").EqualTo("counseling.unknown-objective").And.Property("Field").EqualTo("Objectives"));
    }

    [Test]
    public async Task A_session_is_voided_and_restored_and_cancelled_and_planned_again()
    {
        var (one, two) = (await scene.PlanAsync(), await scene.PlanAsync(Today.AddDays(1)));
        Assert.That((await scene.DoAsync(new VoidCounseling(one, 1, "Another client"))).Problems, Is.Empty);
        Assert.That((await scene.FindAsync(one))!.VoidReason, Is.EqualTo("Another client"));
        Assert.That((await scene.DoAsync(new RestoreCounseling(one, 2))).Problems, Is.Empty);
        Assert.That((await scene.FindAsync(one))!.PastVoids.Single().VoidReason, Is.EqualTo("Another client"));
        Assert.That((await scene.DoAsync(new CancelCounseling(two, 1))).Problems, Is.Empty);
        Assert.That((await scene.DoAsync(new CancelCounseling(two, 2))).Problems.Single().Code, Is.EqualTo("counseling.not-planned"));
        Assert.That((await scene.DoAsync(new ReopenCounseling(two, 2))).Problems, Is.Empty);
    }

    [Test]
    public async Task Planned_sessions_stand_on_top_the_next_one_first_and_clashes_warn()
    {
        var past = await scene.PlanAsync(Today.AddDays(-7));
        await scene.RecordAsync(past);
        await scene.DoAsync(new PlanCounseling(scene.Stay.Id, CounselingKind.Family, scene.Counselor.Id, Today.AddDays(3), new TimeOnly(9, 0), 50, null, 2));
        var overlapping = (await scene.DoAsync(new PlanCounseling(scene.Stay.Id, CounselingKind.Individual, scene.Counselor.Id, Today.AddDays(3), new TimeOnly(9, 49), 30, null, null))).Value;
        await scene.DoAsync(new PlanCounseling(scene.Stay.Id, CounselingKind.Individual, scene.Counselor.Id, Today.AddDays(3), new TimeOnly(10, 19), 30, null, null));

        var page = await scene.ReadAsync<CounselingList, Page<CounselingRow>>(async l => await l.PageAsync((await l.StayAsync(scene.Stay.Id, default))!, new PageRequest(), default));

        Assert.That(page.Items.Select(r => (r.Date, r.StartsAt)), Is.EqualTo(new[]
        {
            (Today.AddDays(3), new TimeOnly(9, 0)), (Today.AddDays(3), new TimeOnly(9, 49)), (Today.AddDays(3), new TimeOnly(10, 19)), (Today.AddDays(10), new TimeOnly(9, 0)), (Today.AddDays(-7), new TimeOnly(9, 0)),
        }));
        Assert.That(page.Items.Select(r => r.Clash?.StartsAt), Is.EqualTo(new TimeOnly?[] { new(9, 49), new(9, 0), null, null, null }), "one that begins when the other ends is none");
        Assert.That((await scene.FindAsync(overlapping))!.Clash, Is.EqualTo(new CounselingClash(true, new TimeOnly(9, 0), new TimeOnly(9, 50))));
        await scene.DoAsync(new CancelCounseling(overlapping, 1));
        Assert.That((await scene.FindAsync(page.Items[0].Id))!.Clash, Is.Null, "what is cancelled takes no time");
    }

    [Test]
    public async Task A_series_is_started_once_and_ended()
    {
        StartCounselingSeries start = new(scene.Stay.Id, CounselingKind.Individual, scene.Counselor.Id, Today, null);
        var series = await scene.DoAsync(start);
        Assert.That(series.Problems, Is.Empty);
        Assert.That((await scene.DoAsync(start)).Problems.Single().Code, Is.EqualTo("counseling.series-duplicate"));
        Assert.That((await scene.DoAsync(new EndCounselingSeries(scene.Stay.Id, series.Value, 1, Today.AddDays(-1)))).Problems.Single().Field, Is.EqualTo("Until"));
        Assert.That((await scene.DoAsync(new EndCounselingSeries(scene.Stay.Id, Guid.NewGuid(), 1, Today))).IsNotFound, Is.True);
        Assert.That((await scene.DoAsync(new EndCounselingSeries(scene.Stay.Id, series.Value, 1, Today.AddDays(7)))).Problems, Is.Empty);
        PlanCounseling later = new(scene.Stay.Id, CounselingKind.Individual, scene.Counselor.Id, Today, new TimeOnly(9, 0), 50, series.Value, 3);

        Assert.That((await scene.DoAsync(later)).Problems.Single().Code, Is.EqualTo("counseling.series"), "the third lies behind its end");
        Assert.That((await scene.DoAsync(later with { Weeks = 2 })).Problems, Is.Empty);
    }

    [Test]
    public async Task A_day_is_that_of_the_site_and_not_of_the_server()
    {
        // 23:30 on March 1 in Chicago.
        scene.Time.SetUtcNow(new DateTimeOffset(2026, 3, 2, 5, 30, 0, TimeSpan.Zero).AddYears(1));
        var id = await scene.PlanAsync(new DateOnly(2027, 3, 2));

        Assert.That((await scene.RecordAsync(id)).Problems.Single().Code, Is.EqualTo("counseling.future"));
        scene.Time.SetUtcNow(new DateTimeOffset(2027, 3, 2, 15, 50, 0, TimeSpan.Zero));
        Assert.That((await scene.RecordAsync(id)).Problems, Is.Empty, "9:50 there");
    }
}
