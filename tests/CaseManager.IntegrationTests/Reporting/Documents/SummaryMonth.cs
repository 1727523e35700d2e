using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.Domain.RulePacks;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>A month of five groups and two programs, made at random but always alike.</summary>
internal sealed class SummaryMonth
{
    public static readonly DateOnly From = Day(6, 1);
    public static readonly DateOnly To = Day(6, 30);

    private SummaryMonth(Clinic clinic) => Clinic = clinic;

    public Clinic Clinic { get; }

    /// <summary>What stands of it.</summary>
    public List<Recorded> Recorded { get; } = [];

    public List<(Group Group, DateOnly Date)> Cancelled { get; } = [];

    /// <summary>The program that is not summed up.</summary>
    public Guid Others { get; private set; }

    public static async Task<SummaryMonth> CreateAsync(CaseManagerDbContext db)
    {
        var month = new SummaryMonth(new Clinic(db));
        await month.RecordAsync(db);
        return month;
    }

    private async Task RecordAsync(CaseManagerDbContext db)
    {
        var random = new Random(20260630);
        // A site that chose its rules is asked for once more.
        var rules = Clinic.Add(new SiteRules(Clinic.Site.Id));
        rules.Use(await db.RulePacks.Include(p => p.Versions).SingleAsync(p => p.SeedKey == RulePack.GeneralKey), Day(1, 1), "Dana Reyes", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var other = Clinic.Add(new Domain.Centers.Program(Clinic.Site.Id, "Residential", new AsamLevel("3.5")));
        Others = other.Id;
        var colleague = Clinic.Add(new StaffMember(Clinic.Site.Id, "Noor Haddad", "LPC"));
        var groups = new[]
        {
            Clinic.Open(GroupKind.Therapy, "T1"), Clinic.Open(GroupKind.Therapy, "T2", colleague, 8), Clinic.Open(GroupKind.Psychoeducation, "E1", colleague), Clinic.Open(GroupKind.PeerSupport, "P1", capacity: null),
        };
        var alone = Clinic.Open(GroupKind.Therapy, "OTHERS");
        var topics = groups.Take(2).ToDictionary(g => g, g => Topics(g, "Triggers", "Anger"));
        var clients = Enumerable.Range(1, 8).Select(i => (Stay: Clinic.Admit($"C{i}", until: i == 8 ? Day(6, 14) : null), IsOurs: true))
            .Concat(Enumerable.Range(1, 3).Select(i => (Stay: Clinic.Admit($"O{i}", "Bo", "Eng", program: other), IsOurs: false))).ToList();
        groups[0].Join(clients[0].Stay.ClientId, Day(6, 1));
        alone.Join(clients[^1].Stay.ClientId, Day(6, 1));
        for (var day = From; day <= To; day = day.AddDays(1))
        {
            foreach (var group in groups.Where(_ => random.Next(3) > 0))
            {
                Meet(group, day, random, clients.Where(c => c.Stay != clients[7].Stay || day <= Day(6, 14)).Where(_ => random.Next(3) > 0).ToList(), topics.GetValueOrDefault(group)?[random.Next(3)]);
            }

            Clinic.Meet(alone, day, (clients[^1].Stay, AttendanceMark.Present));
            Recorded.Add(new Recorded(new Met(alone, day, 60, null), IsOurs: false, AttendanceMark.Present));
        }

        // Cancelled before it began, where a client of ours belongs to the group; one of the other program's group; a voided one; one of another month, one to come.
        Clinic.Meet(groups[0], Day(6, 29), 45).Cancel();
        Cancelled.Add((groups[0], Day(6, 29)));
        Clinic.Meet(alone, Day(5, 30)).Cancel();
        Clinic.Meet(groups[1], Day(5, 1), (clients[0].Stay, AttendanceMark.Present));
        Clinic.Meet(groups[1], Day(7, 1), (clients[0].Stay, AttendanceMark.Present));
        await Clinic.SaveAsync();
    }

    private void Meet(Group group, DateOnly day, Random random, List<(Stay Stay, bool IsOurs)> roster, GroupTopic? topic)
    {
        if (group.Code == "T1" && day == Day(6, 29))
        {
            return;
        }

        int? minutes = random.Next(8) == 0 ? null : 60 + (15 * random.Next(3));
        var marks = roster.Select(c => (c.Stay, c.IsOurs, Mark: MarkOf(random))).ToList();
        var session = Clinic.Meet(group, day, minutes, [.. marks.Select(m => (m.Stay, m.Mark))]);
        session.Cover(topic);
        if (random.Next(10) == 0)
        {
            session.Void("Dana", DateTime.UtcNow, "Entered twice");
            return;
        }

        if (random.Next(6) == 0)
        {
            session.RecordLength(minutes = 50);
        }

        var met = new Met(group, day, minutes, topic?.Title);
        Recorded.AddRange(marks.Select(m => new Recorded(met, m.IsOurs, m.Mark)));
    }

    private static GroupTopic?[] Topics(Group group, params string[] titles)
    {
        Array.ForEach(titles, group.AddTopic);
        return [.. group.Topics, null];
    }

    private static AttendanceMark MarkOf(Random random) => random.Next(7) switch
    {
        0 => AttendanceMark.NoShow,
        1 => new(AttendanceStatus.Late, 10 * random.Next(1, 4)),
        2 => new(AttendanceStatus.LeftEarly, 5),
        3 => new(AttendanceStatus.Excused, reason: ExcuseReason.Court),
        _ => AttendanceMark.Present,
    };
}

/// <summary>A session that stands.</summary>
internal sealed record Met(Group Group, DateOnly Date, int? Minutes, string? Topic)
{
    public GroupKind Kind => Group.Kind;

    public int? Capacity => Group.Capacity;
}

/// <summary>A record of it.</summary>
/// <param name="IsOurs">Whether the client is in the program that is summed up.</param>
internal sealed record Recorded(Met Session, bool IsOurs, AttendanceMark Mark)
{
    public Group Group => Session.Group;

    public DateOnly Date => Session.Date;

    public string Leader => Session.Group.Code is "T2" or "E1" ? "Noor Haddad" : "Dana Reyes";
}
