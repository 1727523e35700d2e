using CaseManager.Application.Security;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.BrowserTests.Support;

/// <summary>A client that one test has for itself.</summary>
public sealed record ArrangedClient(Guid Id, string Mrn, string Name, Guid EpisodeId);

/// <summary>A group with a session today that one test has for itself.</summary>
public sealed record ArrangedSession(Guid Id, Guid GroupId, string Group, IReadOnlyList<ArrangedClient> Members);

/// <summary>Clients, groups and sessions for tests that change something: the tests share the site, not what they work on.</summary>
internal static class Arranged
{
    private static int last;

    /// <summary>Clients in a program of the site Riverside.</summary>
    /// <param name="inTeam">Whether the demo counselor is their primary counselor.</param>
    public static async Task<IReadOnlyList<ArrangedClient>> ClientsAsync(int count, bool inTeam = true)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var program = await db.Programs.FirstAsync(p => db.Sites.Any(s => s.Id == p.SiteId && s.Name == "Riverside"));
        var counselor = await db.Users.Where(u => u.Roles.Any(r => r.Role == Role.Counselor) && u.StaffMemberId != null).Select(u => u.StaffMemberId!.Value).FirstAsync();
        var made = new List<ArrangedClient>();
        for (var i = 0; i < count; i++)
        {
            var number = Interlocked.Increment(ref last);
            // In words, so that no name is part of another and searches find one client.
            var client = new Client($"BT-{number:000}", "Žofie", $"Tëst-{Letters(number)}");
            db.Add(client);
            var episode = new Episode(client.Id, program.Id, Product.Today.AddDays(-30));
            if (inTeam)
            {
                episode.HandOver(counselor, Product.Today.AddDays(-30), Product.Today);
            }

            db.Add(episode);
            made.Add(new ArrangedClient(client.Id, client.Mrn, client.DisplayName, episode.Id));
        }

        await db.SaveChangesAsync();
        return made;
    }

    /// <summary>A client who was never admitted.</summary>
    public static async Task<(Guid Id, string Name)> NewcomerAsync()
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var number = Interlocked.Increment(ref last);
        var client = new Client($"BT-{number:000}", "Žofie", $"Tëst-{Letters(number)}");
        db.Add(client);
        await db.SaveChangesAsync();
        return (client.Id, client.DisplayName);
    }

    /// <summary>A group of the demo center, by its code: on which page of the list it stands depends on what other tests add.</summary>
    public static async Task<Guid> DemoGroupAsync(string code)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>().Groups.SingleAsync(g => g.Code == code)).Id;
    }

    /// <summary>A client of the demo center, by last name, as of a group.</summary>
    public static async Task<Guid> DemoClientAsync(string lastName)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>().Clients.FirstAsync(c => c.LegalLastName == lastName)).Id;
    }

    /// <summary>A therapy group of twelve seats at Riverside, its members, and a session, by default today.</summary>
    public static async Task<ArrangedSession> SessionAsync(int members, int daysAgo = 0)
    {
        var clients = await ClientsAsync(members);
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var site = await db.Sites.FirstAsync(s => s.Name == "Riverside");
        var leader = await db.Staff.FirstAsync(s => s.SiteId == site.Id && db.Groups.Any(g => g.FacilitatorId == s.Id && g.Code == "RP-MON"));
        var code = $"BT-{Interlocked.Increment(ref last):000}";
        var group = new Group(site.Id, code, $"Evening Group {code}", GroupKind.Therapy, null, new GroupLeadership(leader), 12);
        db.Add(group);
        foreach (var client in clients)
        {
            group.Join(client.Id, Product.Today.AddDays(-30));
        }

        var session = GroupSession.Schedule(group.Id, Product.Today.AddDays(-daysAgo), new TimeOnly(18, 0), 60);
        db.Add(session);
        await db.SaveChangesAsync();
        return new ArrangedSession(session.Id, group.Id, group.Name, clients);
    }

    private static string Letters(int number) => $"{(char)('A' + (number / 26))}{(char)('a' + (number % 26))}";
}
