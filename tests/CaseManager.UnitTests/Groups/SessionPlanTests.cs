using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class SessionPlanTests
{
    private static readonly SiteClock Clock = SiteClock.Of("America/Chicago");
    private static readonly DateOnly Horizon = Days.Monday.AddDays(28);

    [Test]
    public void A_meeting_without_a_session_is_added_once()
    {
        var plan = Plan([Slot(0), Slot(7)], [Standing(0)]);

        Assert.That(plan.Added.Select(s => s.Day), Is.EqualTo(new[] { Days.Monday.AddDays(7) }));
        Assert.That(plan.Changed, Is.Empty);
        Assert.That(Plan([Slot(0)], [Standing(0)]).IsEmpty, Is.True);
    }

    [Test]
    public void An_untouched_session_follows_to_another_time()
    {
        var plan = Plan([Slot(0, 14)], [Standing(0)]);

        Assert.That((plan.Changed.Single().Slot.StartsAt, plan.Added.Count, plan.Withdrawn.Count), Is.EqualTo((new TimeOnly(14, 0), 0, 0)));
    }

    [Test]
    public void Another_room_or_length_is_a_change_too()
    {
        Assert.That(SessionPlan.Of([Slot(0)], [Standing(0)], 90, null, Horizon).Changed, Has.Count.EqualTo(1));
        Assert.That(SessionPlan.Of([Slot(0)], [Standing(0)], 60, Guid.NewGuid(), Horizon).Changed, Has.Count.EqualTo(1));
    }

    [Test]
    public void What_somebody_touched_stays_and_is_not_made_again()
    {
        var touched = Standing(0) with { IsUntouched = false };
        var plan = Plan([Slot(0, 14)], [touched]);

        Assert.That((plan.IsEmpty, plan.Kept.Single()), Is.EqualTo((true, Days.Monday)));
        Assert.That(Plan([], [touched]).IsEmpty, Is.True);
    }

    [Test]
    public void A_session_that_is_not_asked_for_any_more_is_taken_back_and_returns_when_it_is()
    {
        var plan = Plan([], [Standing(0)]);
        var withdrawn = Standing(0) with { IsUntouched = false, IsWithdrawn = true };

        Assert.That(plan.Withdrawn.Single().Date, Is.EqualTo(Days.Monday));
        Assert.That(Plan([], [withdrawn]).IsEmpty, Is.True);
        Assert.That(Plan([Slot(0)], [withdrawn]).Returned, Has.Count.EqualTo(1));
    }

    [Test]
    public void What_lies_beyond_the_horizon_waits() => Assert.That(Plan([], [Standing(35)]).IsEmpty, Is.True);

    [Test]
    public void A_session_that_somebody_put_at_the_same_time_is_not_doubled()
    {
        var byHand = Standing(0) with { Day = null, IsUntouched = false };

        Assert.That(Plan([Slot(0)], [byHand]).IsEmpty, Is.True);
    }

    private static SessionPlan Plan(MeetingSlot[] slots, StandingSession[] standing) => SessionPlan.Of(slots, standing, 60, null, Horizon);

    private static MeetingSlot Slot(int day, int hour = 10) => MeetingSlot.On(Days.Monday.AddDays(day), new TimeOnly(hour, 0), 60, Clock);

    private static StandingSession Standing(int day) => new(Guid.NewGuid(), Days.Monday.AddDays(day), Days.Monday.AddDays(day), "10:00 - 11:00", 60, null, true, false);
}
