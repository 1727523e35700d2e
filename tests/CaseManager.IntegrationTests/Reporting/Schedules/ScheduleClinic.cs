using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Reporting.Schedules;

/// <summary>The sample with two supervisors of its site and an administrator, and schedules that they set up.</summary>
internal sealed class ScheduleClinic : IAsyncDisposable
{
    private ScheduleClinic(TestDatabase test, Sample sample) => (Test, Sample, Node) = (test, sample, new ScheduleNode(test, Sample.Now));

    public TestDatabase Test { get; }

    public Sample Sample { get; }

    public ScheduleNode Node { get; }

    public User Owner { get; private set; } = null!;

    public User Colleague { get; private set; } = null!;

    public User Administrator { get; private set; } = null!;

    public static async Task<ScheduleClinic> OpenAsync(string database)
    {
        var test = await TestDatabase.CreateAsync(database);
        await using var db = test.Open();
        var sample = new Sample();
        await sample.AddToAsync(db);
        var clinic = new ScheduleClinic(test, sample)
        {
            Owner = db.Add(new User("owner@example.org", "Maya Torres", UserRights.Of([Role.ClinicalSupervisor], false, [sample.Site.Id]))).Entity,
            Colleague = db.Add(new User("colleague@example.org", "Sam Reyes", UserRights.Of([Role.ClinicalSupervisor], false, [sample.Site.Id]))).Entity,
            Administrator = db.Add(new User("admin@example.org", "Ruth Okafor", UserRights.Everywhere(Role.Administrator))).Entity,
        };
        await db.SaveChangesAsync();
        clinic.Node.Scope = clinic.Owner.Scope;
        return clinic;
    }

    /// <summary>Each day at six in Chicago, which is noon in UTC, about the sample's client.</summary>
    public SaveReportSchedule Daily(ScheduleTarget target = ScheduleTarget.Client, Guid? subject = null) => new(
        null, 0, "Every morning", KindOf(target), target, subject ?? Sample.Client.Id, SchedulePeriod.Yesterday, RhythmUnit.Daily, [], null, new TimeOnly(6, 0),
        Sample.Site.Id);

    /// <summary>The same as it is stored, whatever the owner reaches by now.</summary>
    public ReportSchedule ScheduleOf(ScheduleTarget target, Guid subject, ReportKind? kind = null) => new(
        Owner.Id, new("Every morning", kind ?? KindOf(target), target, subject, Audience.Internal, PackForm.Zip, SchedulePeriod.Yesterday,
            new Rhythm(RhythmUnit.Daily, [], null, new TimeOnly(6, 0)), Sample.Site.Id), Support.Sample.Now);

    private static ReportKind KindOf(ScheduleTarget target) =>
        target is ScheduleTarget.Group ? ReportKind.Register : target is ScheduleTarget.SavedFilter ? ReportKind.ProgramSummary : ReportKind.Progress;

    public async Task<Guid> SaveAsync(SaveReportSchedule command)
    {
        var outcome = await Node.RunAsync(command);
        Assert.That(outcome.Problems, Is.Empty);
        return outcome.Value;
    }

    /// <summary>Lets time pass until a minute after six in Chicago, some days on; nobody is signed in then.</summary>
    public void SleepUntilMorning(int days = 1)
    {
        Node.Time.SetUtcNow(new DateTimeOffset(Sample.Monday.AddDays(days).ToDateTime(new TimeOnly(12, 1)), TimeSpan.Zero));
        Node.Scope = new Scope();
    }

    public async Task<List<ScheduledRun>> RunsAsync()
    {
        await using var db = Test.Open();
        return [.. db.ScheduledRuns.OrderBy(r => r.Day)];
    }

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Test.DisposeAsync();
    }
}
