using System.Net;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.IntegrationTests.Support;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Reporting.Schedules;

/// <summary>The recurring jobs that Hangfire holds.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ScheduleCalendarTests(string database)
{
    [Test]
    public async Task A_schedule_that_is_set_up_on_the_web_is_a_recurring_job_of_Hangfire_and_is_restored_from_its_row()
    {
        await using var site = await RunningSite.StartAsync(database);
        var sample = new Sample();
        await using (var db = site.Database.Open())
        {
            await sample.AddToAsync(db);
        }

        using var supervisor = await site.SignInAsync(Role.ClinicalSupervisor);
        var saved = await supervisor.PostAsync("/reports/schedules/new",
        [
            new("Name", "Month’s end"), new("Kind", "Progress"), new("Target", "Client"), new("ClientId", sample.Client.Id.ToString()), new("Audience", "Internal"), new("Covers", "LastMonth"), new("Unit", "Monthly"),
            new("DayOfMonth", "-1"), new("At", "02:30"), new("SiteId", sample.Site.Id.ToString()),
        ]);
        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(saved.Page, Does.Contain("The schedule is saved."));
        var job = JobsOf(site).Single();
        Assert.That((job.Cron, job.TimeZoneId), Is.EqualTo(("30 2 L * *", "America/Chicago")));

        site.Services.GetRequiredService<IRecurringJobManager>().RemoveIfExists(job.Id);
        Assert.That(JobsOf(site), Is.Empty);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            Assert.That(await scope.ServiceProvider.GetRequiredService<ScheduleRecovery>().RestoreAsync(default), Is.EqualTo(1));
        }

        Assert.That(JobsOf(site).Single().Id, Is.EqualTo(job.Id));
        await supervisor.PostAsync(saved.Path, [new("step", "Remove")]);
        Assert.That(JobsOf(site), Is.Empty);
    }

    [Test]
    public async Task Hangfire_and_we_agree_on_when_it_is_next()
    {
        await using var site = await RunningSite.StartAsync(database);
        await using var scope = site.Services.CreateAsyncScope();
        var calendar = scope.ServiceProvider.GetRequiredService<IScheduleCalendar>();
        Rhythm[] rhythms =
        [
            new(RhythmUnit.Daily, [], null, new TimeOnly(2, 30)), new(RhythmUnit.Weekly, [DayOfWeek.Sunday, DayOfWeek.Wednesday], null, new TimeOnly(0, 0)), new(RhythmUnit.Monthly, [], 28, new TimeOnly(23, 59)),
            new(RhythmUnit.Monthly, [], Rhythm.LastDay, new TimeOnly(6, 5)),
        ];
        foreach (var (rhythm, zone) in rhythms.SelectMany(r => new[] { "America/Chicago", "Australia/Lord_Howe", "UTC" }.Select(z => (r, z))))
        {
            var (id, clock) = (Guid.NewGuid(), SiteClock.Of(zone));
            calendar.Put(id, rhythm, clock);

            var job = JobsOf(site).Single(j => j.Id.EndsWith(id.ToString(), StringComparison.Ordinal));
            // Both look from the moment at which it was put there.
            Assert.That((zone, rhythm.Words(), job.NextExecution), Is.EqualTo((zone, rhythm.Words(), (DateTime?)rhythm.NextAfter(job.CreatedAt!.Value, clock).At)));
            calendar.Remove(id);
        }
    }

    private static List<RecurringJobDto> JobsOf(RunningSite site)
    {
        using var connection = site.Services.GetRequiredService<JobStorage>().GetConnection();
        return [.. connection.GetRecurringJobs().Where(j => j.Id.StartsWith("report-schedule-", StringComparison.Ordinal))];
    }
}
