using CaseManager.Domain.Medication;
using CaseManager.UnitTests.Support;
using static CaseManager.UnitTests.Support.Prescriptions;

namespace CaseManager.UnitTests.Medication;

public sealed class DoseTests
{
    private static readonly DateOnly Day = Days.Monday;
    private Prescriptions some = null!;
    private MedicationOrder order = null!;

    [SetUp]
    public void SetUp()
    {
        some = new Prescriptions();
        order = some.Methadone40();
    }

    [Test]
    public void A_dose_is_recorded_with_its_local_day_its_instant_and_whoever_gave_it()
    {
        var dose = some.Record(order, Given(Day));

        Assert.That((dose.Kind, dose.Date, dose.At, dose.Dose, dose.By), Is.EqualTo((DoseKind.Observed, Day, new DateTime(2026, 3, 2, 14, 0, 0, DateTimeKind.Utc), (decimal?)40m, "Priya Nair, MD")));
        Assert.That((dose.CoversFrom, dose.CoversUntil), Is.EqualTo(((DateOnly?)Day, (DateOnly?)Day)));
    }

    // Clocks go forward on March 8 and back on November 1, 2026.
    [TestCase("2026-03-07", 3, "2026-03-07T09:00")]
    [TestCase("2026-03-08", 3, "2026-03-08T08:00")]
    [TestCase("2026-03-08", 2, "2026-03-08T08:00", TestName = "An hour that the clocks skip is taken an hour later")]
    [TestCase("2026-11-01", 1, "2026-11-01T06:00", TestName = "An hour that comes twice is the first of the two")]
    [TestCase("2026-11-01", 8, "2026-11-01T14:00")]
    public void An_instant_follows_the_clock_of_the_site(string day, int hour, string utc)
    {
        var dose = some.Record(order, Given(DateOnly.ParseExact(day, "yyyy-MM-dd"), hour));

        Assert.That((dose.Date, dose.At), Is.EqualTo((DateOnly.ParseExact(day, "yyyy-MM-dd"), DateTime.ParseExact(utc, "yyyy-MM-ddTHH:mm", null))));
    }

    [Test]
    public void A_dose_lies_within_its_order_and_its_stay_and_not_in_the_future()
    {
        Assert.That(() => some.Record(order, Given(Day.AddDays(1)), today: Day), Breaks.Rule("dose.future", "Date"));
        Assert.That(() => some.Record(order, Given(Day, 13), today: Day), Breaks.Rule("dose.future", "Time"), "it is noon");
        Assert.That(() => some.Record(order, Given(Day, 12), today: Day), Throws.Nothing);
        Assert.That(() => some.Record(order, Given(Day.AddDays(-1)), today: Day), Breaks.Rule("dose.before-start", "Date"));
        order.Stop(Day.AddDays(1), "Done", Day, On(Day.AddDays(1)));
        Assert.That(() => some.Record(order, Given(Day.AddDays(1))), Throws.Nothing, "its last day");
        Assert.That(() => some.Record(order, Given(Day.AddDays(2))), Breaks.Rule("dose.stopped", "Date"));
        var over = new Prescriptions(dischargedOn: Day.AddDays(3));
        Assert.That(() => over.Record(over.Methadone40(), Given(Day.AddDays(4))), Breaks.Rule("dose.after-discharge", "Date"));
    }

    [TestCase(0, "dose.amount", "Dose")]
    [TestCase(-40, "dose.amount", "Dose")]
    [TestCase(120.001, "dose.absurd", "Dose")]
    [TestCase(30, "dose.differs", "Remark")]
    public void Another_dose_than_ordered_needs_a_remark_and_an_impossible_one_is_refused(decimal dose, string rule, string field) =>
        Assert.That(() => some.Record(order, Given(Day) with { Dose = dose }), Breaks.Rule(rule, field));

    [Test]
    public void With_a_remark_another_dose_is_recorded_as_it_was_given() =>
        Assert.That(some.Record(order, Given(Day) with { Dose = 30, Remark = "Drank only part of it" }).Dose, Is.EqualTo(30m));

