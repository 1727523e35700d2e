using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.CommandLine;

public sealed class WordsTests
{
    private ProductProcess product = null!;

    [SetUp]
    public void SetUp() => product = new ProductProcess();

    [TearDown]
    public void TearDown() => product.Dispose();

    [Test]
    public async Task Help_names_every_command_and_succeeds()
    {
        var help = await product.RunAsync("--help");

        Assert.That((help.Code, help.Error), Is.EqualTo((0, "")));
        Assert.That(new[] { "migrate", "seed", "import", "report", "user", "database", "audit" }.Where(word => !help.Output.Contains($"\n  {word}", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Directory.GetFileSystemEntries(product.Folder), Is.Empty);
    }

    [TestCase("dance")]
    [TestCase("report register --group X --from 2026-01-01 --out x.pdf")]
    [TestCase("report register --group X --from 2026-13-01 --to 2026-12-31 --out x.pdf")]
    [TestCase("report progress --client P1 --from 2026-01-01 --to 2026-12-31 --out x.docx")]
    [TestCase("seed demo --today yesterday")]
    [TestCase("user create-admin")]
    public async Task Words_that_are_not_understood_are_exit_code_2_with_usage_and_touch_nothing(string words)
    {
        var result = await product.RunAsync(words.Split(' '));

        Assert.That(result.Code, Is.EqualTo(2));
        Assert.That(result.Error, Is.Not.Empty.And.Not.Contain("   at "));
        Assert.That(result.Output + result.Error, Does.Contain("Usage:"));
        Assert.That(Directory.GetFileSystemEntries(product.Folder), Is.Empty);
    }

    [TestCase("Database__Provider", "Oracle", "Database__Provider is “Oracle”; it must be Sqlite or SqlServer.")]
    [TestCase("Database__MaxBatchSize", "0", "Database__MaxBatchSize must be 1 or more.")]
    [TestCase("Database__MaxBatchSize", "many", "MaxBatchSize")]
    [TestCase("ConnectionStrings__CaseManager", "nonsense", "")]
    [TestCase("ConnectionStrings__CaseManager", "Data Source=/proc/nowhere/casemanager.db", "")]
    public async Task Wrong_settings_are_one_line_on_standard_error(string name, string value, string message)
    {
        product.Environment[name] = value;

        var result = await product.RunAsync("migrate");

        Assert.That((result.Code, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.TrimEnd('\r', '\n'), Does.Contain(message).And.Not.Contain("\n").And.Not.Contain("   at ").And.Not.Empty);
    }

    [Test]
    public async Task SQL_Server_needs_a_connection_string_and_has_its_own_backup()
    {
        product.Environment["Database__Provider"] = "SqlServer";
        var backup = await product.RunAsync("database", "backup", "copy.db");
        product.Environment["ConnectionStrings__CaseManager"] = "";
        var missing = await product.RunAsync("migrate");

        Assert.That((backup.Code, missing.Code), Is.EqualTo((1, 1)));
        Assert.That(backup.Error.Trim(), Is.EqualTo("This is for the embedded database; back up SQL Server with its own tools."));
        Assert.That(missing.Error.Trim(), Is.EqualTo("ConnectionStrings__CaseManager is not set."));
    }
}
