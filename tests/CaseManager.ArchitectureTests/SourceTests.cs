using System.Text.RegularExpressions;

namespace CaseManager.ArchitectureTests;

public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    private static readonly IReadOnlyList<string> Product =
        [.. Repository.Files("*.cs", "src"), .. Repository.Files("*.cs", "database").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))];

    private static readonly IReadOnlyList<string> Written =
        [.. Product, .. Repository.Files("*.cs", "tests"), .. Repository.Files("*.cshtml"), .. Repository.Files("*.sh")];

    [Test]
    public void A_file_has_at_most_300_lines() =>
        Assert.That(Written.Where(f => Repository.Read(f).Count(c => c == '\n') > LongestFile), Is.Empty);

    [Test]
    public void No_type_is_called_after_a_drawer() =>
        Assert.That(Product.SelectMany(f => TypeName().Matches(Repository.Read(f))).Select(m => m.Groups[1].Value).Where(n => Drawer().IsMatch(n)), Is.Empty);

    [Test]
    public void A_file_bears_the_name_that_its_types_begin_with() =>
        Assert.That(Product.Where(f => TypeName().IsMatch(Repository.Read(f)))
            .Where(f => !TypeName().Matches(Repository.Read(f)).Any(m => BelongsTo(f, m.Groups[1].Value))), Is.Empty);

    [Test]
    public void Every_public_type_says_what_it_is_for() =>
        Assert.That(Product.SelectMany(f => UndocumentedType().Matches(Repository.Read(f)).Select(m => $"{f}: {m.Groups[1].Value}")), Is.Empty);

    [Test]
    public void Nothing_is_left_to_be_done_later() =>
        Assert.That(Written.Where(f => Later().IsMatch(Repository.Read(f))), Is.Empty);

    [Test]
    public void Only_migrations_tests_and_scripts_write_SQL() =>
        Assert.That(Product.Where(f => RawSql().IsMatch(Repository.Read(f))), Is.Empty);

    [Test]
    public void The_clock_is_read_through_TimeProvider() =>
        Assert.That(Product.Where(f => Clock().IsMatch(Repository.Read(f))), Is.Empty);

    // Configurations of the entities of one folder stand in one file: GroupConfigurations.cs.
    private static bool BelongsTo(string file, string type)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        return type.StartsWith(name, StringComparison.Ordinal) || name.TrimEnd('s') == type || (name.EndsWith("Configurations", StringComparison.Ordinal) && type.EndsWith("Configuration", StringComparison.Ordinal));
    }

    [GeneratedRegex("^(?:\\w+ )*(?:class|record|record struct|struct|interface|enum) (\\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    // A tag helper is called so by ASP.NET Core, which finds it by that name.
    [GeneratedRegex("(Manager|(?<!Tag)Helper|Helpers|Util|Utils|Utilities|Base)$")]
    private static partial Regex Drawer();

    // Attributes and directives may stand between the words and the type.
    [GeneratedRegex("(?<!///[^\n]*\n|\\]\n|^#[^\n]*\n)^public (?:\\w+ )*(?:class|record|record struct|struct|interface|enum) (\\w+)", RegexOptions.Multiline)]
    private static partial Regex UndocumentedType();

    [GeneratedRegex("\\b(TO" + "DO|FIX" + "ME|HA" + "CK|NotImplemented" + "Exception)\\b")]
    private static partial Regex Later();

    [GeneratedRegex("\\b(FromSql\\w*|ExecuteSql\\w*|SqlQuery\\w*)\\s*[(<]")]
    private static partial Regex RawSql();

    [GeneratedRegex("\\bDateTime(Offset)?\\.(Now|UtcNow|Today)\\b")]
    private static partial Regex Clock();
}
