using CaseManager.Domain.Medication;
using CaseManager.UnitTests.Support;
using static CaseManager.UnitTests.Support.Prescriptions;

namespace CaseManager.UnitTests.Medication;

/// <summary>What is at home already is not handed out again, or given, without somebody saying why.</summary>
public sealed class SupplyTests
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
    public void A_supply_begins_behind_todays_dose_and_behind_the_supply_before()
    {
        some.Record(order, Given(Day));
        var first = some.Record(order, Home(Day, 2, 9), takeHomeDays: 6);
        var second = some.Record(order, Home(Day.AddDays(1), 3), takeHomeDays: 6);

        Assert.That((first.CoversFrom, first.CoversUntil), Is.EqualTo(((DateOnly?)Day.AddDays(1), (DateOnly?)Day.AddDays(2))));
        Assert.That((second.CoversFrom, second.CoversUntil), Is.EqualTo(((DateOnly?)Day.AddDays(3), (DateOnly?)Day.AddDays(5))));
    }

    [Test]
    public void The_decided_days_hold_for_all_that_is_at_home()
    {
        some.Record(order, Home(Day, 6), takeHomeDays: 6);

        Assert.That(() => some.Record(order, Home(Day, 6, 9), takeHomeDays: 6), Breaks.Rule("dose.take-home", "Remark"));
        Assert.That(() => some.Record(order, Home(Day.AddDays(5), 6), takeHomeDays: 6), Breaks.Rule("dose.take-home", "Remark"), "one day is left of the first supply");
        Assert.That(() => some.Record(order, Home(Day, 6, 9) with { Remark = "Dropped the bottle" }, takeHomeDays: 6), Throws.Nothing);
    }

    [Test]
    public void The_next_supply_follows_when_the_one_before_is_used_up()
    {
        some.Record(order, Home(Day, 6), takeHomeDays: 6);

        Assert.That(some.Record(order, Home(Day.AddDays(6), 6), takeHomeDays: 6).CoversFrom, Is.EqualTo(Day.AddDays(6)));
    }

    [Test]
    public void Days_that_are_at_home_are_not_handed_out_again_without_a_remark()
    {
        var film = some.Prescribe(Film, Details(16, Day));
        some.Record(film, Home(Day, 7));

        Assert.That(() => some.Record(film, Home(Day.AddDays(2), 7) with { FirstDay = Day.AddDays(6) }), Breaks.Rule("dose.at-home", "Remark"));
        Assert.That(() => some.Record(film, Home(Day.AddDays(2), 7) with { FirstDay = Day.AddDays(7) }), Throws.Nothing);
    }

    [Test]
    public void A_dose_that_is_at_home_is_not_given_here_too_without_a_remark()
    {
        some.Record(order, Home(Day, 3), takeHomeDays: 6);

        Assert.That(() => some.Record(order, Given(Day.AddDays(2))), Breaks.Rule("dose.at-home", "Remark"));
        Assert.That(() => some.Record(order, Given(Day.AddDays(2)) with { Remark = "Brought the bottle back" }), Throws.Nothing);
        Assert.That(() => some.Record(order, Given(Day.AddDays(3))), Throws.Nothing);
    }

    private static DoseEntry Home(DateOnly day, int days, int hour = 8) => Given(day, hour) with { Kind = DoseKind.TakenHome, Days = days };
}
