using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Program = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Reporting.Schedules;

/// <summary>The reasons that a refused occurrence gives.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ScheduleRefusalTests(string database)
{
    private ScheduleClinic clinic = null!;

    [SetUp]
    public async Task SetUp() => clinic = await ScheduleClinic.OpenAsync(database);

    [TearDown]
    public async Task TearDown()
    {
        if (clinic is not null)
        {
            await clinic.DisposeAsync();
        }
    }

    [TestCase(ScheduleTarget.Group, ScheduleRefusals.GroupGone)]
    [TestCase(ScheduleTarget.CounselorClients, ScheduleRefusals.CounselorGone)]
    [TestCase(ScheduleTarget.ProgramClients, ScheduleRefusals.ProgramGone)]
    [TestCase(ScheduleTarget.SiteClients, ScheduleRefusals.SiteGone)]
    [TestCase(ScheduleTarget.SavedFilter, ScheduleRefusals.FilterGone)]
    [TestCase(ScheduleTarget.Client, ScheduleRefusals.ClientOutOfReach)]
    public async Task What_is_gone_is_told_but_of_a_client_no_more_than_that_they_are_out_of_reach(ScheduleTarget target, string reason)
    {
        await using (var db = clinic.Test.Open())
        {
            db.Add(clinic.ScheduleOf(target, Guid.NewGuid()));
            await db.SaveChangesAsync();
        }

        await ShouldBeRefusedAsync(reason);
    }

    [TestCase(ScheduleTarget.Group, ScheduleRefusals.GroupOutOfReach)]
    [TestCase(ScheduleTarget.CounselorClients, ScheduleRefusals.CounselorOutOfReach)]
    [TestCase(ScheduleTarget.ProgramClients, ScheduleRefusals.ProgramOutOfReach)]
    [TestCase(ScheduleTarget.SiteClients, ScheduleRefusals.SiteOutOfReach)]
    [TestCase(ScheduleTarget.Client, ScheduleRefusals.ClientOutOfReach)]
    public async Task What_its_owner_lost_from_reach_is_told_as_that(ScheduleTarget target, string reason)
    {
        await using (var db = clinic.Test.Open())
        {
            db.Add(clinic.ScheduleOf(target, await ElsewhereAsync(db, target)));
            await db.SaveChangesAsync();
        }

        await ShouldBeRefusedAsync(reason);
    }

    [Test]
    public async Task A_client_without_a_plan_is_told_as_that()
    {
        await using (var db = clinic.Test.Open())
        {
            var fresh = db.Add(new Client("P555", "Ana", "Díaz")).Entity;
            db.Add(new Episode(fresh.Id, clinic.Sample.Program.Id, Sample.Monday.AddDays(-3)));
            await db.SaveChangesAsync();
            db.Add(clinic.ScheduleOf(ScheduleTarget.Client, fresh.Id, ReportKind.TreatmentPlan));
            await db.SaveChangesAsync();
        }

        await ShouldBeRefusedAsync("This client has no treatment plan yet. Choose another client, or begin the plan on the client's page.");
    }

    [Test]
    public async Task A_program_that_its_owner_does_not_oversee_any_more_is_told_as_that_of_a_report_about_it()
    {
        await clinic.SaveAsync(clinic.Daily(ScheduleTarget.ProgramClients, clinic.Sample.Program.Id) with { Kind = ReportKind.ProgramSummary });
        await using (var db = clinic.Test.Open())
        {
            var other = db.Add(new Program(clinic.Sample.Site.Id, "Another one", null)).Entity;
            await db.SaveChangesAsync();
            var owner = await db.Users.WithRights().SingleAsync(u => u.Id == clinic.Owner.Id);
            owner.Change(owner.Name, UserRights.Of([Role.ClinicalSupervisor], false, [clinic.Sample.Site.Id], [other.Id]), null);
            await db.SaveChangesAsync();
        }

        await ShouldBeRefusedAsync(ScheduleRefusals.ProgramOutOfReach);
    }

    // One of each at a site at which the owner does not work.
    private async Task<Guid> ElsewhereAsync(CaseManagerDbContext db, ScheduleTarget target)
    {
        var site = db.Add(new Site(clinic.Sample.Center.Id, "Elsewhere", "America/Denver")).Entity;
        var program = db.Add(new Program(site.Id, "Far away", null)).Entity;
        var counselor = db.Add(new StaffMember(site.Id, "Amara Diallo", "LCSW")).Entity;
        var group = db.Add(Group.Open(site, Sample.Groups, "E1", "Evening elsewhere", GroupKind.Therapy, null, new(counselor), 8)).Entity;
        var client = db.Add(new Client("P777", "Sam", "Stranger")).Entity;
        db.Add(new Episode(client.Id, program.Id, Sample.Monday.AddDays(-20)));
        await db.SaveChangesAsync();
        return target switch { ScheduleTarget.Group => group.Id, ScheduleTarget.CounselorClients => counselor.Id, ScheduleTarget.ProgramClients => program.Id, ScheduleTarget.SiteClients => site.Id, _ => client.Id };
    }

    private async Task ShouldBeRefusedAsync(string reason)
    {
        clinic.SleepUntilMorning();
        Assert.That(await clinic.Node.RunDueAsync(), Is.EqualTo(1));

        var run = (await clinic.RunsAsync()).Single();
        Assert.That((run.Outcome, run.Reason), Is.EqualTo((ScheduledOutcome.Refused, reason)));
        Assert.That(clinic.Node.Queued, Is.Empty);
    }
}
