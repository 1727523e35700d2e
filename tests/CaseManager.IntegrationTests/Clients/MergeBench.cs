using CaseManager.Application.Clients.Merging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Clients;

/// <summary>A center with one program and one group, in which two records stand for one person.</summary>
internal sealed class MergeBench(ClientDesk desk)
{
    public static readonly DateOnly Day = new(2026, 2, 2);

    public Group Group { get; private set; } = null!;

    public Domain.Centers.Program Program { get; private set; } = null!;

    public Domain.Centers.Program OtherProgram { get; private set; } = null!;

    public async Task SetUpAsync()
    {
        var center = new Center("Harbor");
        await desk.AddAsync(center);
        var site = new Site(center.Id, "North", "America/Chicago");
        await desk.AddAsync(site);
        Program = new Domain.Centers.Program(site.Id, "Outpatient", null);
        OtherProgram = new Domain.Centers.Program(site.Id, "Residential", null);
        Group = new Group(site.Id, "T1", "Evening therapy", GroupKind.Therapy, null, new GroupLeadership(null), 12);
        await desk.AddAsync(Program, OtherProgram, Group);
    }

    public async Task<Client> ClientAsync(string mrn, string first = "Kate", string last = "Meyer")
    {
        var client = new Client(mrn, first, last);
        await desk.AddAsync(client);
        return client;
    }

    public async Task<Episode> StayAsync(Client client, DateOnly from, DateOnly? until, Domain.Centers.Program? program = null)
    {
        var stay = new Episode(client.Id, (program ?? Program).Id, from, until);
        await desk.AddAsync(stay);
        return stay;
    }

    public async Task<GroupSession> SessionAsync(DateOnly day, params (Client Client, Episode Stay)[] roster)
    {
        var session = GroupSession.Schedule(Group.Id, day, new TimeOnly(9, 0), 60);
        foreach (var (client, stay) in roster)
        {
            session.Record(client.Id, stay.Id, AttendanceMark.Present, null);
        }

        await desk.AddAsync(session);
        return session;
    }

    public async Task JoinAsync(Client client, DateOnly from)
    {
        await using var db = desk.Database.Open();
        (await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == Group.Id)).Join(client.Id, from);
        await db.SaveChangesAsync();
    }

    public Task ReportAsync(Client client) => desk.AddAsync(
        new ReportRun(ReportKind.ClientAttendance, client.Id, new Period(Day, Day), Audience.Internal, "Attendance", "Ines Ward", DateTime.UnixEpoch));

    public async Task<Outcome<Guid>> MergeAsync(Guid survivor, Guid merged, IReadOnlyCollection<MergedPart>? taken = null, IReadOnlyCollection<Guid>? setAside = null) =>
        await desk.RunAsync<MergeClients, Guid>(new(survivor, merged, await VersionAsync(survivor), await VersionAsync(merged), taken ?? [], setAside ?? [], "Same face, same sister"));

    public async Task<Outcome<Guid>> UndoAsync(Guid merge) => await desk.RunAsync<UndoMerge, Guid>(new(merge, 1));

    public Task<int> VersionAsync(Guid client) => desk.ReadAsync(db => db.Clients.Where(c => c.Id == client).Select(c => c.Version).SingleOrDefaultAsync());

    /// <summary>Everything that is stored of clients and what belongs to them, but versions and what notes a merge.</summary>
    public Task<string> EverythingAsync() => desk.ReadAsync(async db =>
    {
        var lines = new List<string>();
        lines.AddRange(await db.Clients.Select(c => c.Mrn + " " + c.LegalFirstName + " " + c.LegalLastName + " " + c.PreferredName + " " + c.BirthDate + " " + c.SearchKey + " " + c.MergedKey + " "
            + c.Profile.City + " " + c.RecoveryStartsOn + " " + c.MergedIntoId + " " + c.Contacts.Count + " " + c.RecoveryStarts.Count).ToListAsync());
        lines.AddRange(await db.ClientSearchTerms.Select(t => t.ClientId + " " + t.First + " " + t.Second + " " + t.Third + " " + t.Rank).ToListAsync());
        lines.AddRange(await db.Episodes.IgnoreQueryFilters().Select(e => "stay " + e.Id + " " + e.ClientId + " " + e.SetAsideById).ToListAsync());
        lines.AddRange(await db.Attendances.IgnoreQueryFilters().Select(a => "attendance " + a.Id + " " + a.ClientId + " " + a.EpisodeId + " " + a.SetAsideById).ToListAsync());
        lines.AddRange(await db.GroupMemberships.IgnoreQueryFilters().Select(m => "member " + m.Id + " " + m.ClientId + " " + m.SetAsideById).ToListAsync());
        lines.AddRange(await db.AttendanceCorrections.Select(c => "correction " + c.Id + " " + c.ClientId).ToListAsync());
        lines.AddRange(await db.ReportRuns.Select(r => "report " + r.Id + " " + r.ClientId).ToListAsync());
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    });
}
