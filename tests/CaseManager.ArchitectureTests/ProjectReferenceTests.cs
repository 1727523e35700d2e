using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CaseManager.ArchitectureTests;

public sealed partial class ProjectReferenceTests
{
    // The house: each project with the projects it may name, nothing else.
    private static readonly Dictionary<string, string[]> House = new()
    {
        ["Domain"] = [],
        ["Application"] = ["Domain"],
        ["Assets"] = [],
        ["Infrastructure"] = ["Application"],
        ["Reports"] = ["Application", "Assets"],
        ["Jobs"] = ["Application"],
        ["Migrations.Sqlite"] = ["Infrastructure"],
        ["Migrations.SqlServer"] = ["Infrastructure"],
        ["Web"] = ["Assets", "Infrastructure", "Jobs", "Migrations.SqlServer", "Migrations.Sqlite", "Reports"],
    };

    private static readonly IReadOnlyList<string> Projects = [.. Repository.Files("*.csproj", "src"), .. Repository.Files("*.csproj", "database")];

    [Test]
    public void Every_project_of_the_product_stands_in_the_table() =>
        Assert.That(Projects.Select(NameOf), Is.EquivalentTo(House.Keys));

    [TestCaseSource(nameof(Projects))]
    public void A_project_names_only_those_that_the_table_allows(string project) =>
        Assert.That(ReferencesOf(project), Is.EquivalentTo(House[NameOf(project)]));

    [Test]
    public void The_domain_has_no_package() =>
        Assert.That(PackagesOf("src/CaseManager.Domain/CaseManager.Domain.csproj"), Is.Empty);

    [TestCase("Application")]
    [TestCase("Infrastructure")]
    [TestCase("Reports")]
    [TestCase("Jobs")]
    public void Only_the_migration_projects_know_a_database_provider(string project)
    {
        var lockFile = Repository.Read($"src/CaseManager.{project}/packages.lock.json");

        Assert.That(ProviderPackage().Match(lockFile).Value, Is.Empty);
    }

    [Test]
    public void Versions_of_packages_stand_in_one_place() =>
        Assert.That(Repository.Files("*.csproj").SelectMany(p => Load(p).Descendants("PackageReference")).Where(p => p.Attribute("Version") is not null || p.Attribute("VersionOverride") is not null), Is.Empty);

    [Test]
    public void Every_project_is_part_of_the_solution()
    {
        var solution = Repository.Read("CaseManager.sln").Replace('\\', '/');

        Assert.That(Repository.Files("*.csproj").Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal)), Is.Empty);
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project)["CaseManager.".Length..];

    private static IEnumerable<string> ReferencesOf(string project) =>
        Load(project).Descendants("ProjectReference").Select(r => NameOf(r.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> PackagesOf(string project) =>
        Load(project).Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value);

    private static XDocument Load(string path) => XDocument.Load(Path.Combine(Repository.Root, path));

    [GeneratedRegex("EntityFrameworkCore\\.(Sqlite|SqlServer)|Microsoft\\.Data\\.(Sqlite|SqlClient)", RegexOptions.IgnoreCase)]
    private static partial Regex ProviderPackage();
}
