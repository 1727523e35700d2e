using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.PeerSupport;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PeerSupportUseCaseTests(string database)
{
    private static readonly DateOnly Yesterday = GroupScene.Today.AddDays(-1);

    private static readonly SaveMeeting Steps = new()
    {
        Name = "Steps & traditions", Fellowship = Fellowship.NarcoticsAnonymous, Venue = MeetingVenue.InPerson, TimeZoneId = "America/New_York", Days = [DayOfWeek.Tuesday, DayOfWeek.Friday],
        StartsAt = new TimeOnly(19, 0), EndsAt = new TimeOnly(20, 30), Types = "o, x st", Place = "St. Luke’s", Address = "1 Main St, Springfield",
    };

    private GroupScene center = null!;

    [SetUp]
    public async Task SetUp() => center = await GroupScene.CreateAsync(database);

    [TearDown]
    public async Task TearDown()
    {
        if (center is not null)
        {
            await center.DisposeAsync();
        }
    }

    [Test]
    public async Task The_log_and_what_was_attended_on_site_are_counted_together()
    {
        var client = (await center.AdmitAsync(1))[0];
        await AttendAsync(client, Yesterday, 19, AttendanceMark.Present);
        await AttendAsync(client, Yesterday.AddDays(-1), 19, new AttendanceMark(AttendanceStatus.Late, 5));
        await AttendAsync(client, Yesterday.AddDays(-2), 19, AttendanceMark.NoShow);
        await AttendAsync(client, GroupScene.Today, 9, AttendanceMark.Present);
        await AttendAsync(client, Yesterday.AddDays(-30), 9, AttendanceMark.Present);
        await AttendAsync(client, Yesterday.AddDays(-3), 9, AttendanceMark.Present, GroupKind.Therapy);
        await AttendAsync(client, Yesterday.AddDays(-4), 9, AttendanceMark.Present, change: s => s.Void("Ana", DateTime.UtcNow, "Mistake"));
        // The same fellowship, day and hour as on site, and two others.
        await AddAsync(client, Yesterday, Fellowship.SmartRecovery, "19:30");
        await AddAsync(client, Yesterday, Fellowship.NarcoticsAnonymous, "19:30");
        await AddAsync(client, Yesterday.AddDays(-9), Fellowship.NarcoticsAnonymous);

        var count = (await SummaryAsync(client))!.Count;

        Assert.That((count.OnSite, count.FromLog, count.ToldTwice, count.Attendance.Band.ToString()), Is.EqualTo((2, 2, 1, "FourToSeven")));
        Assert.That((await SummaryAsync(client, Yesterday))!.Count.Total, Is.EqualTo(3), "the day before on which it is asked does not count");
    }

    [Test]
    public async Task The_same_entry_twice_is_refused_and_what_was_struck_out_is_not_in_the_way()
    {
        var client = (await center.AdmitAsync(1))[0];
        var first = await AddAsync(client, Yesterday, Fellowship.NarcoticsAnonymous);
        var again = await center.RunAsync(Entry(client, Yesterday, Fellowship.NarcoticsAnonymous));
        Assert.That(again.Problems.Single().Code, Is.EqualTo("peer-entry.same"));

        Assert.That((await center.RunAsync(new VoidPeerSupport(client.Id, first, 1, "Wrong day"))).Succeeded, Is.True);
        Assert.That((await SummaryAsync(client))!.Count.Total, Is.Zero);
        await AddAsync(client, Yesterday, Fellowship.NarcoticsAnonymous);
        Assert.That((await center.RunAsync(new RestorePeerSupport(client.Id, first, 1))).Succeeded, Is.False, "somebody struck it out meanwhile");
        Assert.That((await center.RunAsync(new RestorePeerSupport(client.Id, first, 2))).Succeeded, Is.True);
        Assert.That((await SummaryAsync(client))!.Count, Is.EqualTo(new PeerSupportCount(GroupScene.Today, 0, 1, 1, false)), "the same counts once");
        var rows = await center.ReadAsync<PeerSupportLog, Page<PeerSupportRow>>(l => l.PageAsync(client.Id, new(), default));
        Assert.That(rows.Items, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_day_is_that_of_the_site_of_the_stay()
    {
        var here = (await center.AdmitAsync(1))[0];
        var far = (await center.AdmitAsync(1, center.FarProgram))[0];
        // 18:00 UTC: afternoon in New York, morning in Honolulu. At 04:00 UTC it is the next day in neither, then only in one.
        center.Time.Advance(TimeSpan.FromHours(10.5));

        Assert.That((await center.RunAsync(Entry(here, GroupScene.Today.AddDays(1), Fellowship.SmartRecovery))).Succeeded, Is.True);
        Assert.That((await center.RunAsync(Entry(far, GroupScene.Today.AddDays(1), Fellowship.SmartRecovery))).Problems.Single().Code, Is.EqualTo("peer-entry.future"));
        Assert.That(((await SummaryAsync(here))!.Count.Before, (await SummaryAsync(far))!.Count.Before), Is.EqualTo((GroupScene.Today.AddDays(1), GroupScene.Today)));
    }

    [Test]
    public async Task Rule_4_the_choice_of_the_plan_in_force_is_shown()
    {
        var client = (await center.AdmitAsync(1))[0];
        Assert.That((await SummaryAsync(client))!.Choice, Is.Null);
        await center.ChangeAsync(db =>
        {
            var plan = new TreatmentPlan(db.Episodes.Single(e => e.ClientId == client.Id).Id);
            plan.Choose(new PeerSupportChoice(Fellowship.NarcoticsAnonymous, null, Fellowship.Other, "LifeRing"));
            db.Add(plan);
        });

        var choice = (await SummaryAsync(client))!.Choice!;
        Assert.That((choice.Chosen, choice.Alternative, choice.AlternativeName), Is.EqualTo((Fellowship.NarcoticsAnonymous, Fellowship.Other, "LifeRing")));
    }

    [TestCase(Role.Staff)]
    [TestCase(Role.Administrator)]
    [TestCase(Role.Medical)]
    public async Task Only_clinicians_write_the_log(Role role)
    {
        var client = (await center.AdmitAsync(1))[0];
        center.Role = role;

        Assert.That((await center.RunAsync(Entry(client, Yesterday, Fellowship.NarcoticsAnonymous))).IsForbidden, Is.True);
    }

    [Test]
    public async Task A_meeting_is_kept_by_hand_found_and_entered_in_the_log()
    {
        var meeting = (await center.RunAsync(Steps)).Value;
        Assert.That((await center.RunAsync(Steps)).Problems.Single().Code, Is.EqualTo("meeting.same"), "sent twice");
        var client = (await center.AdmitAsync(1))[0];

        Assert.That((await center.RunAsync(Entry(client, Yesterday, Fellowship.NarcoticsAnonymous) with { MeetingId = meeting })).Succeeded, Is.True);
        Assert.That((await center.RunAsync(Entry(client, Yesterday, Fellowship.SmartRecovery) with { MeetingId = Guid.NewGuid() })).Problems.Single().Field, Is.EqualTo("MeetingId"));
        var row = (await center.ReadAsync<PeerSupportLog, Page<PeerSupportRow>>(l => l.PageAsync(client.Id, new(), default))).Items.Single();
        Assert.That((row.MeetingId, row.Meeting), Is.EqualTo((meeting, "Steps & traditions")));

        Assert.That((await center.RunAsync(new SetMeetingRemoved(meeting, 1, true))).Succeeded, Is.True);
        Assert.That((await FindAsync(new()), await FindAsync(new() { RemovedToo = true })), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task The_directory_is_searched_by_day_time_place_type_and_fellowship()
    {
        await center.RunAsync(Steps);
        await center.RunAsync(Steps with { Name = "Big Book", Fellowship = Fellowship.AlcoholicsAnonymous, Days = [DayOfWeek.Sunday], StartsAt = new TimeOnly(8, 0), EndsAt = null, Types = "B", Place = "Town hall" });
        await center.RunAsync(Steps with { Name = "On request", Days = [], StartsAt = null, EndsAt = null, Types = "" });

        (MeetingSearch Search, int Found)[] searches =
        [
            (new(), 3), (new() { Day = DayOfWeek.Friday }, 1), (new() { Day = DayOfWeek.Monday }, 0), (new() { From = new TimeOnly(18, 0) }, 1), (new() { Until = new TimeOnly(18, 0) }, 1),
            (new() { From = new TimeOnly(8, 0), Until = new TimeOnly(19, 0) }, 2), (new() { Words = "st lukes" }, 2), (new() { Words = "TOWN" }, 1), (new() { Words = "main springfield" }, 3), (new() { Type = "ST" }, 1),
            (new() { Type = "S" }, 0), (new() { Type = "o" }, 1), (new() { Fellowship = Fellowship.AlcoholicsAnonymous }, 1), (new() { Words = new string('x', 5000) }, 0),
        ];
        foreach (var (search, found) in searches)
        {
            Assert.That(await FindAsync(search), Is.EqualTo(found), search.ToString());
        }

        var names = (await center.ReadAsync<MeetingList, Page<MeetingView>>(l => l.PageAsync(new(), new(), default))).Items.Select(m => m.Details.Name);
        Assert.That(names, Is.EqualTo(new[] { "Big Book", "Steps & traditions", "On request" }));
    }

    private async Task<Guid> AddAsync(Client client, DateOnly date, Fellowship fellowship, string? time = null)
    {
        var outcome = await center.RunAsync(Entry(client, date, fellowship, time));
        Assert.That(outcome.Problems, Is.Empty);
        return outcome.Value;
    }

    private static RecordPeerSupport Entry(Client client, DateOnly date, Fellowship fellowship, string? time = null) => new(client.Id)
    {
        Date = date, Fellowship = fellowship, StartsAt = time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
    };

    private Task<PeerSupportSummary?> SummaryAsync(Client client, DateOnly? before = null) => center.ReadAsync<PeerSupportLog, PeerSupportSummary?>(l => l.SummaryAsync(client.Id, before, default));

    private async Task<int> FindAsync(MeetingSearch search) => (await center.ReadAsync<MeetingList, Page<MeetingView>>(l => l.PageAsync(search, new(), default))).Total;

    private async Task AttendAsync(Client client, DateOnly day, int hour, AttendanceMark mark, GroupKind kind = GroupKind.PeerSupport, Action<GroupSession>? change = null)
    {
        var group = await center.AddGroupAsync(kind, null, name: $"{kind} {day:MMdd}");
        await center.ChangeAsync(db =>
        {
            var session = GroupSession.Schedule(group.Id, day, new TimeOnly(hour, 0), 60);
            session.Record(client.Id, db.Episodes.Single(e => e.ClientId == client.Id).Id, mark, null);
            change?.Invoke(session);
            db.Add(session);
        });
    }
}
