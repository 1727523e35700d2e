using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>Peer support outside of the demo center: a directory that is kept by hand, and logs of clients who chose a fellowship.</summary>
internal static class DemoPeerSupport
{
    private static readonly (string Name, Fellowship Fellowship, string Days, int Hour, string Types, string Place)[] Listed =
    [
        ("Sunday morning steps", Fellowship.AlcoholicsAnonymous, "0", 9, "O ST", "Community hall"),
        ("Back to basics", Fellowship.AlcoholicsAnonymous, "135", 12, "BE O", "Library, second floor"),
        ("Just for today", Fellowship.NarcoticsAnonymous, "24", 19, "D O X", "Old fire house"),
        ("Tools and choices", Fellowship.SmartRecovery, "3", 18, "D O", "Adult education center"),
        ("Sitting together", Fellowship.RefugeRecovery, "6", 10, "MED O", "Yoga loft"),
        ("Friday supper", Fellowship.CelebrateRecovery, "5", 18, "CF O", "Church on the hill"),
    ];

    /// <summary>The meetings around a site.</summary>
    public static IEnumerable<Meeting> Directory(DemoSite site) => Listed.Select(m => Meeting.ByHand(new(m.Name, m.Fellowship, site.Site.TimeZoneId)
    {
        Days = m.Days,
        StartsAt = new TimeOnly(m.Hour, 0),
        EndsAt = new TimeOnly(m.Hour + 1, 0),
        Types = MeetingTypes.Of(m.Types.Split(' ')),
        Place = m.Place,
        Region = site.Site.Name,
    }));

    /// <summary>What every third client of a site whose plan holds peer support reports of the last weeks.</summary>
    public static IEnumerable<PeerSupportEntry> LogsOf(DemoSite site, IReadOnlyList<DemoClient> people, IReadOnlyList<TreatmentPlan> plans, DateOnly today)
    {
        var author = new StepAuthor(site.Staff[0].Name, site.Site.Clock.ToUtc(today, new TimeOnly(8, 0)), site.Site.Clock);
        foreach (var (person, number) in people.Select((p, i) => (p, i)).Where(p => p.i % 3 == 0 && p.p.Episode.IsRunning))
        {
            if (plans.FirstOrDefault(p => p.EpisodeId == person.Episode.Id)?.PeerSupport is not { } choice)
            {
                continue;
            }

            // From a meeting in three weeks to every third day.
            for (var back = 2 + (number % 5); back < 45; back += 3 + (number % 7 * 3))
            {
                yield return new PeerSupportEntry(person.Client.Id, new(today.AddDays(-back), choice.Chosen) { FellowshipName = choice.ChosenName, Minutes = 60, HasHomeGroup = number % 2 == 0, HasSponsor = number % 4 == 0 }, author);
            }
        }
    }
}
