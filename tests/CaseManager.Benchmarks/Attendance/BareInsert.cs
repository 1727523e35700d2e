using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Attendance;

/// <summary>One table with the columns and indexes of attendances, without anything of the product around it.</summary>
internal sealed class BareInsert
{
    private readonly DbContextOptions<BareDb> options;

    private BareInsert(DbContextOptions<BareDb> options) => this.options = options;

    public static async Task<BareInsert> OpenAsync(string file)
    {
        var options = new DbContextOptionsBuilder<BareDb>();
        new SqliteProvider().Configure(options, new DatabaseSettings { ConnectionString = $"Data Source={file}" });
        var made = new BareInsert(options.Options);
        await using var db = new BareDb(made.options);
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        return made;
    }

    public async Task InsertAsync(int count)
    {
        await using var db = new BareDb(options);
        var session = Guid.NewGuid();
        db.AddRange(Enumerable.Range(0, count).Select(_ => new BareRow { SessionId = session, ClientId = Guid.NewGuid(), EpisodeId = Guid.NewGuid(), Status = "Present", MinutesCredited = 60 }));
        await db.SaveChangesAsync();
    }

    private sealed class BareDb(DbContextOptions<BareDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<BareRow>(row =>
        {
            row.HasIndex(r => new { r.SessionId, r.ClientId }).IsUnique();
            row.HasIndex(r => new { r.ClientId, r.SessionId });
            row.HasIndex(r => r.EpisodeId);
        });
    }

    private sealed class BareRow
    {
        public Guid Id { get; set; }

        public Guid SessionId { get; set; }

        public Guid ClientId { get; set; }

        public Guid EpisodeId { get; set; }

        public required string Status { get; set; }

        public int? MinutesMissed { get; set; }

        public int? MinutesCredited { get; set; }

        public string? Reason { get; set; }
    }
}
