using System.Text.RegularExpressions;

namespace CaseManager.ArchitectureTests;

public sealed partial class FeedTests
{
    private static readonly IReadOnlyList<string> RestoreFiles =
        [.. Repository.Files("packages.lock.json"), .. Repository.Files("package-lock.json"), .. Repository.Files("nuget.config"), .. Repository.Files(".npmrc")];

    [TestCaseSource(nameof(RestoreFiles))]
    public void What_steers_the_restore_names_no_host(string file) =>
        Assert.That(Host().Matches(Funding().Replace(Repository.Read(file), "")).Select(m => m.Value), Is.Empty);

    [Test]
    public void Every_project_has_a_lock_file() =>
        Assert.That(Repository.Files("*.csproj").Select(p => Path.GetDirectoryName(p)!.Replace('\\', '/') + "/packages.lock.json"), Is.SubsetOf(Repository.Files("packages.lock.json")));

    [GeneratedRegex("(https?|git|ssh)://[^\"\\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    // npm writes into its lock file where a package asks for donations; nothing is fetched from there.
    [GeneratedRegex("\"funding\":\\s*(\\[[^\\]]*\\]|\\{[^}]*\\}|\"[^\"]*\")")]
    private static partial Regex Funding();
}
