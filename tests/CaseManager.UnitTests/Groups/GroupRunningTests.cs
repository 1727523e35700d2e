using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class GroupRunningTests
{
    private static readonly Site Main = new(Guid.NewGuid(), "Main", "America/Chicago");

    [TestCase(GroupKind.Therapy, 1, false)]
    [TestCase(GroupKind.Therapy, 2, true)]
    [TestCase(GroupKind.Therapy, 12, true)]
    [TestCase(GroupKind.Therapy, 13, false)]
    [TestCase(GroupKind.Therapy, null, false)]
    [TestCase(GroupKind.Psychoeducation, 35, true)]
    [TestCase(GroupKind.Psychoeducation, 36, false)]
    [TestCase(GroupKind.Psychoeducation, null, false)]
    [TestCase(GroupKind.PeerSupport, null, true)]
    [TestCase(GroupKind.PeerSupport, 400, true)]
    public void Rule_10_the_size_limit_of_each_kind_is_that_of_the_pack(GroupKind kind, int? capacity, bool allowed)
    {
        Group Open() => Group.Open(Main, Packs.Groups, "G", "Group", kind, kind is GroupKind.PeerSupport ? Fellowship.Other : null, new GroupLeadership(People.Clinician()), capacity);

        Assert.That(() => Open(), allowed ? Throws.Nothing : Breaks.Rule("group.capacity"));
    }

    [Test]
    public void The_minimum_to_run_lies_within_the_size_limit()
    {
        var group = Therapy();

        Assert.That(() => group.Run(new(MinimumToRun: 0)), Breaks.Rule("group.minimum", "MinimumToRun"));
        Assert.That(() => group.Run(new(MinimumToRun: 13)), Breaks.Rule("group.minimum"));
        group.Run(new(MinimumToRun: 4));
        Assert.That(group.MinimumToRun, Is.EqualTo(4));
    }

    [Test]
    public void Only_a_peer_support_group_is_closed() => Assert.That(() => Therapy().Run(new(IsClosed: true)), Breaks.Rule("group.closed"));

    [Test]
    public void Who_leads_a_group_is_not_its_co_facilitator_too()
    {
        var (leader, other) = (People.Clinician().WithKey(), People.Volunteer().WithKey());
        var group = new Group(Main.Id, "T1", "Therapy", GroupKind.Therapy, null, new GroupLeadership(leader), 12);

        Assert.That(() => group.Run(new(CoFacilitators: [leader])), Breaks.Rule("group.co-facilitators"));
        group.Run(new(CoFacilitators: [other, other]));
        Assert.That(group.CoFacilitators.Select(c => c.StaffMemberId), Is.EqualTo(new[] { other.Id }));
        group.Run(new());
        Assert.That(group.CoFacilitators, Is.Empty);
    }

    [Test]
    public void Sessions_go_through_the_topics_in_order_and_begin_again()
    {
        var group = Therapy();
        foreach (var title in new[] { "Triggers", "Cravings", "Sleep" })
        {
            group.AddTopic(title);
        }

        var topics = group.Topics.ToList();

        Assert.That(Titles(TopicSequence.For(4, topics, null)), Is.EqualTo(new[] { "Triggers", "Cravings", "Sleep", "Triggers" }));
        Assert.That(Titles(TopicSequence.For(2, topics, topics[0])), Is.EqualTo(new[] { "Cravings", "Sleep" }));
        Assert.That(Titles(TopicSequence.For(1, topics, topics[2])), Is.EqualTo(new[] { "Triggers" }));
        Assert.That(TopicSequence.For(2, [], null), Is.EqualTo(new GroupTopic?[] { null, null }));
    }

    [Test]
    public void A_topic_stands_in_the_sequence_once_and_can_be_moved_and_removed()
    {
        var group = Therapy();
        group.AddTopic("Triggers");
        group.AddTopic("Cravings");
        var (first, second) = (group.Topics.First().WithKey(), group.Topics.Last().WithKey());

        Assert.That(() => group.AddTopic(" triggers"), Breaks.Rule("topic.taken", "Title"));
        group.MoveTopic(second.Id, up: true);
        Assert.That(Titles(TopicSequence.For(2, group.Topics, null)), Is.EqualTo(new[] { "Cravings", "Triggers" }));
        group.RemoveTopic(second.Id);
        Assert.That(Titles(TopicSequence.For(2, group.Topics, second)), Is.EqualTo(new[] { "Triggers", "Triggers" }));
        Assert.That(() => group.MoveTopic(second.Id, up: false), Breaks.Rule("topic.unknown"));
        Assert.That(first.IsRemoved, Is.False);
    }

    [Test]
    public void Rule_1_what_is_talked_about_in_peer_support_is_not_recorded() =>
        Assert.That(() => new Group(Main.Id, "P", "Peers", GroupKind.PeerSupport, Fellowship.Other, new GroupLeadership(null), null).AddTopic("Step 1"), Breaks.Rule("topic.peer-support"));

    private static IEnumerable<string?> Titles(IEnumerable<GroupTopic?> topics) => topics.Select(t => t?.Title);

    private static Group Therapy() => new(Main.Id, "T1", "Therapy", GroupKind.Therapy, null, new GroupLeadership(null), 12);
}
