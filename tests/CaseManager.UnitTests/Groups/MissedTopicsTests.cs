using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class MissedTopicsTests
{
    private static readonly Guid Own = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();
    private static readonly (DateOnly, DateOnly?)[] Stays = [(Days.Monday, Days.Monday.AddDays(10)), (Days.Monday.AddDays(30), null)];

    [Test]
    public void A_topic_that_was_covered_without_the_client_is_missed()
    {
        var missed = MissedTopics.Of([Covered("A", 0), Covered("A", 7), Covered("B", 3)], Stays, new HashSet<string> { "B" });

        Assert.That(missed, Is.EqualTo(new Dictionary<string, DateOnly> { ["A"] = Days.Monday.AddDays(7) }));
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(10, true)]
    [TestCase(20, false)]
    [TestCase(30, true)]
    public void What_was_covered_before_between_or_after_the_stays_was_not_missed(int day, bool missed) =>
        Assert.That(MissedTopics.Of([Covered("A", day)], Stays, new HashSet<string>()), Has.Count.EqualTo(missed ? 1 : 0));

    [Test]
    public void The_next_session_with_a_seat_covers_it()
    {
        TopicAhead[] ahead = [Ahead(Other, "A", 1, 0), Ahead(Other, "A", 3, 1), Ahead(Other, "B", 2, 5), Ahead(Own, "A", 4, 0)];

        Assert.That(MissedTopics.NextFor("A", ahead, s => s.GroupId == Own)!.Date, Is.EqualTo(Days.Monday.AddDays(3)));
        Assert.That(MissedTopics.NextFor("A", ahead[..1], _ => false), Is.Null);
        Assert.That(MissedTopics.NextFor("A", ahead[3..], s => s.GroupId == Own)!.Date, Is.EqualTo(Days.Monday.AddDays(4)), "a member has a seat in a full group");
    }

    private static CoveredTopic Covered(string topic, int day) => new(topic, Days.Monday.AddDays(day));

    private static TopicAhead Ahead(Guid group, string topic, int day, int? seats) => new(Guid.NewGuid(), group, topic, Days.Monday.AddDays(day), new TimeOnly(10, 0), seats);
}
