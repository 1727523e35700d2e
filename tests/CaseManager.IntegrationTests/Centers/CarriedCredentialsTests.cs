using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CaseManager.IntegrationTests.Centers;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CarriedCredentialsTests(string database)
{
    private static readonly (Guid Id, string Name, string? Credential, string[] Kinds)[] People =
    [
        (Guid.NewGuid(), "Ana Reyes", "LCSW", ["LCSW"]),
        (Guid.NewGuid(), "Ben Cole", "LPC; CADC/ BA,", ["LPC", "CADC", "BA"]),
        (Guid.NewGuid(), "Vic Stone", null, []),
    ];

    [Test]
    public async Task Credentials_that_were_one_text_become_a_list_and_everybody_is_found_by_name()
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using (var db = test.Open())
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("RulePacks");
            await FillAsync(db);
            await migrator.MigrateAsync();
        }

        await using var after = test.Open();
        var staff = await after.Staff.AsNoTracking().Include(s => s.Credentials).ToDictionaryAsync(s => s.Id);
        foreach (var (id, name, credential, kinds) in People)
        {
            var person = staff[id];
            Assert.That(person.Credentials.OrderBy(c => c.Position).Select(c => (c.Position, c.Kind)), Is.EqualTo(kinds.Select((k, i) => (i, k))), name);
            Assert.That((person.Credential, person.SearchKey), Is.EqualTo((credential, name.ToLowerInvariant())));
        }

        // Keys are written as EF Core writes them, else a row could never be changed.
        var changed = await after.Staff.Include(s => s.Credentials).SingleAsync(s => s.Id == People[0].Id);
        changed.ChangeCredential(changed.Credentials.Single().Id, "LCSW", "L1", null, null);
        await after.SaveChangesAsync();
    }

    private static async Task FillAsync(CaseManagerDbContext db)
    {
        var (center, site) = (Guid.NewGuid(), Guid.NewGuid());
        await db.Database.ExecuteSqlAsync($"INSERT INTO Centers (Id, Name, Version) VALUES ({center}, 'Harbor', 1)");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Sites (Id, CenterId, Name, NameKey, TimeZoneId, Version) VALUES ({site}, {center}, 'Main', 'MAIN', 'America/Chicago', 1)");
        foreach (var (id, name, credential, _) in People)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO Staff (Id, SiteId, Name, Credential, IsIntern, Version) VALUES ({id}, {site}, {name}, {credential}, {false}, 1)");
        }
    }
}
