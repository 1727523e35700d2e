using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>The meetings of the demo center's groups, and who came.</summary>
internal static class DemoSessions
{
    private static readonly ExcuseReason[] Reasons = Enum.GetValues<ExcuseReason>();

    /// <summary>Half a year of meetings up to today. The last two days are not signed yet; today's roll is still to be called.</summary>
    public static IEnumerable<GroupSession> Of(DemoSite site, IReadOnlyDictionary<Guid, DemoClient> people, DateOnly today, Random random)
    {
        var held = site.Groups.ToDictionary(g => g, _ => 0);
        for (var day = today.AddMonths(-DemoCenter.Months); day <= today; day = day.AddDays(1))
        {
            foreach (var group in site.Groups.Where(g => g.Days.Contains(day.DayOfWeek)))
            {
                var session = GroupSession.Schedule(group.Group.Id, day, group.StartsAt, group.Minutes);
                session.Cover(TopicSequence.For(held[group] + 1, group.Group.Topics, null)[held[group]++]);
                if (day < today)
                {
                    Hold(session, group, people, random);
                    Sign(session, group, site, today);
                }

                yield return session;
            }
        }
    }

    private static void Hold(GroupSession session, DemoGroup group, IReadOnlyDictionary<Guid, DemoClient> people, Random random)
    {
        if (random.Next(40) == 0)
        {
            session.Cancel();
            return;
        }

        var seats = group.Group.Members.Where(m => m.From <= session.Date && (m.Until is null || m.Until >= session.Date)).Take(group.Group.Capacity ?? int.MaxValue);
        foreach (var person in seats.Select(m => people[m.ClientId]))
        {
            session.Record(person.Client.Id, person.Episode.Id, Mark(person.Reliability, group.Group.Kind, random), group.Group.Capacity);
        }

        if (group.Group.Kind.IsClinical() && random.Next(8) == 0)
        {
            session.RecordLength(group.Minutes - 15);
        }
    }

    // Peer support records presence only.
    private static AttendanceMark Mark(double reliability, GroupKind kind, Random random)
    {
        if (random.NextDouble() < reliability)
        {
            return kind is GroupKind.PeerSupport || random.Next(10) > 0 ? AttendanceMark.Present
                : new AttendanceMark(random.Next(3) == 0 ? AttendanceStatus.LeftEarly : AttendanceStatus.Late, 5 * random.Next(1, 6));
        }

        return kind is GroupKind.PeerSupport || random.Next(3) > 0 ? AttendanceMark.NoShow
            : new AttendanceMark(AttendanceStatus.Excused, reason: Reasons[random.Next(Reasons.Length)]);
    }

    private static void Sign(GroupSession session, DemoGroup group, DemoSite site, DateOnly today)
    {
        if (session.State is SessionState.Open && session.Attendances.Count > 0 && session.Date < today.AddDays(-2))
        {
            session.Sign(group.Group.Facilitator!.Title, site.Site.Clock.ToUtc(session.Date, group.StartsAt).AddMinutes(group.Minutes + 20));
        }
    }
}
