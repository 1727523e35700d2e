using CaseManager.Domain.Common;
using CaseManager.Domain.Outcomes;

namespace CaseManager.UnitTests.Outcomes;

public sealed class MilestoneTests
{
    // A Monday.
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Test]
    public void Rule_11_days_from_the_recovery_start_date_are_1_30_60_90_180_and_365() =>
        Assert.That(Milestone.OfRecovery(Start, new Period(Start, Start.AddDays(2000))).Select(m => (m.Number, m.Day.DayNumber - Start.DayNumber)),
            Is.EqualTo(new[] { (1, 1), (30, 30), (60, 60), (90, 90), (180, 180), (365, 365) }));

    [TestCase(29, false)]
    [TestCase(30, true)]
    [TestCase(36, true)]
    [TestCase(37, false)]
    public void A_milestone_is_told_on_its_day_and_the_six_days_after(int daysLater, bool isTold)
    {
        var today = Start.AddDays(daysLater);

        Assert.That(Milestone.OfRecovery(Start, new Period(today.AddDays(-6), today)).Any(m => m.Number == 30), Is.EqualTo(isTold));
    }

    [TestCase(3, 0)]
    [TestCase(4, 4)]
    [TestCase(5, 0)]
    [TestCase(12, 12)]
    [TestCase(13, 0)]
    [TestCase(26, 26)]
    [TestCase(27, 0)]
    [TestCase(40, 0)]
    public void Rule_11_4_12_and_26_weeks_in_a_row_with_a_meeting(int weeks, int expected)
    {
        var last = Start.AddDays(7 * (weeks - 1));
        var days = new Period(last, last.AddDays(6));
        var known = Enumerable.Range(0, weeks).Select(w => Start.AddDays((7 * w) + 2)).Where(d => d >= Milestone.MeetingsFrom(days));

        Assert.That(Milestone.OfMeetings(known, days).Select(m => m.Number), Is.EqualTo(expected == 0 ? Array.Empty<int>() : [expected]));
    }

    [Test]
    public void A_week_without_a_meeting_starts_the_row_again()
    {
        DateOnly[] meetings = [Start, Start.AddDays(7), Start.AddDays(14), Start.AddDays(28), Start.AddDays(35), Start.AddDays(42), Start.AddDays(49)];

        Assert.That(Milestone.OfMeetings(meetings, new Period(Start, Start.AddDays(80))), Is.EqualTo(new[] { new Milestone(MilestoneKind.MeetingWeeks, Start.AddDays(49), 4) }));
    }

    [Test]
    public void Weeks_start_on_Monday_and_several_meetings_of_one_count_once()
    {
        // Sunday and Monday are two weeks; the first meeting of the fourth week is the day.
        DateOnly[] meetings = [Start.AddDays(6), Start.AddDays(7), Start.AddDays(8), Start.AddDays(20), Start.AddDays(25), Start.AddDays(24)];

        Assert.That(Milestone.OfMeetings(meetings, new Period(Start, Start.AddDays(80))).Single().Day, Is.EqualTo(Start.AddDays(24)));
    }

    [Test]
    public void Rule_11_a_new_start_date_keeps_what_was_reached_before_it()
    {
        var again = Start.AddDays(40);
        RecoveryTold[] told = [new(Start, Start), new(again, again.AddDays(5))];

        Assert.That(Milestone.OfRecovery(told, new Period(Start, Start.AddDays(110))).Select(m => (m.Number, m.Day.DayNumber - Start.DayNumber)),
            Is.EqualTo(new[] { (1, 1), (30, 30), (1, 41), (30, 70), (60, 100) }), "60 days of the first start would lie behind the second one");
    }

    [Test]
    public void Rule_11_a_start_date_that_is_put_right_holds_from_the_day_on_which_it_was_recorded()
    {
        // Told on the day 50 that it was 10 days earlier: 60 days are reached on day 50.
        RecoveryTold[] told = [new(Start, Start.AddDays(2)), new(Start.AddDays(-10), Start.AddDays(50))];

        Assert.That(Milestone.OfRecovery(told, new Period(Start.AddDays(-20), Start.AddDays(85))).Select(m => (m.Number, m.Day.DayNumber - Start.DayNumber)),
            Is.EqualTo(new[] { (1, 1), (30, 30), (60, 50), (90, 80) }), "days before the first entry are told by it");
    }

    [Test]
    public void Rule_11_a_start_date_that_was_taken_back_counts_up_to_that_day()
    {
        RecoveryTold[] told = [new(Start, Start), new(null, Start.AddDays(45)), new(Start.AddDays(50), Start.AddDays(60))];

        Assert.That(Milestone.OfRecovery(told, new Period(Start, Start.AddDays(85))).Select(m => m.Day.DayNumber - Start.DayNumber), Is.EqualTo(new[] { 1, 30, 80 }));
        Assert.That(Milestone.OfRecovery([], new Period(Start, Start.AddDays(85))), Is.Empty);
    }

    [Test]
    public void A_goal_is_met_with_the_last_of_its_objectives()
    {
        IReadOnlyCollection<DateOnly?>[] goals = [[Start, Start.AddDays(3)], [Start.AddDays(3)], [Start, null], []];

        Assert.That(Milestone.OfGoals(goals, new Period(Start, Start.AddDays(6))), Is.EqualTo(new[] { new Milestone(MilestoneKind.GoalMet, Start.AddDays(3), 2) }));
        Assert.That(Milestone.OfGoals(goals, new Period(Start, Start.AddDays(2))), Is.Empty);
    }
}
