using System.Diagnostics;
using System.Globalization;
using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Benchmarks.Importing;
using CaseManager.Domain.Clients;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Clients;

/// <summary>The same searches over a register of 1,000 and of 100,000 clients; medians of one run, taking turns.</summary>
public static class SearchBenchmarks
{
    private const int Rounds = 15;
    private const int Few = 1_000;
    private const int Many = 100_000;

    /// <summary>Measures and prints each search with its ratio, and the longest of all over the long register.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var (small, large) = (folder.NewFile(), folder.NewFile());
        var filling = Stopwatch.StartNew();
        await FillAsync(small, Few);
        await FillAsync(large, Many);
        Print(output, $"Search: registers of {Few} and {Many} clients filled in {filling.Elapsed.TotalSeconds:F0} s; file of the large one: {new FileInfo(large).Length / 1_048_576} MiB");
        foreach (var search in new[] { "ma", "an", "maria", "smith", "mar gar", "garcia maria", "HL-000777", "00777", "3/7/1990", "garcia 7 Mar 1990", "zzq", "e" })
        {
            await CompareAsync(output, small, large, search);
        }
    }

    private static async Task CompareAsync(TextWriter output, string small, string large, string search)
    {
        var (few, many) = (new List<double>(), new List<double>());
        var (inFew, inMany) = (0, 0);
        for (var round = 0; round <= Rounds; round++)
        {
            var (time, total) = await SearchAsync(small, search);
            var (longTime, longTotal) = await SearchAsync(large, search);
            (inFew, inMany) = (total, longTotal);

            // The first round warms both up.
            if (round > 0)
            {
                few.Add(time);
                many.Add(longTime);
            }
        }

        var (medianFew, medianMany) = (few.Order().ElementAt(Rounds / 2), many.Order().ElementAt(Rounds / 2));
        Print(output, $"  “{search}”: {medianFew:F2} ms for {inFew} of {Few}, {medianMany:F2} ms for {inMany} of {Many}; ratio {medianMany / medianFew:F2} (at most 3); longest {many.Max():F1} ms (at most 100)");
    }

    private static async Task<(double Time, int Total)> SearchAsync(string file, string search)
    {
        await using var db = Open(file);
        await db.Database.OpenConnectionAsync();
        var watch = Stopwatch.StartNew();
        var page = await new ClientList(db, new InScope(db, new Anybody(), TimeProvider.System)).PageAsync(search, new PageRequest(), default);
        return (watch.Elapsed.TotalMilliseconds, page.Total);
    }

    private static async Task FillAsync(string file, int count)
    {
        await using (var db = Open(file))
        {
            await db.Database.MigrateAsync();
        }

#pragma warning disable CA5394 // The same register each time; nothing here is a secret.
        var random = new Random(7411);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(2_000))
        {
            await using var db = Open(file);
            db.AddRange(chunk.Select(i => new Client($"HL-{i:000000}", PeopleNames.First(random), PeopleNames.Last(random), random.Next(8) == 0 ? PeopleNames.First(random) : null,
                new DateOnly(1940, 1, 1).AddDays(random.Next(25_000)))));
            await db.SaveChangesAsync();
        }
#pragma warning restore CA5394
    }

    private static CaseManagerDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, new DatabaseSettings { ConnectionString = $"Data Source={file}" });
        return new CaseManagerDbContext(options.Options);
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
