using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <content>How it runs: co-facilitators, schedule, topics.</content>
public sealed partial class Group
{
    private readonly List<GroupCoFacilitator> coFacilitators = [];
    private readonly List<GroupTopic> topics = [];

    /// <summary>Fewest clients with whom it meets; null where it meets with any number.</summary>
    public int? MinimumToRun { get; private set; }

    /// <summary>A closed peer support meeting is for those who have the problem; an open one is for anybody. Clinical groups are neither.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Who leads it together with the facilitator or host.</summary>
    public IReadOnlyCollection<GroupCoFacilitator> CoFacilitators => coFacilitators;

    /// <summary>When it meets; null where sessions are entered by hand.</summary>
    public GroupSchedule? Schedule { get; private set; }

    /// <summary>What it goes through; removed ones too.</summary>
    public IReadOnlyCollection<GroupTopic> Topics => topics;

    /// <summary>Whether somebody leads it: as facilitator or together with them. A group of a history that names nobody is led by whoever works with it. Only where co-facilitators are loaded.</summary>
    public bool IsLedBy(Guid? staffMemberId) =>
        (FacilitatorId is null && coFacilitators.Count == 0) || (staffMemberId is { } person && (FacilitatorId == person || coFacilitators.Any(c => c.StaffMemberId == person)));

    /// <summary>Says how it runs.</summary>
    /// <exception cref="RuleViolationException"><c>group.minimum</c>, <c>group.closed</c>, <c>group.co-facilitators</c>.</exception>
    public void Run(GroupSetting setting)
    {
        var chosen = (setting.CoFacilitators ?? []).DistinctBy(p => p.Id).ToList();
        Require.That(setting.MinimumToRun is null or >= 1 && (setting.MinimumToRun is null || Capacity is null || setting.MinimumToRun <= Capacity), "group.minimum",
            $"The minimum to run is at least 1{(Capacity is { } most ? $" and at most the size limit of {most}" : "")}.", nameof(MinimumToRun));
        Require.That(!setting.IsClosed || Kind is GroupKind.PeerSupport, "group.closed", "Only a peer support group is open or closed.", nameof(IsClosed));
        Require.That(chosen.Count <= GroupCoFacilitator.Most, "group.co-facilitators", $"At most {GroupCoFacilitator.Most} people lead a group together.", nameof(CoFacilitators));
        Require.That(chosen.All(p => p.Id != FacilitatorId), "group.co-facilitators", "Who leads the group is not a co-facilitator as well.", nameof(CoFacilitators));
        if ((MinimumToRun, IsClosed) == (setting.MinimumToRun, setting.IsClosed) && coFacilitators.Select(c => c.StaffMemberId).ToHashSet().SetEquals(chosen.Select(p => p.Id)))
        {
            return;
        }

        (MinimumToRun, IsClosed) = (setting.MinimumToRun, setting.IsClosed);
        coFacilitators.RemoveAll(c => chosen.All(p => p.Id != c.StaffMemberId));
        coFacilitators.AddRange(chosen.Where(p => coFacilitators.All(c => c.StaffMemberId != p.Id)).Select(p => new GroupCoFacilitator(p)));
        Changed();
    }

    /// <summary>Says when it meets. Sessions follow by <see cref="SessionPlan"/>.</summary>
    /// <exception cref="RuleViolationException"><c>session.length</c>, <c>schedule.*</c>.</exception>
    public void Meet(MeetingTimes times)
    {
        if (Schedule is null)
        {
            Schedule = new GroupSchedule(times);
        }
        else
        {
            Schedule.Set(times);
        }

        Changed();
    }

    /// <summary>Takes the schedule away: no more sessions are made, and those ahead that nobody touched are taken back.</summary>
    /// <exception cref="RuleViolationException"><c>schedule.none</c>.</exception>
    public void StopMeeting()
    {
        Require.That(Schedule is not null, "schedule.none", "This group has no schedule any more.");
        Schedule = null;
        Changed();
    }

    /// <summary>Adds a topic behind the last one.</summary>
    /// <exception cref="RuleViolationException"><c>topic.peer-support</c>, <c>topic.taken</c>, <c>topic.too-many</c>, text rules.</exception>
    public void AddTopic(string title)
    {
        Require.That(Kind.IsClinical(), "topic.peer-support", "What is talked about in a peer support group is not recorded.");
        var topic = new GroupTopic(topics.Count == 0 ? 1 : topics.Max(t => t.Position) + 1, title);
        Require.That(topics.Count(t => !t.IsRemoved) < GroupTopic.Most, "topic.too-many", $"A sequence has at most {GroupTopic.Most} topics.", nameof(GroupTopic.Title));
        Require.That(!topics.Any(t => !t.IsRemoved && t.TitleKey == topic.TitleKey), "topic.taken", "This topic stands in the sequence already.", nameof(GroupTopic.Title));
        topics.Add(topic);
        Changed();
    }

    /// <summary>Moves a topic one place up or down.</summary>
    /// <exception cref="RuleViolationException"><c>topic.unknown</c>.</exception>
    public void MoveTopic(Guid topicId, bool up)
    {
        var sequence = topics.Where(t => !t.IsRemoved).OrderBy(t => t.Position).ToList();
        var place = sequence.IndexOf(TopicOf(topicId));
        if (sequence.ElementAtOrDefault(place + (up ? -1 : 1)) is { } neighbour)
        {
            sequence[place].ChangePlaceWith(neighbour);
            Changed();
        }
    }

    /// <summary>Takes a topic out of the sequence. Sessions that covered it still say so.</summary>
    /// <exception cref="RuleViolationException"><c>topic.unknown</c>.</exception>
    public void RemoveTopic(Guid topicId)
    {
        TopicOf(topicId).Remove();
        Changed();
    }

    /// <summary>A topic of its sequence.</summary>
    /// <exception cref="RuleViolationException">It is none of them.</exception>
    public GroupTopic TopicOf(Guid id) => topics.FirstOrDefault(t => !t.IsRemoved && t.Id == id)
        ?? throw new RuleViolationException("topic.unknown", "That topic is no longer in the sequence.");
}
