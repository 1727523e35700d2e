using CaseManager.Domain.Medication;
using CaseManager.UnitTests.Support;
using static CaseManager.UnitTests.Support.Prescriptions;

namespace CaseManager.UnitTests.Medication;

public sealed class DrugTestTests
{
    private static readonly DateOnly Day = Days.Monday;
    private static readonly Dictionary<DrugPanel, DrugTestOutcome> Found = new() { [DrugPanel.Methadone] = DrugTestOutcome.Positive, [DrugPanel.Fentanyl] = DrugTestOutcome.Negative };

    // Eight a year are due each 45 days: 365 ÷ 8, whole days. A year from before a leap day has 366.
    [TestCase(8, "2026-01-01", null, "2026-02-15")]
    [TestCase(8, "2026-01-01", "2026-02-01", "2026-03-18")]
    [TestCase(1, "2027-03-01", null, "2028-03-01")]
    [TestCase(12, "2028-01-15", null, "2028-02-14")]
    public void Rule_10_the_next_test_keeps_the_pace_of_the_rule_pack(int perYear, string admitted, string? last, string due) =>
        Assert.That(DrugTestClock.DueBy(perYear, Parse(admitted), last is null ? null : Parse(last)), Is.EqualTo(Parse(due)));

    [TestCase(null)]
    [TestCase(0)]
    public void Where_the_rules_ask_for_none_none_is_due(int? perYear) => Assert.That(DrugTestClock.DueBy(perYear, Day, null), Is.Null);

    [Test]
    public void A_test_has_results_or_was_refused()
    {
        var stay = new Prescriptions().Stay;
        Assert.That(() => new DrugTest(stay, Day, false, new Dictionary<DrugPanel, DrugTestOutcome>(), null, On(Day)), Breaks.Rule("test.no-result", "IsRefused"));
        Assert.That(() => new DrugTest(stay, Day, true, Found, null, On(Day)), Breaks.Rule("test.refused", "IsRefused"));
        Assert.That(() => new DrugTest(stay, Day.AddDays(1), false, Found, null, On(Day)), Breaks.Rule("test.future", "TakenOn"));
        Assert.That(() => new DrugTest(stay, stay.AdmittedOn.AddDays(-1), false, Found, null, On(Day)), Breaks.Rule("test.before-admission", "TakenOn"));

        Assert.That(new DrugTest(stay, Day, false, Found, null, On(Day)).Results.Select(r => (r.Panel, r.Outcome)),
            Is.EqualTo(new[] { (DrugPanel.Fentanyl, DrugTestOutcome.Negative), (DrugPanel.Methadone, DrugTestOutcome.Positive) }));
    }

    [Test]
    public void Rule_7_a_test_is_struck_out_and_brought_back()
    {
        var test = new DrugTest(new Prescriptions().Stay, Day, true, new Dictionary<DrugPanel, DrugTestOutcome>(), null, On(Day));
        Assert.That(test.Restore, Breaks.Rule("test.not-voided"));
        test.Void("Wrong client", On(Day));
        Assert.That(() => test.Void("Again", On(Day)), Breaks.Rule("test.voided"));
        test.Restore();
        Assert.That(test.VoidedAt, Is.Null);
    }

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
