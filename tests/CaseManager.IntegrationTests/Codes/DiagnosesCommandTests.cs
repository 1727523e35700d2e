using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Codes;

public sealed class DiagnosesCommandTests
{
    private ProductProcess product = null!;

    [SetUp]
    public void SetUp() => product = new ProductProcess();

    [TearDown]
    public void TearDown() => product.Dispose();

    [Test]
    public async Task A_list_is_rehearsed_and_imported_and_ends_in_lines_for_scripts()
    {
        await File.WriteAllBytesAsync(product.PathOf("list.csv"), DiagnosisCodeTests.List("F11.20,1,Opioid dep,Opioid dependence of a new kind", "F11.97,1,New,A new code"));

        var rehearsed = await product.RunAsync("import", "diagnoses", "list.csv", "--release", "2031", "--rehearse");
        var imported = await product.RunAsync("import", "diagnoses", "list.csv", "--release", "2031");
        var again = await product.RunAsync("import", "diagnoses", "list.csv");

        Assert.That(Lines(rehearsed.Output), Is.EqualTo("Release “2031”. This is a rehearsal: nothing is written.; added 1; changed 1; retired 588; unchanged 0; passed over 0"));
        Assert.That(Lines(imported.Output), Is.EqualTo("Release “2031”.; added 1; changed 1; retired 588; unchanged 0; passed over 0"));
        Assert.That(Lines(again.Output), Is.EqualTo("Release “list”.; added 0; changed 0; retired 0; unchanged 2; passed over 0"));
    }

    [Test]
    public async Task The_shared_list_is_the_one_that_ships()
    {
        var result = await product.RunAsync("import", "diagnoses", SharedData.File("codes", "icd10cm_2021_F10-F19.csv"), "--rehearse");

        Assert.That((result.Code, result.Error), Is.EqualTo((0, "")));
        Assert.That(Lines(result.Output), Does.EndWith("added 0; changed 0; retired 9; unchanged 580; passed over 0"));
    }

    [Test]
    public async Task A_mistake_is_one_line()
    {
        await File.WriteAllTextAsync(product.PathOf("list.csv"), "code,billable,short_desc\nF11.20,1,Opioid\n");

        var result = await product.RunAsync("import", "diagnoses", "list.csv");

        Assert.That((result.Code, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.TrimEnd(), Does.Contain("line 1 (the header), column “long_desc”: this column is missing.").And.Not.Contain("\n"));
    }

    private static string Lines(string output) => string.Join("; ", output.TrimEnd().Split('\n').Select(l => l.TrimEnd()));
}
