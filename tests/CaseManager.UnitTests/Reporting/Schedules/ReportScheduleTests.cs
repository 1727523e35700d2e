using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Reporting.Schedules;

public sealed class ReportScheduleTests
{
    private static readonly SiteClock Chicago = SiteClock.Of("America/Chicago");

    // Noon in UTC is six in the morning there.
    private static readonly ScheduleOrder Daily = new(
        "Morning", ReportKind.Progress, ScheduleTarget.Client, Guid.NewGuid(), Audience.Internal, PackForm.Zip, SchedulePeriod.Yesterday, new Rhythm(RhythmUnit.Daily, [], null, new TimeOnly(6, 0)), Guid.NewGuid());

    [Test]
    public void What_was_missed_is_made_up_for_once_by_the_latest_occurrence()
    {
        var schedule = new ReportSchedule(Guid.NewGuid(), Daily, Days.Noon.AddHours(1));
        Assert.That(schedule.DueAt(Days.Noon.AddHours(2), Chicago), Is.Null, "today’s was over when it was set up");

        var due = schedule.DueAt(Days.Noon.AddDays(5).AddHours(1), Chicago);

        Assert.That(due, Is.EqualTo(new Occurrence(Days.Monday.AddDays(5), Days.Noon.AddDays(5))));
        var run = schedule.Refused(due!.Value, "Why", Days.Noon.AddDays(5).AddHours(1));
        Assert.That((run.Day, run.DueAt, run.Outcome, run.Reason), Is.EqualTo((Days.Monday.AddDays(5), Days.Noon.AddDays(5), ScheduledOutcome.Refused, "Why")));
        Assert.That(schedule.DueAt(Days.Noon.AddDays(5).AddHours(1), Chicago), Is.Null);
        Assert.That(schedule.DueAt(Days.Noon.AddDays(6), Chicago)?.Day, Is.EqualTo(Days.Monday.AddDays(6)));
    }

    [Test]
    public void Nothing_is_made_up_for_after_a_pause_or_a_removal()
    {
        var (schedule, version) = (new ReportSchedule(Guid.NewGuid(), Daily, Days.Noon), 1);
        schedule.Pause();
        schedule.Pause();
        Assert.That(schedule.DueAt(Days.Noon.AddDays(3), Chicago), Is.Null);
        Assert.That(schedule.Version, Is.EqualTo(++version), "the second time changed nothing");
        schedule.Resume(Days.Noon.AddDays(3).AddHours(1));
        Assert.That(schedule.DueAt(Days.Noon.AddDays(3).AddHours(2), Chicago), Is.Null);
        Assert.That(schedule.DueAt(Days.Noon.AddDays(4), Chicago), Is.Not.Null);

        schedule.Remove();
        Assert.That(schedule.DueAt(Days.Noon.AddDays(4), Chicago), Is.Null);
        Assert.That(schedule.Pause, Breaks.Rule("schedule.removed"));
        Assert.That(() => schedule.Change(Daily, Days.Noon), Breaks.Rule("schedule.removed"));
        schedule.BringBack(Days.Noon.AddDays(9).AddHours(1));
        Assert.That(schedule.DueAt(Days.Noon.AddDays(9).AddHours(2), Chicago), Is.Null);
        Assert.That(schedule.DueAt(Days.Noon.AddDays(10), Chicago), Is.Not.Null);
    }

    [Test]
    public void The_same_form_sent_once_more_is_known_by_all_that_it_says_and_by_its_owner()
    {
        var owner = Guid.NewGuid();
        var schedule = new ReportSchedule(owner, Daily, Days.Noon);

        Assert.That(schedule.NameKey, Is.EqualTo("MORNING"));
        Assert.That(schedule.IsSameAs(new ReportSchedule(owner, Daily with { Name = " morning" }, Days.Noon.AddDays(1))), Is.True);
        ScheduleOrder[] others =
        [
            Daily with { Name = "Evening" }, Daily with { SubjectId = Guid.NewGuid() }, Daily with { Covers = SchedulePeriod.LastWeek }, Daily with { SiteId = Guid.NewGuid() }, Daily with { Audience = Audience.Client },
            Daily with { Rhythm = new Rhythm(RhythmUnit.Daily, [], null, new TimeOnly(7, 0)) }, Daily with { Kind = ReportKind.ClientAttendance },
        ];
        Assert.That(others.Select(o => schedule.IsSameAs(new ReportSchedule(owner, o, Days.Noon))), Has.All.False);
        Assert.That(schedule.IsSameAs(new ReportSchedule(Guid.NewGuid(), Daily, Days.Noon)), Is.False);
        schedule.Remove();
        Assert.That(schedule.IsSameAs(new ReportSchedule(owner, Daily, Days.Noon)), Is.False, "it asks for nothing");
    }

