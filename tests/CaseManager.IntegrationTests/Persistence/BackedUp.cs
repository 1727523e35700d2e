using System.Security.Cryptography;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using CaseManager.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Persistence;

/// <summary>A database as a backup of it is compared with it: the rows of each table, and the reports with the hash of their bytes.</summary>
internal sealed record BackedUp(IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<Guid, string> Reports)
{
    /// <summary>Reads one.</summary>
    public static async Task<BackedUp> OfAsync(string connectionString)
    {
        await using var db = Open(connectionString);
        var rows = new Dictionary<string, long>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
        {
            var count = $"SELECT COUNT(*) AS Value FROM \"{table}\"";
            rows[table] = await db.Database.SqlQueryRaw<long>(count).SingleAsync();
        }

        var files = await db.ReportFiles.AsNoTracking().Select(f => new { f.Id, f.Sha256, f.Content }).ToListAsync();
        Assert.That(files.Where(f => Convert.ToHexStringLower(SHA256.HashData(f.Content)) != f.Sha256), Is.Empty, "bytes that are not those of their hash");
        return new BackedUp(rows, files.ToDictionary(f => f.Id, f => f.Sha256));
    }

    /// <summary>Opens an embedded database.</summary>
    public static CaseManagerDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, new DatabaseSettings { ConnectionString = connectionString });
        return new CaseManagerDbContext(options.Options);
    }

    /// <summary>Adds clients with a report each, one transaction after the other, until it is stopped.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> WriteUntilAsync(TestDatabase test, Guid reportedClient, CancellationToken stop)
    {
        var written = 0;
        do
        {
            await using var db = test.Open();
            db.Clients.Add(new Client($"W{written}", "Ann", "Writer"));
            var run = new ReportRun(ReportKind.Progress, reportedClient, new Period(Sample.Monday, Sample.Monday), Audience.Internal, "Written meanwhile", "Ines Ward", Sample.Now);
            run.Finish([new ReportFile(ReportFormat.Pdf, RandomNumberGenerator.GetBytes(100_000))], Sample.Now);
            db.ReportRuns.Add(run);
            await db.SaveChangesAsync(CancellationToken.None);
            written++;
        }
        while (!stop.IsCancellationRequested);
        return written;
    }

    /// <summary>Asserts that this is the database as it was at some moment between two others.</summary>
    public void ShouldLieBetween(BackedUp before, BackedUp after)
    {
        Assert.That(Rows.Keys, Is.EquivalentTo(after.Rows.Keys));
        Assert.That(Rows.Where(t => t.Value < before.Rows[t.Key] || t.Value > after.Rows[t.Key]), Is.Empty);
        Assert.That(Rows["ReportFiles"], Is.EqualTo(Rows["ReportRuns"]), "A run and its file are saved together or not at all.");
        Assert.That(before.Reports, Is.SubsetOf(Reports));
        Assert.That(Reports, Is.SubsetOf(after.Reports));
    }
}
