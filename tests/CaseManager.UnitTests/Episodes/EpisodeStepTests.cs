using CaseManager.Domain.Centers;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Episodes;

public sealed class EpisodeStepTests
{
    private static readonly DateOnly Day = Days.Monday;
    private static readonly DischargeDetails Completed = new(DischargeReason.Completed);

    [Test]
    public void A_stay_tells_what_happened_in_order_and_by_whom()
    {
        var stay = new Stays().Admit(Day);
        stay.ChangeLevel(new AsamLevel("1.5"), Stays.At(Day.AddDays(7)), Stays.On(Day.AddDays(7)));
        stay.Discharge(Completed, Stays.At(Day.AddDays(30)), Stays.On(Day.AddDays(31)), null);

        Assert.That(stay.Steps.Select(s => (s.Number, s.Kind, s.On, s.By)), Is.EqualTo(new[]
        {
            (1, StepKind.Admitted, Day, "Maya Torres"), (2, StepKind.LevelChanged, Day.AddDays(7), "Maya Torres"), (3, StepKind.Discharged, Day.AddDays(30), "Maya Torres"),
        }));
        Assert.That((stay.DischargedOn, stay.Level), Is.EqualTo(((DateOnly?)Day.AddDays(30), new AsamLevel("1.5"))));
    }

    [TestCase(1, 9, "episode.future", "On")]
    [TestCase(0, 13, "episode.future", "At")]
    [TestCase(-8, 9, "episode.before-admission", "On")]
    [TestCase(-3, 9, "episode.step-order", "On")]
    [TestCase(-2, 9, "episode.step-order", "At")]
    public void A_step_in_the_future_or_before_the_step_before_it_is_refused_beside_its_field(int days, int hour, string code, string field)
    {
        var stay = new Stays().Admit(Day.AddDays(-7));
        stay.ChangeLevel(new AsamLevel("2.1"), Stays.At(Day.AddDays(-2)), Stays.On(Day));
        var before = stay.Version;

        Assert.That(() => stay.ChangeLevel(new AsamLevel("1.5"), Stays.At(Day.AddDays(days), hour), Stays.On(Day)),
            Breaks.Rule(code, field));
        Assert.That((stay.Steps.Count, stay.Version), Is.EqualTo((2, before)));
    }

    [Test]
    public void The_future_begins_at_the_clock_of_the_site()
    {
        // 18:00 UTC is noon in Chicago.
        var author = new StepAuthor("Maya Torres", Days.Noon.AddHours(6), Domain.Common.SiteClock.Of("America/Chicago"));

        Assert.That(author.Now, Is.EqualTo(new StepMoment(Day, new TimeOnly(12, 0))));
        Assert.That(author.Moment(Day, null), Is.EqualTo(author.Now));
        Assert.That(author.Moment(Day.AddDays(-1), null).At, Is.Null);
    }

    [Test]
    public void Admission_is_not_before_birth()
    {
        var stays = new Stays(birthDate: Day);

        Assert.That(() => stays.Admit(Day.AddDays(-1)), Breaks.Rule("episode.before-birth", "On"));
    }

    [Test]
    public void A_level_changes_to_another_one_while_the_stay_lasts()
    {
        var stay = new Stays().Admit(Day);
        stay.ChangeLevel(new AsamLevel("2.1"), Stays.At(Day), Stays.On(Day));

        Assert.That(() => stay.ChangeLevel(new AsamLevel("2.1"), Stays.At(Day), Stays.On(Day)), Breaks.Rule("episode.same-level"));
        stay.Discharge(Completed, Stays.At(Day), Stays.On(Day), null);
        Assert.That(() => stay.ChangeLevel(new AsamLevel("1.5"), Stays.At(Day, 11), Stays.On(Day)), Breaks.Rule("episode.discharged"));
    }

    [Test]
    public void A_stay_does_not_end_before_recorded_attendance()
    {
        var stay = new Stays().Admit(Day);

        Assert.That(() => stay.Discharge(Completed, Stays.At(Day), Stays.On(Day), new RecordedAttendance(3, Day.AddDays(4))),
            Throws.TypeOf<Domain.Common.RuleViolationException>().With.Message.Contains("3 in all, the last on Mar 6, 2026"));
        Assert.That((stay.IsRunning, stay.Steps.Count), Is.EqualTo((true, 1)));
    }

    [TestCase(-1)]
    [TestCase(6)]
    public void The_last_contact_lies_within_the_stay(int days)
    {
        var stay = new Stays().Admit(Day);

        Assert.That(() => stay.Discharge(Completed with { LastContactOn = Day.AddDays(days) }, Stays.At(Day.AddDays(5)), Stays.On(Day.AddDays(5)), null),
            Breaks.Rule("discharge.last-contact", "LastContactOn"));
    }

    [Test]
    public void A_discharge_that_is_taken_back_stays_on_record_with_the_reason()
    {
        var stays = new Stays();
        var stay = stays.Admit(Day);
        stay.Discharge(Completed with { PlanAfter = "Outpatient group on Mondays" }, Stays.At(Day.AddDays(5)), Stays.On(Day.AddDays(5)), null);

        stays.All.Reopen(stay, "Wrong client", Stays.On(Day.AddDays(6)));

        Assert.That((stay.DischargedOn, stay.Steps.Last().Kind, stay.Steps.Last().Why), Is.EqualTo(((DateOnly?)null, StepKind.Reopened, "Wrong client")));
        Assert.That(stay.Steps.Single(s => s.Discharge is not null).Discharge!.PlanAfter, Is.EqualTo("Outpatient group on Mondays"));
        Assert.That(() => stays.All.Reopen(stay, "Again", Stays.On(Day.AddDays(6))), Breaks.Rule("episode.not-discharged"));
    }

    [Test]
    public void A_discharge_in_place_of_one_that_was_taken_back_may_lie_before_it_and_not_before_what_stands()
    {
        var stays = new Stays();
        var stay = stays.Admit(Day);
        stay.ChangeLevel(new AsamLevel("2.1"), Stays.At(Day.AddDays(2)), Stays.On(Day.AddDays(2)));
        stay.Discharge(Completed, Stays.At(Day.AddDays(5)), Stays.On(Day.AddDays(5)), null);
        stays.All.Reopen(stay, "Typed the wrong day", Stays.On(Day.AddDays(9)));

        Assert.That(() => stay.Discharge(Completed, Stays.At(Day.AddDays(1)), Stays.On(Day.AddDays(9)), null), Breaks.Rule("episode.step-order", "On"));
        stay.Discharge(Completed, Stays.At(Day.AddDays(4)), Stays.On(Day.AddDays(9)), null);
        Assert.That(stay.DischargedOn, Is.EqualTo(Day.AddDays(4)));
    }

    [Test]
    public void A_stay_of_which_only_the_days_are_known_gets_them_as_steps_with_the_first_that_is_entered()
    {
        var stays = new Stays();
        var imported = new Episode(stays.Client.Id, stays.Program, Day, Day.AddDays(9), Guid.NewGuid());

        stays.All.Reopen(imported, "Still here", Stays.On(Day.AddDays(20)));

        Assert.That(imported.Steps.Select(s => (s.Kind, s.On, s.By)), Is.EqualTo(new[]
        {
            (StepKind.Admitted, Day, (string?)null), (StepKind.Discharged, Day.AddDays(9), null), (StepKind.Reopened, Day.AddDays(20), "Maya Torres"),
        }));
        Assert.That(() => imported.FollowHistory(Day, Day), Breaks.Rule("episode.not-imported"));
    }
}
