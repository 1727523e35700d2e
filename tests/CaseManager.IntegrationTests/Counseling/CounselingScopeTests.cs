using CaseManager.Application.Counseling;
using CaseManager.Application.Paging;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Counseling;

/// <summary>Who sees what of counseling: the care team and the supervisor all of it, others of the site that it took place, a second counselor nothing.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CounselingScopeTests(string database)
{
    private CounselingScene scene = null!;
    private Guid session;

    [SetUp]
    public async Task SetUp()
    {
        scene = await CounselingScene.CreateAsync(database);
        session = await scene.PlanAsync();
        await scene.DoAsync(new RecordCounseling(session, 1, AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), null, [scene.Objective.Lineage], "Named two early signs"));
        await scene.SignAsync(session);
        await scene.DoAsync(new AddCounselingAddendum(session, await scene.VersionAsync(session), "Three, in fact"));
    }

    [TearDown]
    public async Task TearDown()
    {
        if (scene is not null)
        {
            await scene.DisposeAsync();
        }
    }

    [Test]
    public async Task The_care_team_and_the_supervisor_of_the_program_read_the_note()
    {
        foreach (var user in new[] { scene.Maya, scene.Supervisor })
        {
            scene.LookAs(user);
            var view = (await scene.FindAsync(session))!;
            Assert.That((view.IsReadable, view.Note, view.Objectives.Count, view.Addenda.Count), Is.EqualTo((true, "Named two early signs", 1, 1)), user.Name);
        }
    }

    [Test]
    public async Task The_front_desk_the_nurse_and_the_administrator_see_that_it_took_place_and_nothing_of_what_was_written()
    {
        scene.LookAs(scene.Maya);
        await scene.DoAsync(new VoidCounseling(session, await scene.VersionAsync(session), "Told under another name"));
        await scene.DoAsync(new RestoreCounseling(session, await scene.VersionAsync(session)));
        foreach (var user in new[] { scene.FrontDesk, scene.Nurse, scene.Administrator })
        {
            scene.LookAs(user);
            var view = (await scene.FindAsync(session))!;
            Assert.That((view.IsReadable, view.Note, view.VoidReason, view.Objectives.Count, view.Addenda.Count, view.PastVoids.Count), Is.EqualTo((false, null as string, null as string, 0, 0, 0)), user.Name);
            Assert.That((view.Status, view.StartedAt, view.SignedBy), Is.EqualTo(((AttendanceStatus?)AttendanceStatus.Present, (TimeOnly?)new TimeOnly(9, 0), "Maya Torres")));
            Assert.That(await ObjectivesAsync(), Is.Empty);
            Assert.That((await scene.DoAsync(new VoidCounseling(session, 3, "Mine"))).IsForbidden, Is.True);
            Assert.That((await ListAsync()).Total, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_second_counselor_finds_neither_the_session_nor_the_stay_and_changes_nothing()
    {
        scene.LookAs(scene.Sam);

        Assert.That(await scene.FindAsync(session), Is.Null);
        Assert.That(await scene.ReadAsync<CounselingList, CounselingStayView?>(l => l.StayAsync(scene.Stay.Id, default)), Is.Null);
        Assert.That(await ObjectivesAsync(), Is.Empty);
        Assert.That((await scene.DoAsync(new AddCounselingAddendum(session, 4, "Mine"))).IsNotFound, Is.True);
        Assert.That((await scene.DoAsync(new PlanCounseling(scene.Stay.Id, CounselingKind.Individual, scene.Counselor.Id, CounselingScene.Today, new TimeOnly(14, 0), 50, null, null))).IsNotFound, Is.True);
        Assert.That((await scene.DoAsync(new StartCounselingSeries(scene.Stay.Id, CounselingKind.Individual, scene.Counselor.Id, CounselingScene.Today, null))).IsNotFound, Is.True);
    }

    [Test]
    public async Task Somebody_else_of_the_team_changes_a_record_that_is_not_signed_and_is_its_author_then()
    {
        scene.LookAs(scene.Maya);
        var open = await scene.PlanAsync(CounselingScene.Today.AddDays(-1));
        await scene.RecordAsync(open, "Mine");
        scene.LookAs(scene.Supervisor);
        Assert.That((await scene.SignAsync(open)).Problems.Single().Code, Is.EqualTo("counseling.not-author"));
        await scene.RecordAsync(open, "Put right");

        Assert.That((await scene.SignAsync(open)).Problems, Is.Empty);
        Assert.That((await scene.FindAsync(open))!.SignedBy, Is.EqualTo("Ines Ward"));
    }

    private Task<List<ObjectiveChoice>> ObjectivesAsync() => scene.ReadAsync<CounselingDetails, List<ObjectiveChoice>>(d => d.ObjectivesAsync(scene.Stay.Id, default));

    private Task<Page<CounselingRow>> ListAsync() =>
        scene.ReadAsync<CounselingList, Page<CounselingRow>>(async l => await l.PageAsync((await l.StayAsync(scene.Stay.Id, default))!, new PageRequest(), default));
}
