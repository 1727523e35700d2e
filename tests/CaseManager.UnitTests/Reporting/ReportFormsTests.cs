using System.Text;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Forms;
using static CaseManager.UnitTests.Reporting.SampleDocuments;

namespace CaseManager.UnitTests.Reporting;

public sealed class ReportFormsTests
{
    private readonly ReportForms forms = new();

    [Test]
    public void CSV_begins_with_what_it_is_for_whom_and_the_notice()
    {
        var bytes = forms.ToCsv(Of(Table(1, 2)));

        Assert.That(bytes.Take(3), Is.EqualTo(Encoding.UTF8.GetPreamble()));
        Assert.That(Encoding.UTF8.GetString(bytes[3..]), Is.EqualTo(string.Join("\r\n",
            "Client attendance", "Subject,P001 – Zoë Święcicka", "Period,\"Jan 1, 2026 – Jun 30, 2026\"", "As of,\"Jul 1, 2026 09:15 (America/Chicago)\"",
            "Center,Harbor Recovery", "Counting rules,2026-1", "Audience,Part 2 – internal use only",
            "Notice,42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
            "", "Numbers", "Head0,Head1", "r0c0,r0c1", "")));
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [TestCase("-2+3", "'-2+3")]
    [TestCase("@SUM(1)", "'@SUM(1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "\"'\r=1\"")]
    [TestCase("  =1", "'  =1")]
    [TestCase("＝1", "'＝1")]
    [TestCase("-12", "-12")]
    [TestCase("-0.5%", "-0.5%")]
    [TestCase("–", "–")]
    [TestCase("say \"so\", now", "\"say \"\"so\"\", now\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    public void A_cell_is_quoted_and_never_a_formula(string cell, string field)
    {
        var csv = Encoding.UTF8.GetString(forms.ToCsv(Of(new TableBlock("T", [new Column("a"), new Column("b")], [new Row([cell, "end"])]))));

        Assert.That(csv, Does.EndWith($"a,b\r\n{field},end\r\n"));
    }

    [Test]
    public void CSV_says_all_that_the_document_says_from_top_to_bottom()
    {
        var csv = Encoding.UTF8.GetString(forms.ToCsv(Of(
            new FactsBlock([new Fact("TEDS band", "No attendance"), new Fact("Client", "=Ana")]), new HeadingBlock(2, "Goals"), new ParagraphBlock("I want my life, back", Tone.Quote), Table(1, 1),
            new ChartBlock("By week", "Week", "Sessions", ["Jun 1", "Jun 8"], [new Series("Attended", [2, null])]), new ParagraphBlock("How this is counted", Tone.Small), new SignaturesBlock(["Client"]))));

        Assert.That(csv[csv.IndexOf("\r\n\r\n", StringComparison.Ordinal)..], Is.EqualTo(string.Join("\r\n",
            "", "", "TEDS band,No attendance", "Client,'=Ana", "", "Goals", "", "\"I want my life, back\"", "", "Numbers", "Head0", "r0c0", "", "By week", "Week,Attended (sessions)", "Jun 1,2", "Jun 8,–", "", "How this is counted", "")));
    }

    [Test]
    public void The_screen_form_reads_back_as_the_same_document()
    {
        var document = Of(
            new HeadingBlock(2, "H"), new ParagraphBlock("P", Tone.Quote), new FactsBlock([new Fact("l", "v")]), Table(2, 2),
            new ChartBlock("c", "w", "v", ["a"], [new Series("s", [null])], 100), new SignaturesBlock(["Client"]), new DrawingBlock("Drawn", "M1 1L2 2", 400, 120)) with { Landscape = true };
        var json = forms.ToScreen(document);
        var read = forms.FromScreen(json);

        Assert.Multiple(() =>
        {
            Assert.That(forms.ToScreen(read), Is.EqualTo(json));
            Assert.That(Draw(read), Is.EqualTo(Draw(document)));
            Assert.That(forms.ToCsv(read), Is.EqualTo(forms.ToCsv(document)));
            Assert.That(read.Blocks.Select(b => b.GetType()), Is.EqualTo(document.Blocks.Select(b => b.GetType())));
        });
    }

    [Test]
    public void Figures_open_on_screen_only_and_what_was_stored_without_links_still_reads()
    {
        var plain = Of(new TableBlock("T", [new Column("A"), new Column("B")], [new Row(["x", "3"])]));
        var linked = Of(new TableBlock("T", [new Column("A"), new Column("B")], [new Row(["x", "3"]) { Links = [null, "?what=Attended"] }]));

        Assert.Multiple(() =>
        {
            Assert.That(forms.FromScreen(forms.ToScreen(linked)).Tables.Single().Rows[0].Links, Is.EqualTo(new[] { null, "?what=Attended" }));
            Assert.That(forms.FromScreen(forms.ToScreen(plain)).Tables.Single().Rows[0].Links, Is.Null);
            Assert.That(Encoding.UTF8.GetString(forms.ToScreen(plain)), Does.Not.Contain("Links"));
            Assert.That(forms.ToCsv(linked), Is.EqualTo(forms.ToCsv(plain)));
            Assert.That(Draw(linked), Is.EqualTo(Draw(plain)));
        });
    }

    [Test]
    public void PDF_and_CSV_hold_the_same_cells()
    {
        var document = Of(Table(60, 5));
        var csv = Encoding.UTF8.GetString(forms.ToCsv(document)).Split("Head4\r\n")[1].Split(["\r\n", ","], StringSplitOptions.RemoveEmptyEntries);
        var pdf = Pages(Draw(document)).SelectMany(p => p.Split(' ')).ToHashSet();

        Assert.That(csv, Has.Length.EqualTo(300).And.All.Matches<string>(pdf.Contains));
    }
}