    [Test]
    public void A_day_comes_once_whatever_time_and_clock_it_gets_meanwhile()
    {
        var schedule = new ReportSchedule(Guid.NewGuid(), Daily, Days.Noon.AddHours(-1));
        schedule.Refused(schedule.DueAt(Days.Noon, Chicago)!.Value, "Why", Days.Noon);

        Assert.That(schedule.DueAt(Days.Noon.AddHours(2), SiteClock.Of("America/Denver")), Is.Null, "an hour later by the other clock");
        schedule.Change(Daily with { Rhythm = new Rhythm(RhythmUnit.Daily, [], null, new TimeOnly(9, 0)) }, Days.Noon.AddHours(1));
        Assert.That(schedule.DueAt(Days.Noon.AddHours(4), Chicago), Is.Null);
    }

    [Test]
    public void Asking_changes_nothing_of_what_people_know_so_that_an_open_form_stays_good()
    {
        var schedule = new ReportSchedule(Guid.NewGuid(), Daily, Days.Noon.AddHours(-1));
        var run = new ReportRun(ReportKind.Progress, Daily.SubjectId, SchedulePeriod.Yesterday.On(Days.Monday), Audience.Internal, "Progress", "Ines Ward", Days.Noon);

        var asked = schedule.Asked(schedule.DueAt(Days.Noon, Chicago)!.Value, run, Days.Noon);

        Assert.That((schedule.Version, schedule.LastDay, asked.Outcome, asked.Reason), Is.EqualTo((1, (DateOnly?)Days.Monday, ScheduledOutcome.Asked, (string?)null)));
    }

    [Test]
    public void A_register_is_of_a_group_and_everything_else_of_clients()
    {
        Assert.That(() => New(Daily with { Kind = ReportKind.Register }), Breaks.Rule("schedule.target", "Target"));
        Assert.That(() => New(Daily with { Target = ScheduleTarget.Group }), Breaks.Rule("schedule.target", "Target"));
        Assert.That(() => New(Daily with { Kind = ReportKind.SignInSheet, Target = ScheduleTarget.Group }), Breaks.Rule("schedule.target", "Target"));
        Assert.That(New(Daily with { Kind = ReportKind.Register, Target = ScheduleTarget.Group }).Kind, Is.EqualTo(ReportKind.Register));
    }

    [Test]
    public void Rule_12_holds_for_schedules_too()
    {
        Assert.That(() => New(Daily with { Kind = ReportKind.Register, Target = ScheduleTarget.Group, Audience = Audience.Client }), Breaks.Rule("report.audience", "Audience"));
        Assert.That(() => New(Daily with { Target = ScheduleTarget.SiteClients, Audience = Audience.Client, Form = PackForm.Volumes }), Breaks.Rule("report.audience", "Result"));
        Assert.That(() => New(Daily with { Audience = Audience.SomebodyElse, Disclosure = Disclosure.Refused("No consent") }), Breaks.Rule("report.disclosure", "Audience"));
        Assert.That(() => New(Daily with { Audience = Audience.SomebodyElse }), Breaks.Rule("report.disclosure", "Audience"), "nobody decided");
        Assert.That(New(Daily with { Audience = Audience.SomebodyElse, Disclosure = Disclosure.Allowed }).Audience, Is.EqualTo(Audience.SomebodyElse));
        Assert.That(New(Daily with { Audience = Audience.Client, Form = PackForm.Volumes }).Audience, Is.EqualTo(Audience.Client), "the form of a pack is of no interest for one report");
    }

    [TestCase(RhythmUnit.Daily)]
    [TestCase(RhythmUnit.Weekly)]
    [TestCase(RhythmUnit.Monthly)]
    public void The_rhythm_comes_back_as_it_was_given(RhythmUnit unit)
    {
        var rhythm = new Rhythm(unit, [DayOfWeek.Sunday, DayOfWeek.Saturday, DayOfWeek.Wednesday], Rhythm.LastDay, new TimeOnly(23, 5));

        var kept = New(Daily with { Rhythm = rhythm }).Rhythm;

        Assert.That((kept.Unit, kept.DayOfMonth, kept.At), Is.EqualTo((rhythm.Unit, rhythm.DayOfMonth, rhythm.At)));
        Assert.That(kept.Days, Is.EqualTo(rhythm.Days));
    }

    private static ReportSchedule New(ScheduleOrder order) => new(Guid.NewGuid(), order, Days.Noon);
}