    [TestCase(DoseKind.Missed)]
    [TestCase(DoseKind.Refused)]
    public void What_was_not_given_has_no_dose_and_covers_no_day(DoseKind kind)
    {
        var dose = some.Record(order, Given(Day) with { Kind = kind, Dose = 0 });

        Assert.That((dose.Dose, dose.CoversFrom), Is.EqualTo(((decimal?)null, (DateOnly?)null)));
    }

    [Test]
    public void A_dose_that_was_vomited_covers_nothing_and_may_be_given_again()
    {
        Assert.That(some.Record(order, Given(Day) with { Kind = DoseKind.Vomited }).CoversFrom, Is.Null);
        Assert.That(() => some.Record(order, Given(Day, 9)), Throws.Nothing);
    }

    [Test]
    public void One_dose_is_not_given_twice()
    {
        some.Record(order, Given(Day));
        Assert.That(() => some.Record(order, Given(Day, 9)), Breaks.Rule("dose.day-taken", "Date"));
        Assert.That(() => some.Record(order, Given(Day) with { Kind = DoseKind.Refused }), Breaks.Rule("dose.same-time", "Time"));
        Assert.That(() => some.Record(order, Given(Day, 9) with { Kind = DoseKind.Missed }), Breaks.Rule("dose.day-taken", "Date"), "it was given");
        Assert.That(() => some.Record(order, Given(Day.AddDays(1))), Throws.Nothing);
        var twice = new Prescriptions();
        var split = twice.Prescribe(Methadone, Details(20, Day, DoseFrequency.TwiceDaily));
        twice.Record(split, Given(Day));
        Assert.That(() => twice.Record(split, Given(Day, 11)), Throws.Nothing);
        Assert.That(() => twice.Record(split, Given(Day, 12)), Breaks.Rule("dose.day-taken"));
    }

    [Test]
    public void The_second_dose_of_a_day_can_be_missed_and_no_third()
    {
        var split = some.Prescribe(Film, Details(8, Day, DoseFrequency.Daily));
        var twice = new Prescriptions().Prescribe(Methadone, Details(20, Day, DoseFrequency.TwiceDaily));
        some.Record(twice, Given(Day));

        Assert.That(() => some.Record(twice, Given(Day, 10) with { Kind = DoseKind.Missed }), Throws.Nothing);
        Assert.That(() => some.Record(twice, Given(Day, 11) with { Kind = DoseKind.Missed }), Breaks.Rule("dose.day-taken", "Date"));
        some.Record(split, Given(Day));
        Assert.That(() => some.Record(split, Given(Day, 11) with { Kind = DoseKind.Missed }), Breaks.Rule("dose.day-taken", "Date"));
    }

    [Test]
    public void Whoever_comes_after_all_gets_the_dose_that_was_noted_as_missed()
    {
        some.Record(order, Given(Day) with { Kind = DoseKind.Missed });

        Assert.That(() => some.Record(order, Given(Day, 9)), Throws.Nothing);
    }

    [Test]
    public void The_same_form_sent_twice_is_recognized()
    {
        var dose = some.Record(order, Given(Day));

        Assert.That(order.Same(Given(Day), On(Day)), Is.SameAs(dose));
        Assert.That(order.Same(Given(Day, 9), On(Day)), Is.Null);
        Assert.That(order.Same(Given(Day) with { Dose = 30 }, On(Day)), Is.Null);
    }

    [TestCase(0, "dose.days")]
    [TestCase(91, "dose.days")]
    [TestCase(null, "dose.days")]
    public void Doses_to_take_home_are_for_a_number_of_days(int? days, string rule) => Assert.That(() => TakeHome(days), Breaks.Rule(rule, "Days"));

