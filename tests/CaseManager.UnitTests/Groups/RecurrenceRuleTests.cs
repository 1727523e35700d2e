using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class RecurrenceRuleTests
{
    [TestCase("FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;BYDAY=MO,WE")]
    [TestCase(" rrule:freq=monthly;byday=1tu; ", "FREQ=MONTHLY;BYDAY=1TU")]
    [TestCase("FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR")]
    [TestCase("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    public void A_rule_is_read_as_people_paste_it(string text, string stored) => Assert.That(RecurrenceRule.Parse(text).Text, Is.EqualTo(stored));

    [TestCase("FREQ=HOURLY")]
    [TestCase("FREQ=MINUTELY;INTERVAL=5")]
    [TestCase("FREQ=SECONDLY")]
    [TestCase("BYDAY=MO")]
    [TestCase("FREQ=WEEKLY;FREQ=DAILY")]
    [TestCase("FREQ=WEEKLY;BYHOUR=10")]
    [TestCase("FREQ=WEEKLY;BYDAY=XX")]
    [TestCase("FREQ=WEEKLY;BYDAY=1MO")]
    [TestCase("FREQ=MONTHLY;BYDAY=0MO")]
    [TestCase("FREQ=WEEKLY;BYMONTHDAY=3")]
    [TestCase("FREQ=MONTHLY;BYMONTHDAY=32")]
    [TestCase("FREQ=MONTHLY;BYSETPOS=1")]
    [TestCase("FREQ=WEEKLY;COUNT=0")]
    [TestCase("FREQ=WEEKLY;COUNT=1001")]
    [TestCase("FREQ=WEEKLY;INTERVAL=99999999999")]
    [TestCase("FREQ=WEEKLY;COUNT=2;UNTIL=20261231")]
    [TestCase("FREQ=WEEKLY;UNTIL=20261231T100000Z")]
    [TestCase("FREQ=WEEKLY;WKST=XX")]
    [TestCase("FREQ=DAILY;BYYEARDAY=1")]
    [TestCase("nonsense")]
    public void A_rule_that_says_anything_else_is_refused_beside_its_field(string text) =>
        Assert.That(() => RecurrenceRule.Parse(text), Breaks.Rule("recurrence.rule", "Rule"));

    [Test]
    public void A_rule_has_a_length() => Assert.That(() => RecurrenceRule.Parse(new string('X', 201)), Breaks.Rule("text.too-long", "Rule"));
}
