using System.Text.RegularExpressions;
using CaseManager.Application.Reporting.Packs;

namespace CaseManager.UnitTests.Reporting.Packs;

public sealed partial class SafeFileNamesTests
{
    [TestCase("HL-1001 Ana Díaz", "HL-1001 Ana Diaz.pdf")]
    [TestCase("P1 Zoë O'Neill-Święcicka", "P1 Zoe ONeill-Swiecicka.pdf")]
    [TestCase("P2 Søren Groß", "P2 Soren Gross.pdf")]
    [TestCase("P001 Ζωή Жукова", "P001.pdf")]
    [TestCase("../../etc/passwd", "etc passwd.pdf")]
    [TestCase(@"C:\Windows\system32", "C Windows system32.pdf")]
    [TestCase("con", "_con.pdf")]
    [TestCase("NUL.txt", "_NUL.txt.pdf")]
    [TestCase("LPT1 .x", "_LPT1 .x.pdf")]
    [TestCase("Connor", "Connor.pdf")]
    [TestCase(" . ", "document.pdf")]
    [TestCase("", "document.pdf")]
    [TestCase("\uD800x\uDC00", "x.pdf")]
    [TestCase("\u202Efdp.exe", "fdp.exe.pdf")]
    [TestCase("a\uFFFFb\uFFFE", "ab.pdf")]
    [TestCase("name.", "name.pdf")]
    public void A_name_becomes_one_that_every_system_takes(string text, string name) => Assert.That(new SafeFileNames().Next(text, ".pdf"), Is.EqualTo(name));

    [Test]
    public void The_same_name_is_given_once_in_either_case()
    {
        var names = new SafeFileNames();

        Assert.That(new[] { "Ana", "ANA", "Àna", "Ana (2)" }.Select(n => names.Next(n, ".pdf")), Is.EqualTo(["Ana.pdf", "ANA (2).pdf", "Ana (3).pdf", "Ana 2.pdf"]));
    }

    [Test]
    public void Whatever_is_thrown_at_it_the_names_are_plain_short_and_unique()
    {
        var random = new Random(7);
        var names = new SafeFileNames();
        var given = Enumerable.Range(0, 3000)
            .Select(_ => names.Next(new string([.. Enumerable.Range(0, random.Next(0, 200)).Select(_ => (char)random.Next(0, random.Next(2) == 0 ? 128 : 0xFFFF))]), ".pdf")).ToList();

        Assert.That(given.Select(n => n.ToUpperInvariant()), Is.Unique);
        Assert.That(given.Where(n => !Plain().IsMatch(n)), Is.Empty);
    }

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9 _.\-]{0,90}( \(\d+\))?\.pdf$")]
    private static partial Regex Plain();
}
