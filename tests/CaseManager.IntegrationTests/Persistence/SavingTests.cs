using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Persistence;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SavingTests(string database)
{
    private readonly List<TestDatabase> made = [];

    private static IEnumerable<TestCaseData> Duplicates()
    {
        yield return Twice("an MRN", s => new Client("p001", "Ann", "Other"));
        yield return Twice("a site's name", s => new Site(s.Center.Id, "Main", "Europe/Vienna"));
        yield return Twice("a program's name at its site", s => new Domain.Centers.Program(s.Site.Id, "Intensive outpatient", null));
        yield return Twice("a group's code at its site", s => new Group(s.Site.Id, "T1", "Another", GroupKind.Therapy, null, new(null), null));
        yield return Twice("an admission", s => new Episode(s.Client.Id, s.Program.Id, s.Episode.AdmittedOn));
        yield return Twice("a session's group, date and time", s => GroupSession.Schedule(s.Group.Id, Sample.Monday, new TimeOnly(18, 0), 90));
        yield return Twice("a plan's number", s => new TreatmentPlan(s.Episode.Id));
    }

    [TearDown]
    public async Task Drop()
    {
        foreach (var test in made)
        {
            await test.DisposeAsync();
        }

        made.Clear();
    }

    [TestCaseSource(nameof(Duplicates))]
    public async Task What_must_be_unique_is_refused_as_a_duplicate(Func<Sample, object> second)
    {
        var (test, sample) = await FilledAsync();
        await using var db = test.Open();
        db.Add(second(sample));

        var error = Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.That(test.Provider.IsDuplicate(error!), Is.True);
    }

    [Test]
    public async Task Another_failure_is_no_duplicate()
    {
        var (test, _) = await FilledAsync();
        await using var db = test.Open();
        db.Episodes.Add(new Episode(Guid.NewGuid(), Guid.NewGuid(), Sample.Monday));

        var error = Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.That(test.Provider.IsDuplicate(error!), Is.False);
    }

    [Test]
    public async Task Of_two_editors_the_second_is_told_and_nothing_is_lost()
    {
        var (test, _) = await FilledAsync();
        await using var first = test.Open();
        await using var second = test.Open();
        var mine = await first.Clients.SingleAsync();
        var theirs = await second.Clients.SingleAsync();

        mine.Correct(new("Zoë", "First"), null, Sample.Monday);
        await first.SaveChangesAsync();
        theirs.Correct(new("Zoë", "Second"), null, Sample.Monday);

        Assert.That(() => second.SaveChangesAsync(), Throws.TypeOf<DbUpdateConcurrencyException>());
        await using var read = test.Open();
        Assert.That((await read.Clients.SingleAsync()).LegalLastName, Is.EqualTo("First"));
    }

    [Test]
    public async Task Two_roll_calls_of_one_session_do_not_overwrite_each_other()
    {
        var (test, sample) = await FilledAsync();
        await using var first = test.Open();
        await using var second = test.Open();
        var mine = await first.GroupSessions.Include(s => s.Attendances).SingleAsync();
        var theirs = await second.GroupSessions.Include(s => s.Attendances).SingleAsync();

        mine.Record(sample.Client.Id, sample.Episode.Id, AttendanceMark.NoShow, null);
        await first.SaveChangesAsync();
        theirs.RecordLength(30);

        Assert.That(() => second.SaveChangesAsync(), Throws.TypeOf<DbUpdateConcurrencyException>());
    }

    [Test]
    public async Task Everything_can_be_taken_out_again_and_a_client_with_records_cannot()
    {
        var (test, sample) = await FilledAsync();
        await using (var db = test.Open())
        {
            db.Clients.Remove(await db.Clients.SingleAsync());
            Assert.That(() => db.SaveChangesAsync(), Throws.InstanceOf<DbUpdateException>());
        }

        await using var all = test.Open();
        all.AttachRange(sample.Session, sample.Plan, sample.Run, sample.Group, sample.Episode, sample.Client, sample.Counselor, sample.Program, sample.Site, sample.Center, sample.Import);
        await sample.RemoveFromAsync(all);
        Assert.That((await all.Attendances.CountAsync(), await all.Clients.CountAsync()), Is.EqualTo((0, 0)));
    }

    private async Task<(TestDatabase Test, Sample Sample)> FilledAsync()
    {
        var test = await TestDatabase.CreateAsync(database);
        made.Add(test);
        var sample = new Sample();
        await using var db = test.Open();
        await sample.AddToAsync(db);
        return (test, sample);
    }

    private static TestCaseData Twice(string what, Func<Sample, object> second) => new TestCaseData(second).SetArgDisplayNames(what);
}
