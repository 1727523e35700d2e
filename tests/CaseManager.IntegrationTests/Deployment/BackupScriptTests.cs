using System.Diagnostics;
using CaseManager.IntegrationTests.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Deployment;

public sealed class BackupScriptTests
{
    private string folder = null!;
    private Sample sample = null!;
    private TestDatabase test = null!;

    private string Backups => Path.Combine(folder, "backups");

    [SetUp]
    public async Task Fill()
    {
        folder = Directory.CreateTempSubdirectory("casemanager-scripts-").FullName;
        test = await TestDatabase.CreateAsync();
        sample = new Sample();
        await using var db = test.Open();
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL");
        await sample.AddToAsync(db);
        sample.Change();
        await db.SaveChangesAsync();
    }

    [TearDown]
    public async Task Clean()
    {
        await test.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task What_backup_copies_during_writes_restore_brings_back_elsewhere_row_by_row_and_report_by_report()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var writing = Task.Run(() => BackedUp.WriteUntilAsync(test, sample.Client.Id, stop.Token));
        var before = await BackedUp.OfAsync(test.Settings.ConnectionString);
        var file = (await RunAsync("backup.sh", test.Settings.ConnectionString, Backups)).Output.Trim().Split('\n')[^1];
        await stop.CancelAsync();
        Assert.That(await writing, Is.GreaterThan(0));
        var elsewhere = $"Data Source={Path.Combine(folder, "elsewhere.db")};Pooling=False";

        var restored = await RunAsync("restore.sh", elsewhere, file);

        Assert.That(restored.ExitCode, Is.Zero, restored.Error);
        (await BackedUp.OfAsync(elsewhere)).ShouldLieBetween(before, await BackedUp.OfAsync(test.Settings.ConnectionString));
    }

    [Test]
    public async Task A_backup_that_was_changed_is_not_restored()
    {
        var file = (await RunAsync("backup.sh", test.Settings.ConnectionString, Backups)).Output.Trim().Split('\n')[^1];
        await File.AppendAllTextAsync(file, "x");

        var restored = await RunAsync("restore.sh", $"Data Source={Path.Combine(folder, "elsewhere.db")}", file);

        Assert.That(restored.ExitCode, Is.EqualTo(1));
        Assert.That(File.Exists(Path.Combine(folder, "elsewhere.db")), Is.False);
    }

    [Test]
    public async Task Only_the_newest_are_kept_where_a_number_is_given()
    {
        Directory.CreateDirectory(Backups);
        await File.WriteAllTextAsync(Path.Combine(Backups, "casemanager-20200101T000000Z.db"), "old");
        await File.WriteAllTextAsync(Path.Combine(Backups, "casemanager-20200101T000000Z.db.sha256"), "old");

        await RunAsync("backup.sh", test.Settings.ConnectionString, Backups, "1");

        Assert.That(Directory.GetFiles(Backups, "*2020*"), Is.Empty);
        Assert.That(Directory.GetFiles(Backups, "*.db"), Has.Length.EqualTo(1));
    }

    [TestCase("backup.sh")]
    [TestCase("restore.sh")]
    public async Task Words_that_are_missing_exit_2_with_usage(string script)
    {
        var result = await RunAsync(script, test.Settings.ConnectionString);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith($"usage: {script}"));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string script, string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(SharedData.RepositoryRoot(), "deploy", "backup", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CASEMANAGER"] = $"dotnet {typeof(CaseManager.Web.Program).Assembly.Location}";
        start.Environment["Database__Provider"] = Databases.Sqlite;
        start.Environment["Audit__Key"] = TestAudit.Key;
        start.Environment["ConnectionStrings__CaseManager"] = connectionString;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
