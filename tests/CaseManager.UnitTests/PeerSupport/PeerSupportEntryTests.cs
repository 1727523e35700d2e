using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.UnitTests.PeerSupport;

public sealed class PeerSupportEntryTests
{
    // 23:30 on March 7 in Chicago, in the night in which the clocks change.
    private static readonly DateTime LateOnMarch7 = new(2026, 3, 8, 5, 30, 0, DateTimeKind.Utc);
    private static readonly StepAuthor Author = new("Maya Torres, LCSW", LateOnMarch7, SiteClock.Of("America/Chicago"));
    private static readonly PeerSupportReport Report = new(new DateOnly(2026, 3, 7), Fellowship.NarcoticsAnonymous);

    [Test]
    public void It_is_a_self_report_unless_somebody_says_otherwise()
    {
        var entry = New(Report with { Minutes = 60, HasSponsor = true });

        Assert.That((entry.Verification, entry.Minutes, entry.HasSponsor, entry.HasHomeGroup), Is.EqualTo((PeerSupportVerification.SelfReport, (int?)60, (bool?)true, (bool?)null)));
    }

    [Test]
    public void The_day_is_a_local_one_that_does_not_lie_ahead()
    {
        Assert.That(() => New(Report with { Date = new DateOnly(2026, 3, 8) }), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("peer-entry.future"));
        Assert.That(New(Report).Date, Is.EqualTo(new DateOnly(2026, 3, 7)));
    }

    [Test]
    public void A_slip_in_the_year_is_noticed() =>
        Assert.That(() => New(Report with { Date = new DateOnly(2006, 3, 7) }), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("peer-entry.year"));

    [TestCase(0)]
    [TestCase(-5)]
    [TestCase(1441)]
    public void Minutes_lie_within_a_day(int minutes) =>
        Assert.That(() => New(Report with { Minutes = minutes }), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("peer-entry.minutes"));

    [Test]
    public void Another_fellowship_is_named() =>
        Assert.That(() => New(Report with { Fellowship = Fellowship.Other }), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("peer-choice.name"));

    [Test]
    public void That_there_were_some_meetings_has_no_time_and_no_length()
    {
        var entry = New(Report with { IsFrequencyUnknown = true, Minutes = 60, StartsAt = new TimeOnly(19, 0), MeetingId = Guid.NewGuid() });

        Assert.That((entry.StartsAt, entry.Minutes, entry.MeetingId), Is.EqualTo(((TimeOnly?)null, (int?)null, (Guid?)null)));
    }

    [Test]
    public void It_is_struck_out_with_a_reason_and_can_be_restored()
    {
        var entry = New(Report);
        Assert.That(() => entry.Void(" ", "Maya", LateOnMarch7), Throws.TypeOf<RuleViolationException>());
        Assert.That(entry.Restore, Throws.TypeOf<RuleViolationException>());

        entry.Void("Wrong client", "Maya", LateOnMarch7);
        Assert.That((entry.VoidReason, entry.VoidedAt, entry.Version), Is.EqualTo(("Wrong client", (DateTime?)LateOnMarch7, 2)));
        Assert.That(() => entry.Void("Again", "Maya", LateOnMarch7), Throws.TypeOf<RuleViolationException>());

        entry.Restore();
        Assert.That((entry.VoidReason, entry.VoidedAt, entry.Version), Is.EqualTo(((string?)null, (DateTime?)null, 3)));
    }

    private static PeerSupportEntry New(PeerSupportReport report) => new(Guid.NewGuid(), report, Author);
}
