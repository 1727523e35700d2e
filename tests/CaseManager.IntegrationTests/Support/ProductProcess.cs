using System.Diagnostics;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Support;

/// <summary>The product as an operator runs it: a process of its own, started in an empty folder with an embedded database there.</summary>
internal sealed class ProductProcess : IDisposable
{
    /// <summary>Where it is started.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("casemanager-process-").FullName;

    /// <summary>The connection string that it gets, unless a test gives it another one.</summary>
    public string Database => $"Data Source={PathOf("casemanager.db")}";

    /// <summary>Environment variables of the test's own.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>The path of a file in the folder.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Looks into the database.</summary>
    public CaseManagerDbContext Open(string? file = null)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqliteProvider().Configure(options, new DatabaseSettings { ConnectionString = file is null ? Database : $"Data Source={PathOf(file)}" });
        return new CaseManagerDbContext(options.Options);
    }

    /// <summary>Runs it with words; it gets nothing on standard input.</summary>
    public Task<Result> RunAsync(params string[] words) => RunWithInputAsync("", words);

    /// <summary>Runs it with words and something on standard input.</summary>
    public async Task<Result> RunWithInputAsync(string input, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseManager.Web.dll"), .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
            Environment = { ["ConnectionStrings__CaseManager"] = Database, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Database__Provider"] = "Sqlite", ["Audit__Key"] = TestAudit.Key, ["CounselingNotes__Key"] = TestCounseling.Key },
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, await output, await error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What came of it.</summary>
    public sealed record Result(int Code, string Output, string Error);
}
