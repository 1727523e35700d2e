using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>
/// Notes of the demo center's therapy and psychoeducation groups in the last weeks. Of the newest signed session of each group the note is missing, a draft, or signed, so that there is something to do. Two lines of one
/// note are never the same.
/// </summary>
internal static class DemoNotes
{
    private const int WeeksBack = 5;

    /// <summary>What holds for everybody. No name of a client of the demo center stands in it.</summary>
    public static readonly IReadOnlyList<string> Shared =
    [
        "The group opened with a check-in and went through what set off a craving since last time. Everybody drew the chain from trigger to action and marked two places where it can be broken. Members gave each other examples from evenings and weekends.",
        "The topic was sleep and stress. The group compared what keeps them awake, practiced a breathing exercise of ten minutes, and each chose one change for the coming nights. The mood was calm; two newcomers were welcomed.",
        "Saying no was practiced in pairs, with scenes from work and from family parties. The group talked about the difference between an explanation and an excuse. Feedback was friendly and concrete.",
        "The group worked on a plan for a slip: whom to call, where to go, what to say the day after. Members read their plans aloud as far as they wished. Shame came up and was met with respect.",
        "Money and free time were the topic. Everybody wrote down where a pay day is risky and what helps. The group collected places in town that are open in the evening and cost nothing.",
        "The group looked at thoughts that come before a use, such as “it does not matter any more”, and looked for what speaks against them. A short film was shown and discussed.",
    ];

    /// <summary>What is written about one client each.</summary>
    public static readonly IReadOnlyList<string> Lines =
    [
        "Took part from the start; named two early signs and will call the sponsor before the weekend.",
        "Quiet at first, then told of a hard evening and how it ended without use. Wants to try the walk again.",
        "Wrote the chain of the last slip and found the argument at home as its beginning.",
        "Practiced saying no to a colleague. Will do it once until next time and report.",
        "Tired after the night shift; listened, and answered when asked. Agreed to look at sleep in the next session.",
        "Encouraged a newcomer and told what helped in the first month.",
        "Disagreed with the idea of avoiding old friends and weighed both sides with the group.",
        "Finished the written plan for a slip and gave the phone number of a brother as first call.",
        "Reported nine days with the diary. Cravings were strongest on pay day.",
        "Was tense and stepped out once; came back and used the breathing exercise.",
        "Named the bus stop near the bar as the riskiest place and chose another way home.",
        "Spoke about trust at home and what a calm talk would need.",
        "Asked for ideas for the long Sundays and wrote down three of them.",
        "Told that the medication helps in the mornings and that the appointments were kept.",
        "Found two thoughts that come before a use and what speaks against them.",
        "Compared this week with the one in spring: fewer fights, more sleep.",
        "Needed help with the worksheet; understood the idea of a trigger and gave a good example.",
        "Set a goal for the week: two evenings in company, none alone after nine.",
    ];

    /// <summary>The notes of a site's sessions.</summary>
    public static IEnumerable<SessionNote> Of(DemoSite site, IEnumerable<GroupSession> sessions, IReadOnlyDictionary<Guid, DemoClient> people, IReadOnlyList<TreatmentPlan> plans, DateOnly today)
    {
        var signed = sessions.Where(s => s is { State: SessionState.Signed, VoidedAt: null } && s.Date >= today.AddDays(-7 * WeeksBack)).ToLookup(s => s.GroupId);
        foreach (var (number, group) in site.Groups.Where(g => g.Group.Kind.IsClinical()).Index())
        {
            var held = signed[group.Group.Id].OrderBy(s => s.Date).ToList();
            foreach (var (week, session) in held.Index())
            {
                var isNewest = week == held.Count - 1;
                if (isNewest && number % 3 == 0)
                {
                    continue;
                }

                var note = Write(session, group, plans, number, week);
                if (!isNewest || number % 3 == 2)
                {
                    Sign(note, session, group, people, site, isNewest);
                }

                yield return note;
            }
        }
    }

    private static SessionNote Write(GroupSession session, DemoGroup group, IReadOnlyList<TreatmentPlan> plans, int number, int week)
    {
        var note = SessionNote.Start(session, group.Group);
        var there = session.Attendances.Where(a => a.Status.IsAttended()).ToList();
        note.Write(new SessionNoteContent(Shared[(number + week) % Shared.Count],
            [.. there.Index().Select(a => new SessionNoteEntry(a.Item.EpisodeId, Lines[(a.Index + (5 * week) + number) % Lines.Count], ObjectivesOf(a.Item.EpisodeId, plans, a.Index)))]), session, group.Group.Facilitator!.Title);
        return note;
    }

    private static IReadOnlyList<Guid> ObjectivesOf(Guid stay, IReadOnlyList<TreatmentPlan> plans, int index) =>
        [.. plans.FirstOrDefault(p => p.EpisodeId == stay && p.Status is PlanStatus.Active or PlanStatus.Closed)?.Objectives.Take(index % 3).Select(o => o.Lineage) ?? []];

    private static void Sign(SessionNote note, GroupSession session, DemoGroup group, IReadOnlyDictionary<Guid, DemoClient> people, DemoSite site, bool isNewest)
    {
        var present = session.Attendances.Select(a => (people[a.ClientId].Client, Stay: a.EpisodeId))
            .Select(p => new SessionPerson(p.Client.Id, p.Stay, p.Client.LegalFirstName, p.Client.LegalLastName, p.Client.PreferredName, p.Client.LegalMiddleName)).ToList();
        var leader = group.Group.Facilitator!;
        var at = session.SignedAt!.Value.AddMinutes(15);
        note.Sign(new SessionNoteSigning(leader.Title, null, leader.Id, at, present, new LinesBefore([], new Dictionary<Guid, string>())) { NeedsCoSignature = leader.IsIntern }, session, group.Group);
        if (leader.IsIntern && !isNewest)
        {
            note.CoSign(session, group.Group.CoSigner!.Title, null, site.Site.Clock.ToUtc(session.Date.AddDays(1), new TimeOnly(9, 30)));
        }
    }
}
