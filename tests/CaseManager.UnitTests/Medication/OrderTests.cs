using CaseManager.Domain.Medication;
using CaseManager.UnitTests.Support;
using static CaseManager.UnitTests.Support.Prescriptions;

namespace CaseManager.UnitTests.Medication;

public sealed class OrderTests
{
    private static readonly DateOnly Day = Days.Monday;

    [Test]
    public void An_order_says_what_is_prescribed_by_whom_and_who_signed_it()
    {
        var order = new Prescriptions().Methadone40();

        Assert.That((order.Dose, order.Unit, order.Frequency, order.StartsOn, order.SignedBy), Is.EqualTo((40m, DoseUnit.Milligram, DoseFrequency.Daily, Day, "Priya Nair, MD")));
        Assert.That(order.IsActiveOn(Day), Is.True);
        Assert.That(order.IsActiveOn(Day.AddDays(-1)), Is.False);
    }

    [TestCase(0)]
    [TestCase(-5)]
    [TestCase(40.0001)]
    public void A_dose_is_more_than_nothing_and_can_be_measured(decimal dose) =>
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(dose, Day)), Breaks.Rule("order.dose", "Dose"));

    [Test]
    public void A_dose_far_out_of_all_measure_is_a_slip_of_the_pen_whatever_the_reason()
    {
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(751, Day, rangeReason: "Really")), Breaks.Rule("order.dose-absurd", "Dose"));
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(750, Day, rangeReason: "Slow metabolism")), Throws.Nothing);
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(400, Day, DoseFrequency.TwiceDaily, rangeReason: "Really")), Breaks.Rule("order.dose-absurd"), "two doses of a day are one amount");
    }

    [TestCase(DoseUnit.Milliliter)]
    [TestCase(DoseUnit.Piece)]
    public void A_medication_is_ordered_in_its_own_unit(DoseUnit unit) =>
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(4, Day, unit: unit)), Breaks.Rule("order.unit", "Unit"));

    [Test]
    public void A_medication_is_ordered_as_often_as_it_can_be_due() =>
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(40, Day, DoseFrequency.Weekly)), Breaks.Rule("order.frequency", "Frequency"));

    // The first day of methadone is at most 50 mg in all, later days usually 80 to 150 mg.
    [TestCase(30, false)]
    [TestCase(50, false)]
    [TestCase(50.001, true)]
    public void A_first_dose_may_be_low_and_is_unusual_above_its_own_limit(decimal dose, bool unusual) => ShouldAskForReason(new Prescriptions(), dose, unusual);

    [TestCase(79.999, true)]
    [TestCase(80, false)]
    [TestCase(150, false)]
    [TestCase(150.001, true)]
    public void A_later_dose_is_unusual_out_of_the_usual_range(decimal dose, bool unusual)
    {
        var some = new Prescriptions();
        some.Prescribe(Methadone, Details(30, Day.AddDays(-20))).Stop(Day.AddDays(-1), "Titrated", null, On(Day));
        ShouldAskForReason(some, dose, unusual);
    }

    private static void ShouldAskForReason(Prescriptions some, decimal dose, bool unusual)
    {
        Assert.That(() => MedicationOrder.Prescribe(some.Stay, Methadone, Details(dose, Day, rangeReason: "Kept from the hospital"), [], On(Day)), Throws.Nothing, "it warns and never blocks");
        Assert.That(() => some.Prescribe(Methadone, Details(dose, Day)), unusual ? Breaks.Rule("order.range", "RangeReason") : Throws.Nothing);
    }

    [Test]
    public void What_is_out_of_use_is_ordered_no_more_and_stays_readable()
    {
        var retired = new MedicationProduct("old", "Old", new(MedicationSubstance.Disulfiram, MedicationForm.Tablet, MedicationRoute.Oral, DoseUnit.Milligram, 250, 500, [DoseFrequency.Daily]), "250 mg", "Tests");
        var some = new Prescriptions();
        var order = some.Prescribe(retired, Details(250, Day));
        retired.Retire();
        order.Stop(Day, "Out of use", null, On(Day));

        Assert.That(() => some.Prescribe(retired, Details(250, Day.AddDays(1))), Breaks.Rule("order.retired", "ProductId"));
        Assert.That(order.Product.Name, Is.EqualTo("Old"));
    }

    [Test]
    public void An_order_begins_within_the_stay_and_not_far_ahead()
    {
        var over = new Prescriptions(dischargedOn: Day);
        Assert.That(() => over.Prescribe(Methadone, Details(40, over.Stay.AdmittedOn.AddDays(-1))), Breaks.Rule("order.before-admission", "StartsOn"));
        Assert.That(() => over.Prescribe(Methadone, Details(40, Day.AddDays(1))), Breaks.Rule("order.after-discharge", "StartsOn"));
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(40, Day.AddDays(61)), today: Day), Breaks.Rule("order.far-ahead", "StartsOn"));
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(40, Day.AddDays(60)), today: Day), Throws.Nothing);
    }

    [Test]
    public void Two_orders_of_one_substance_never_run_on_the_same_day()
    {
        var some = new Prescriptions();
        var first = some.Methadone40();
        Assert.That(() => some.Prescribe(Methadone, Details(50, Day.AddDays(9), rangeReason: "Higher")), Breaks.Rule("order.same-substance", "ProductId"));

        first.Stop(Day.AddDays(9), "Higher dose", null, On(Day.AddDays(9)));
        Assert.That(() => some.Prescribe(Methadone, Details(50, Day.AddDays(9), rangeReason: "Higher")), Breaks.Rule("order.same-substance"));
        Assert.That(() => some.Prescribe(Methadone, Details(50, Day.AddDays(10), rangeReason: "Higher")), Throws.Nothing);
        Assert.That(() => some.Prescribe(Film, Details(8, Day.AddDays(10))), Throws.Nothing, "another substance");
    }

    [Test]
    public void An_order_is_stopped_once_with_a_day_and_a_reason()
    {
        var order = new Prescriptions().Methadone40();
        Assert.That(() => order.Stop(Day.AddDays(-1), "Mistake", null, On(Day)), Breaks.Rule("order.stop-before-start", "StopsOn"));
        Assert.That(() => order.Stop(Day, " ", null, On(Day)), Breaks.Rule("text.required", "StopReason"));
        Assert.That(() => order.Stop(Day, new string('x', 20_000), null, On(Day)), Breaks.Rule("text.too-long", "StopReason"));
        Assert.That(() => order.Stop(Day, "Done", Day.AddDays(1), On(Day)), Breaks.Rule("order.doses-after", "StopsOn"));
        var version = order.Version;

        order.Stop(Day, "Moves away", Day, On(Day));

        Assert.That((order.StopsOn, order.StopReason, order.StoppedBy, order.Version), Is.EqualTo(((DateOnly?)Day, "Moves away", "Priya Nair, MD", version + 1)));
        Assert.That((order.IsActiveOn(Day), order.IsActiveOn(Day.AddDays(1))), Is.EqualTo((true, false)), "the last day is still prescribed");
        Assert.That(() => order.Stop(Day, "Again", null, On(Day)), Breaks.Rule("order.stopped", "StopsOn"));
    }

    [Test]
    public void Rule_7_an_order_is_struck_out_with_a_reason_and_brought_back_and_both_stay_on_record()
    {
        var some = new Prescriptions();
        var order = some.Methadone40();
        Assert.That(() => order.Restore([order], On(Day)), Breaks.Rule("order.not-voided"));
        order.Void("Wrong client", On(Day));
        Assert.That(() => order.Void("Twice", On(Day)), Breaks.Rule("order.voided"));
        Assert.That(() => order.Stop(Day, "Done", null, On(Day)), Breaks.Rule("order.voided"));
        Assert.That(() => some.Record(order, Given(Day)), Breaks.Rule("order.voided"));
        Assert.That(order.IsActiveOn(Day), Is.False);

        order.Restore([order], On(Day.AddDays(1)));

        Assert.That(order.IsActiveOn(Day), Is.True);
        Assert.That(order.PastVoids.Select(v => (v.VoidReason, v.RestoredBy)), Is.EqualTo(new[] { ("Wrong client", "Priya Nair, MD") }));
    }

    [Test]
    public void An_order_does_not_come_back_beside_one_that_took_its_place()
    {
        var some = new Prescriptions();
        var first = some.Methadone40();
        first.Void("Wrong dose", On(Day));
        var second = some.Prescribe(Methadone, Details(45, Day));

        Assert.That(() => first.Restore([first, second], On(Day)), Breaks.Rule("order.same-substance"));
    }

    [TestCase("a\0b")]
    [TestCase("a\u0007b")]
    public void Texts_that_cannot_be_stored_are_refused_beside_their_field(string text) =>
        Assert.That(() => new Prescriptions().Prescribe(Methadone, Details(40, Day) with { StartReason = text }), Breaks.Rule("text.control-characters", "StartReason"));
}
