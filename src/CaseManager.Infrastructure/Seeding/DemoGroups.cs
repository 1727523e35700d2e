using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>The groups of the demo center, and who belongs to them.</summary>
internal static class DemoGroups
{
    private const int MembersOfTherapy = 10;
    private const int MembersOfOthers = 16;

    private sealed record Offer(string Code, string Name, GroupKind Kind, Fellowship? Fellowship, int Leader, int? CoSigner, int? Capacity, DayOfWeek[] Days, int Hour, int Minutes);

    private static readonly Dictionary<string, Offer[]> Offers = new()
    {
        ["Riverside"] =
        [
            new("RP-MON", "Relapse Prevention", GroupKind.Therapy, null, 0, null, 12, [DayOfWeek.Monday, DayOfWeek.Thursday], 10, 90),
            new("CBT-TUE", "Cognitive Behavioral Skills", GroupKind.Therapy, null, 1, null, 12, [DayOfWeek.Tuesday], 14, 90),
            new("TRAUMA", "Seeking Safety", GroupKind.Therapy, null, 3, 2, 10, [DayOfWeek.Wednesday], 17, 75),
            new("AA-RIV", "AA Big Book Study", GroupKind.PeerSupport, Fellowship.AlcoholicsAnonymous, 4, null, null, [DayOfWeek.Friday], 19, 60),
            new("NA-RIV", "NA Just for Today", GroupKind.PeerSupport, Fellowship.NarcoticsAnonymous, 5, null, null, [DayOfWeek.Tuesday], 19, 60),
            new("SMART-RIV", "SMART Recovery Meeting", GroupKind.PeerSupport, Fellowship.SmartRecovery, 6, null, null, [DayOfWeek.Saturday], 11, 90),
        ],
        ["Hilltop"] =
        [
            new("PROC-AM", "Morning Process Group", GroupKind.Therapy, null, 0, null, 12, [DayOfWeek.Monday, DayOfWeek.Wednesday], 9, 90),
            new("DBT", "DBT Skills", GroupKind.Therapy, null, 1, null, 12, [DayOfWeek.Thursday], 13, 90),
            new("FAMILY", "Family Systems", GroupKind.Therapy, null, 3, 2, 8, [DayOfWeek.Friday], 16, 60),
            new("EDU", "Understanding Addiction", GroupKind.Psychoeducation, null, 1, null, 30, [DayOfWeek.Tuesday], 15, 60),
            new("REFUGE", "Refuge Recovery Sangha", GroupKind.PeerSupport, Fellowship.RefugeRecovery, 4, null, null, [DayOfWeek.Sunday], 18, 75),
            new("CELEBRATE", "Celebrate Recovery", GroupKind.PeerSupport, Fellowship.CelebrateRecovery, 5, null, null, [DayOfWeek.Thursday], 19, 90),
        ],
    };

    /// <summary>Opens the groups of a site, by the same rule that a counselor is held to.</summary>
    public static IEnumerable<DemoGroup> Open(Site site, GroupRules rules, IReadOnlyList<StaffMember> staff) =>
        Offers[site.Name].Select(o => new DemoGroup(
            Group.Open(site, rules, o.Code, o.Name, o.Kind, o.Fellowship, new GroupLeadership(staff[o.Leader], o.CoSigner is { } i ? staff[i] : null), o.Capacity),
            o.Days, new TimeOnly(o.Hour, 0), o.Minutes));

    // Three groups meet by a schedule from today on; the others show groups whose sessions are entered by hand.
    private static readonly Dictionary<string, string[]> Scheduled = new()
    {
        ["RP-MON"] = ["Triggers", "Cravings", "Saying no", "Sleep and stress", "Money", "A plan for a slip"],
        ["EDU"] = ["What addiction does to the brain", "Medication for addiction", "Withdrawal", "Overdose and naloxone", "Family and friends"],
        ["SMART-RIV"] = [],
    };

    /// <summary>Gives some groups a schedule, topics, a minimum and a co-facilitator.</summary>
    public static void Plan(IEnumerable<DemoGroup> groups, IReadOnlyList<StaffMember> staff, Room room, DateOnly today)
    {
        foreach (var group in groups.Where(g => Scheduled.ContainsKey(g.Group.Code)))
        {
            var rule = $"FREQ=WEEKLY;BYDAY={string.Join(',', group.Days.Select(RecurrenceRule.NameOf))}";
            group.Group.Meet(new MeetingTimes(RecurrenceRule.Parse(rule), today, group.StartsAt, group.Minutes, room));
            group.Group.Run(new GroupSetting(group.Group.Kind.IsClinical() ? 4 : null, CoFacilitators: group.Group.Kind.IsClinical() ? [staff[2]] : null));
            foreach (var title in Scheduled[group.Group.Code])
            {
                group.Group.AddTopic(title);
            }
        }
    }

    /// <summary>Makes each client a member of one therapy group or the psychoeducation, and of a peer support group of their choice.</summary>
    public static void Enrol(IReadOnlyList<DemoGroup> groups, IReadOnlyList<DemoClient> people, DateOnly today, Random random)
    {
        var clinical = groups.Where(g => g.Group.Kind.IsClinical()).ToList();
        var peer = groups.Except(clinical).ToList();
        foreach (var person in people)
        {
            var first = random.Next(clinical.Count);
            var chosen = new[] { clinical[first], clinical[(first + 1) % clinical.Count], peer[random.Next(peer.Count)] };
            foreach (var group in chosen.Select(c => c.Group).Where(HasRoom))
            {
                group.Join(person.Client.Id, person.Episode.AdmittedOn);
                if (person.Episode.DischargedOn is { } last && last <= today)
                {
                    group.EndWithStay(person.Client.Id, person.Episode.Id, last);
                }
            }
        }
    }

    private static bool HasRoom(Group group) =>
        group.Members.Count(m => m.Until is null) < (group.Kind is GroupKind.Therapy ? Math.Min(group.Capacity!.Value, MembersOfTherapy) : MembersOfOthers);
}
