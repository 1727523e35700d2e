using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Domain.Groups;

/// <summary>A group that meets again and again at a site.</summary>
public sealed partial class Group : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 160;

    /// <summary>Longest code, in characters.</summary>
    public const int CodeLength = 60;

    private readonly List<GroupMembership> members = [];

    private Group() => (Code, CodeKey, Name) = ("", "", "");

    /// <summary>A group whose history already happened: rules about leadership and size are not asked again.</summary>
    /// <exception cref="RuleViolationException">A text is missing or too long, or the fellowship does not fit the kind (<c>group.fellowship</c>).</exception>
    public Group(Guid siteId, string code, string name, GroupKind kind, Fellowship? fellowship, GroupLeadership leadership, int? capacity, Guid? importBatchId = null)
        : this()
    {
        SiteId = siteId;
        Code = Require.Text(code, nameof(Code), CodeLength);
        CodeKey = TextKey.Of(Code);
        Kind = kind;
        ImportBatchId = importBatchId;
        Set(name, fellowship, leadership, capacity);
    }

    /// <summary>The site it meets at.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>The site it meets at.</summary>
    public Site Site { get; private set; } = null!;

    /// <summary>Short name, unique at the site, upper and lower case alike.</summary>
    public string Code { get; private set; }

    /// <summary>What must be unique of <see cref="Code"/>, see <see cref="TextKey"/>.</summary>
    public string CodeKey { get; private set; }

    /// <summary>As clients know it.</summary>
    public string Name { get; private set; }

    /// <summary>Never changes: attendance already counted would change its kind.</summary>
    public GroupKind Kind { get; private set; }

    /// <summary>Whose meeting it is; for peer support only.</summary>
    public Fellowship? Fellowship { get; private set; }

    /// <summary>Most clients in one session; null for no limit.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Facilitator, or host of a peer support group.</summary>
    public Guid? FacilitatorId { get; private set; }

    /// <summary>Facilitator, or host of a peer support group.</summary>
    public StaffMember? Facilitator { get; private set; }

    /// <summary>Signs what an intern leads.</summary>
    public Guid? CoSignerId { get; private set; }

    /// <summary>Signs what an intern leads.</summary>
    public StaffMember? CoSigner { get; private set; }

    /// <summary>The import that made it, if one did.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>Who belongs to it, and from when to when.</summary>
    public IReadOnlyCollection<GroupMembership> Members => members;

    /// <summary>Opens a group that will meet from now on (rule 1).</summary>
    /// <param name="rules">What the rule pack of the site asks of groups today (rule 10).</param>
    /// <exception cref="RuleViolationException">
    /// <c>group.facilitator-required</c>, <c>group.credential</c>, <c>group.co-signer-required</c>, <c>group.capacity</c>, <c>group.fellowship</c>.
    /// </exception>
    public static Group Open(Site site, GroupRules rules, string code, string name, GroupKind kind, Fellowship? fellowship, GroupLeadership leadership, int? capacity)
    {
        Check(rules, kind, leadership, capacity);
        return new Group(site.Id, code, name, kind, fellowship, leadership, capacity);
    }

    /// <summary>Changes what the group is called, who leads it and how large it may be.</summary>
    /// <param name="rules">As of <see cref="Open"/>.</param>
    /// <exception cref="RuleViolationException">As <see cref="Open"/>.</exception>
    public void Change(GroupRules rules, string name, Fellowship? fellowship, GroupLeadership leadership, int? capacity)
    {
        Check(rules, Kind, leadership, capacity);
        Set(name, fellowship, leadership, capacity);
        Changed();
    }

    /// <summary>Makes a client a member from a day on. A client is a member once at a time.</summary>
    /// <param name="until">Last day, where it is known already.</param>
    /// <param name="isFromPlan">The client's treatment plan names the group.</param>
    /// <exception cref="RuleViolationException"><c>group.already-member</c>: a membership lasts, or ends on that day or later; <c>group.membership-order</c>.</exception>
    public void Join(Guid clientId, DateOnly from, DateOnly? until = null, bool isFromPlan = false)
    {
        RequireNoMember(clientId, from);
        Require.That(until is null || until >= from, "group.membership-order", "The last day lies before the first.", nameof(GroupMembership.Until));
        members.Add(new GroupMembership(clientId, from, until, isFromPlan));
        Changed();
    }

    /// <summary>Ends a membership; the time before stays on record.</summary>
    /// <exception cref="RuleViolationException"><c>group.not-a-member</c>.</exception>
    public void Leave(Guid clientId, DateOnly lastDay)
    {
        var membership = members.FirstOrDefault(m => m.ClientId == clientId && m.Until is null)
            ?? throw new RuleViolationException("group.not-a-member", "The client is not a member of this group.");
        membership.End(lastDay);
        Changed();
    }

    /// <summary>The client's stay at the site ends: so does what lasts longer of their memberships.</summary>
    public void EndWithStay(Guid clientId, Guid episodeId, DateOnly lastDay)
    {
        foreach (var membership in members.Where(m => m.ClientId == clientId && m.LastsBeyond(lastDay)))
        {
            membership.EndWithStay(episodeId, lastDay);
            Changed();
        }
    }

    /// <summary>A stay is reopened: memberships that ended with it go on, where there is room and the client did not join again meanwhile.</summary>
    /// <returns>Whether every one of them goes on.</returns>
    public bool ResumeWithStay(Guid episodeId, DateOnly today)
    {
        foreach (var membership in members.Where(m => m.EndedWithEpisodeId == episodeId).ToList())
        {
            var others = members.Where(m => m != membership).ToList();
            var hasRoom = Capacity is null || others.Count(m => m.ReachesInto(today)) < Capacity;
            if (hasRoom && !others.Any(m => m.ClientId == membership.ClientId && m.ReachesInto(membership.From)))
            {
                membership.Resume();
                Changed();
            }
        }

        return !members.Any(m => m.EndedWithEpisodeId == episodeId);
    }

    private void RequireNoMember(Guid clientId, DateOnly from) => Require.That(!members.Any(m => m.ClientId == clientId && m.ReachesInto(from)), "group.already-member",
        "The client is, or later was, a member on that day. Choose a day after the last one.", nameof(GroupMembership.From));

    private static void Check(GroupRules rules, GroupKind kind, GroupLeadership leadership, int? capacity)
    {
        if (leadership.Problem(kind, rules) is { } problem)
        {
            throw problem;
        }

        var (least, most) = kind switch
        {
            GroupKind.Therapy => (rules.TherapyMinimum, rules.TherapyMaximum),
            GroupKind.Psychoeducation => (1, rules.PsychoeducationMaximum),
            GroupKind.PeerSupport => (1, int.MaxValue),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        Require.That(kind is GroupKind.PeerSupport || capacity is not null, "group.capacity", $"A size limit of {least} to {most} is required.", nameof(Capacity));
        Require.That(capacity is null || (capacity >= least && capacity <= most), "group.capacity", $"The size limit lies between {least} and {most}.", nameof(Capacity));
    }

    private void Set(string name, Fellowship? fellowship, GroupLeadership leadership, int? capacity)
    {
        Require.That(Kind is GroupKind.PeerSupport == fellowship is not null, "group.fellowship",
            Kind is GroupKind.PeerSupport ? "Choose the fellowship whose meeting it is." : "Only a peer support group has a fellowship.", nameof(Fellowship));
        Require.That(capacity is null or >= 1, "group.capacity", "The size limit is at least 1.", nameof(Capacity));
        Name = Require.Text(name, nameof(Name), NameLength);
        Fellowship = fellowship;
        Facilitator = leadership.Facilitator;
        FacilitatorId = leadership.Facilitator?.Id;
        CoSigner = leadership.CoSigner;
        CoSignerId = leadership.CoSigner?.Id;
        Capacity = capacity;
    }
}
