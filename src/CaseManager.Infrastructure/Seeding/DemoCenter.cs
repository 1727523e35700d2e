using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Domain.Medication;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>
/// A center to try the product with: two sites, sixty clients, twelve groups, half a year of sessions, plans, and counseling. Nobody in it
/// exists. The same for the same date.
/// </summary>
public sealed class DemoCenter(CaseManagerDbContext db)
{
    /// <summary>Name of the center.</summary>
    public const string Name = "Harbor Light Recovery Center";

    /// <summary>How far back its history reaches, in months.</summary>
    public const int Months = 6;

    private const int Clients = 60;
    private const int Seed = 7411;

    /// <summary>Fills an empty database.</summary>
    /// <param name="today">The last day of the history.</param>
    /// <returns>False where the database already holds a center; nothing is changed then.</returns>
    public async Task<bool> SeedAsync(DateOnly today, CancellationToken cancellationToken = default)
    {
        if (await db.Centers.AnyAsync(cancellationToken))
        {
            return false;
        }

        // The generator of a seeded Random is kept stable by .NET, so the same date gives the same center.
#pragma warning disable CA5394 // Nothing here is a secret.
        var random = new Random(Seed);
#pragma warning restore CA5394
        var center = Add(new Center(Name));
        DemoSite[] sites = [Site(center, "Riverside", "America/New_York", today), Site(center, "Hilltop", "America/Denver", today)];
        await DemoRulePacks.ChooseAsync(db, sites.Select(s => s.Site), today, cancellationToken);
        var codes = await db.DiagnosisCodes.Where(c => c.IsBillable && c.RetiredIn == null).ToDictionaryAsync(c => c.Code, cancellationToken);
        var people = Admit(sites, codes, today, random);
        db.LibraryEntries.AddRange(DemoLibrary.Entries());
        Add(new MrnPattern(sites[0].Site.Id, "HL-{0000}", 1001 + Clients));
        Add(new MrnPattern(sites[1].Site.Id, "{YY}-{00000}"));
        var products = await db.MedicationProducts.ToDictionaryAsync(p => p.Key, cancellationToken);
        foreach (var site in sites)
        {
            var here = Treat(site, people.Where(p => p.Site == site), products, codes, today);
            DemoGroups.Enrol(site.Groups, here, today, random);
            var byClient = here.ToDictionary(p => p.Client.Id);
            var sessions = DemoSessions.Of(site, byClient, today, random).ToList();
            db.GroupSessions.AddRange(sessions);
            var counseling = here.Select((person, i) => (Person: person, Series: DemoCounseling.SeriesOf(person, i).Select(Add).ToList())).ToDictionary(c => c.Person, c => c.Series);
            var plans = DemoPlans.Of(site, here, counseling, today, random).ToList();
            db.TreatmentPlans.AddRange(plans);
            db.SessionNotes.AddRange(DemoNotes.Of(site, sessions, byClient, plans, today));
            db.CounselingSessions.AddRange(CounselingOf(here, counseling, plans, today));
            db.TreatmentPlans.AddRange(DemoReviews.Of(site, here, plans, today));
            db.Meetings.AddRange(DemoPeerSupport.Directory(site));
            db.PeerSupportEntries.AddRange(DemoPeerSupport.LogsOf(site, here, plans, today));
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private DemoSite Site(Center center, string name, string timeZone, DateOnly today)
    {
        var site = Add(DemoSetup.Site(center.Id, name, timeZone, today));
        var programs = DemoNames.Programs[name].Select(p => Add(DemoSetup.Program(site.Id, p.Name, p.Level))).ToList();
        var staff = DemoNames.Staff[name].Select((s, i) => Add(DemoSetup.Person(site, i, s.Name, s.Credential, s.IsIntern, today))).ToList();
        DemoSetup.Supervise(staff);
        var rooms = DemoSetup.Rooms(site).ToList();
        db.Rooms.AddRange(rooms);
        var opened = DemoGroups.Open(site, DemoRulePacks.Of(name).Groups, staff).ToList();
        DemoGroups.Plan(opened, staff, rooms[0], today);
        var groups = opened.Select(g => g with { Group = Add(g.Group) }).ToList();
        return new DemoSite(site, programs, staff, groups);
    }

    private List<DemoClient> Admit(DemoSite[] sites, Dictionary<string, DiagnosisCode> codes, DateOnly today, Random random)
    {
        var people = new List<DemoClient>();
#pragma warning disable CA5394 // As above. A generator of their own leaves the rest of the center as it is.
        var details = new Random(Seed + 1);
#pragma warning restore CA5394
        var histories = sites.ToDictionary(s => s, s => new DemoStays(s, codes, details, Add));
        for (var i = 0; i < Clients; i++)
        {
            var site = sites[i % sites.Length];
            var admitted = today.AddDays(-random.Next(10, 30 * Months));
            // Every fifth stay is over already.
            DateOnly? discharged = i % 5 == 4 ? Earlier(admitted.AddDays(random.Next(30, 120)), today.AddDays(-3)) : null;
            var client = Add(new Client(
                $"HL-{1001 + i}", DemoNames.First[i], DemoNames.Last[(i * 7) % DemoNames.Last.Count],
                i % 9 == 0 ? DemoNames.Preferred[i / 9] : null, today.AddYears(-random.Next(19, 66)).AddDays(-random.Next(0, 365))));
            DemoProfiles.Describe(client, i, admitted, site.Site.Clock.ToUtc(admitted, new TimeOnly(10, 0)));
            StartRecovery(client, i, site.Site, admitted, today);
            var episode = histories[site].Of(client, site.Programs[random.Next(site.Programs.Count)], admitted, transferred: i % 20 == 3);
            histories[site].GoOn(episode, discharged, today);
            people.Add(new DemoClient(site, client, episode, Reliability: 0.55 + (0.43 * random.NextDouble())));
        }

        return people;
    }

    // Every third client counts from a day of their own, and some reach a milestone these days.
    private static void StartRecovery(Client client, int number, Site site, DateOnly admitted, DateOnly today)
    {
        if (number % 3 == 0)
        {
            var start = number % 12 == 0 ? today.AddDays(-Milestone.RecoveryDays[1 + (number / 12 % 4)] - (number / 12 % 3)) : admitted.AddDays(-(number % 5));
            client.StartRecovery(start, "Maya Torres", site.Clock.ToUtc(start < admitted ? admitted : start, new TimeOnly(11, 0)), today);
        }
    }

    private static IEnumerable<CounselingSession> CounselingOf(
        List<DemoClient> people, Dictionary<DemoClient, List<CounselingSeries>> series, List<TreatmentPlan> plans, DateOnly today)
    {
#pragma warning disable CA5394 // As above.
        var held = new DemoCounseling(new Random(Seed + 2));
#pragma warning restore CA5394
        return people.SelectMany(p => series[p].SelectMany(s => held.SessionsOf(p, s, plans.Find(plan => plan.EpisodeId == p.Episode.Id), today)));
    }

    // The prescriber is no counselor of the site, and a generator of their own leaves the rest of the center as it is.
    private List<DemoClient> Treat(DemoSite site, IEnumerable<DemoClient> people, Dictionary<string, MedicationProduct> products, Dictionary<string, DiagnosisCode> codes, DateOnly today)
    {
        var prescriber = Add(DemoNames.Prescriber(site.Site));
#pragma warning disable CA5394 // As above.
        var medication = new DemoMedication(site, prescriber, products, codes, today, new Random(Seed + 3));
#pragma warning restore CA5394
        return [.. people.Select((person, i) =>
        {
            var (order, all) = medication.Of(person.Episode, i);
            db.AddRange(all);
            return person with { MedicationOrderId = order?.Id };
        })];
    }

    private static DateOnly Earlier(DateOnly first, DateOnly second) => first < second ? first : second;

    private T Add<T>(T entity)
        where T : AggregateRoot
    {
        db.Add(entity);
        return entity;
    }
}

internal sealed record DemoSite(Site Site, IReadOnlyList<Program> Programs, IReadOnlyList<StaffMember> Staff, IReadOnlyList<DemoGroup> Groups);

internal sealed record DemoClient(DemoSite Site, Client Client, Episode Episode, double Reliability)
{
    public Guid? MedicationOrderId { get; init; }
}

internal sealed record DemoGroup(Group Group, IReadOnlyList<DayOfWeek> Days, TimeOnly StartsAt, int Minutes);