    [Test]
    public void Doses_to_take_home_cover_the_days_after_a_dose_that_was_given_here()
    {
        Assert.That(Covered(TakeHome(3)), Is.EqualTo((Day, Day.AddDays(2))), "today's dose goes home too");
        var fresh = new Prescriptions();
        var other = fresh.Methadone40();
        fresh.Record(other, Given(Day));
        Assert.That(Covered(fresh.Record(other, Given(Day, 9) with { Kind = DoseKind.TakenHome, Days = 3 }, takeHomeDays: 7)), Is.EqualTo((Day.AddDays(1), Day.AddDays(3))));
        Assert.That(Covered(fresh.Record(other, Given(Day, 10) with { Kind = DoseKind.TakenHome, Days = 1, FirstDay = Day.AddDays(5) }, takeHomeDays: 7)), Is.EqualTo((Day.AddDays(5), Day.AddDays(5))));
    }

    [Test]
    public void More_days_than_the_prescriber_decided_on_need_a_remark_where_steps_hold()
    {
        Assert.That(() => TakeHome(8), Breaks.Rule("dose.take-home", "Remark"));
        Assert.That(() => TakeHome(8, "Closed on Presidents Day"), Throws.Nothing);
        var film = new Prescriptions();
        Assert.That(() => film.Record(film.Prescribe(Film, Details(8, Day)), Given(Day) with { Kind = DoseKind.TakenHome, Days = 28 }), Throws.Nothing, "ceilings are about methadone");
        Assert.That(() => film.Record(film.Prescribe(Injection, Details(380, Day, DoseFrequency.EveryFourWeeks)), Given(Day) with { Kind = DoseKind.TakenHome, Days = 1 }), Breaks.Rule("dose.injection", "Kind"));
    }

    // 2028 is a leap year.
    [TestCase(DoseFrequency.EveryFourWeeks, "2026-03-02", "2026-03-29")]
    [TestCase(DoseFrequency.Monthly, "2026-03-02", "2026-04-01")]
    [TestCase(DoseFrequency.Monthly, "2026-01-31", "2026-02-27")]
    [TestCase(DoseFrequency.Monthly, "2028-01-31", "2028-02-28")]
    [TestCase(DoseFrequency.Monthly, "2028-02-29", "2028-03-28")]
    [TestCase(DoseFrequency.Weekly, "2028-02-26", "2028-03-03")]
    [TestCase(DoseFrequency.Daily, "2028-02-29", "2028-02-29")]
    public void A_dose_covers_its_interval(DoseFrequency frequency, string given, string until) =>
        Assert.That(frequency.CoversUntil(DateOnly.ParseExact(given, "yyyy-MM-dd")), Is.EqualTo(DateOnly.ParseExact(until, "yyyy-MM-dd")));

    [Test]
    public void Rule_7_a_correction_is_added_and_the_line_before_is_kept()
    {
        var wrong = some.Record(order, Given(Day));
        Assert.That(() => order.Correct(wrong.Id, Given(Day, 9), "", some.Stay, null, On(Day)), Breaks.Rule("text.required", "Why"));

        var right = order.Correct(wrong.Id, Given(Day) with { Kind = DoseKind.Refused }, "Entered for somebody else", some.Stay, null, On(Day)).WithKey();

        Assert.That((right.CorrectsId, right.Why, right.Kind), Is.EqualTo(((Guid?)wrong.Id, "Entered for somebody else", DoseKind.Refused)));
        Assert.That((wrong.IsCorrected, wrong.Kind, wrong.Dose), Is.EqualTo((true, DoseKind.Observed, (decimal?)40m)));
        Assert.That(order.Doses, Has.Count.EqualTo(2));
        Assert.That(() => order.Correct(wrong.Id, Given(Day, 9), "Again", some.Stay, null, On(Day)), Breaks.Rule("dose.unknown"));
        Assert.That(() => some.Record(order, Given(Day, 10)), Throws.Nothing, "what was corrected counts nowhere");
    }

    private DoseEvent TakeHome(int? days, string? remark = null) => some.Record(order, Given(Day) with { Kind = DoseKind.TakenHome, Days = days, Remark = remark }, takeHomeDays: 7);

    private static (DateOnly?, DateOnly?) Covered(DoseEvent dose) => (dose.CoversFrom, dose.CoversUntil);
}
