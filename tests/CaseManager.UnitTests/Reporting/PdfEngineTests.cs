using System.Text.Json;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Reporting;
using CaseManager.UnitTests.Support;
using SkiaSharp;
using UglyToad.PdfPig;
using static CaseManager.UnitTests.Reporting.SampleDocuments;

namespace CaseManager.UnitTests.Reporting;

public sealed class PdfEngineTests
{
    [Test]
    public void Every_page_carries_subject_period_time_audience_notice_and_its_number()
    {
        var pages = Pages(Table(200, 6));

        Assert.That(pages, Has.Count.GreaterThanOrEqualTo(5));
        Assert.Multiple(() =>
        {
            for (var i = 0; i < pages.Count; i++)
            {
                Assert.That(pages[i], Does.Contain("Client attendance").And.Contain("P001 – Zoë Święcicka").And.Contain("Jan 1, 2026 – Jun 30, 2026")
                    .And.Contain("As of Jul 1, 2026 09:15 (America/Chicago)").And.Contain("Harbor Recovery").And.Contain("Part 2 – internal use only")
                    .And.Contain("42 CFR part 2 prohibits unauthorized use or disclosure of these records.").And.Contain($"Page {i + 1} of {pages.Count}"));
            }
        });
    }

    [Test]
    public void The_clients_own_copy_says_so_and_nothing_of_internal_use()
    {
        var document = Of(new ParagraphBlock("Words")) with { Furniture = OnEveryPage with { Audience = Audience.Client } };

        Assert.That(Pages(Draw(document))[0], Does.Contain("Client's own copy").And.Not.Contain("internal use"));
    }

    [Test]
    public void A_drawn_signature_is_drawn_as_vectors_below_its_caption()
    {
        const string path = "M10 60L40 20L80 100L120 20L160 100L390 60";
        using var without = PdfDocument.Open(Draw(Of(new ParagraphBlock("Words"))));
        using var with = PdfDocument.Open(Draw(Of(new ParagraphBlock("Words"), new DrawingBlock("Drawn signature of Zoë", path, 400, 120))));

        Assert.That(with.GetPage(1).Text, Does.Contain("Drawn signature of Zoë"));
        Assert.That(with.GetPage(1).Paths, Has.Count.EqualTo(without.GetPage(1).Paths.Count + 1));
        var stroke = with.GetPage(1).Paths.SelectMany(p => p).Select(s => s.GetBoundingRectangle()).OfType<UglyToad.PdfPig.Core.PdfRectangle>().MaxBy(r => r.Height);
        Assert.That((stroke.Width, stroke.Height), Is.EqualTo((380 * 0.45, 80 * 0.45)).Within(0.5), "0.45 points for each unit");
    }

    [Test]
    public void What_is_no_drawing_is_left_out_and_nothing_breaks() =>
        Assert.That(Pages(Draw(Of(new DrawingBlock("Drawn signature", "not a path <script>", 400, 120))))[0], Does.Contain("Drawn signature"));

    [Test]
    public void The_header_of_a_table_is_repeated_and_every_cell_is_there_once()
    {
        var pages = Pages(Table(200, 6));

        Assert.That(pages, Has.All.Contains("Head0 Head1 Head2 Head3 Head4 Head5"));
        var words = pages.SelectMany(p => p.Split(' ')).CountBy(w => w).ToDictionary();
        var cells = Enumerable.Range(0, 200).SelectMany(r => Enumerable.Range(0, 6).Select(c => $"r{r}c{c}"));
        Assert.That(cells.Where(c => words.GetValueOrDefault(c) != 1), Is.Empty);
    }

    [Test]
    public void Columns_that_do_not_fit_go_on_in_parts_that_begin_with_the_frozen_ones()
    {
        var pages = Pages(Table(3, 100, minWidth: 40, frozen: 2));
        var text = string.Join(' ', pages);

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("Numbers (part 1 of").And.Contain("r2c99"));
            Assert.That(text.Split(' ').Count(w => w == "r0c0"), Is.EqualTo(text.Split("(part ").Length - 1).And.GreaterThan(5));
            Assert.That(text.Split(' ').Count(w => w == "r1c57"), Is.EqualTo(1));
        });
    }

    [TestCase(Paper.Letter, false, 612, 792)]
    [TestCase(Paper.Letter, true, 792, 612)]
    [TestCase(Paper.A4, false, 595, 842)]
    [TestCase(Paper.A4, true, 842, 595)]
    public void Pages_are_as_large_as_the_paper_and_nothing_stands_outside_of_it(Paper paper, bool landscape, double width, double height)
    {
        using var document = PdfDocument.Open(Draw(new ReportDocument(OnEveryPage with { Paper = paper }, [Table(80, 30)], landscape)));

        Assert.That(document.NumberOfPages, Is.GreaterThan(2));
        Assert.Multiple(() =>
        {
            foreach (var page in document.GetPages())
            {
                Assert.That((page.Width, page.Height), Is.EqualTo((width, height)).Within(0.01));
                Assert.That(page.Letters.Max(l => l.BoundingBox.Right), Is.LessThanOrEqualTo(width - 40));
                Assert.That(page.Letters.Min(l => l.BoundingBox.Bottom), Is.GreaterThanOrEqualTo(40));
            }
        });
    }

    [Test]
    public void Nothing_stands_outside_the_margins_however_long_a_word_is()
    {
        var longWord = new string('W', 400);
        var pdf = Draw(Of(
            new HeadingBlock(2, longWord), new ParagraphBlock(longWord, Tone.Notice), new FactsBlock([new Fact(longWord, longWord), new Fact("b", "c")]),
            new TableBlock(longWord, [new Column("a"), new Column(longWord, Align.End), new Column("c", Align.Center, 1, 31)], [new Row([longWord, "x", longWord])])));

        using var document = PdfDocument.Open(pdf);
        Assert.Multiple(() =>
        {
            foreach (var page in document.GetPages())
            {
                Assert.That(page.Letters.Min(l => l.BoundingBox.Left), Is.GreaterThanOrEqualTo(40));
                Assert.That(page.Letters.Max(l => l.BoundingBox.Right), Is.LessThanOrEqualTo(612 - 40));
                Assert.That(page.Letters.Min(l => l.BoundingBox.Bottom), Is.GreaterThanOrEqualTo(40));
            }

            // Heading, notice, label, value, caption, header, two cells: no letter is lost.
            Assert.That(document.GetPages().Sum(p => p.Letters.Count(l => l.Value == "W")), Is.EqualTo(8 * 400));
        });
    }

    [Test]
    public void A_row_higher_than_a_page_goes_on_over_the_page_without_losing_a_word()
    {
        var text = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"w{i}"));
        var pages = Pages(new TableBlock("Long", [new Column("a"), new Column("b")], [new Row([text, "short"]), new Row(["after", "all"])]));

        Assert.That(pages, Has.Count.GreaterThan(2));
        var words = pages.SelectMany(p => p.Split(' ')).ToHashSet();
        Assert.That(Enumerable.Range(0, 3000).Where(i => !words.Contains($"w{i}")), Is.Empty);
        Assert.That(pages[^1], Does.Contain("after all"));
    }

    [Test]
    public void A_heading_is_never_the_last_line_of_a_page()
    {
        for (var lines = 30; lines < 60; lines++)
        {
            Block[] blocks = [.. Enumerable.Range(0, lines).Select(i => new ParagraphBlock($"line{i}")), new HeadingBlock(2, "Heading"), Table(30, 2)];
            var page = Pages(blocks).Single(p => p.Contains(" Heading "));
            Assert.That(page, Does.Contain("Heading Numbers Head0 Head1 r0c0"), $"after {lines} lines");
        }
    }

    [Test]
    public void Signature_lines_stay_together()
    {
        for (var lines = 25; lines < 45; lines++)
        {
            Block[] blocks = [.. Enumerable.Range(0, lines).Select(i => new ParagraphBlock($"line{i}")), new HeadingBlock(2, "Signatures"), new SignaturesBlock(["Client", "Counselor", "Supervisor"])];
            var page = Pages(blocks).Single(p => p.Contains("Signatures"));
            Assert.That(page, Does.Contain("Client – signature").And.Contain("Counselor – signature").And.Contain("Supervisor – signature"), $"after {lines} lines");
        }
    }

    [TestCase("Zoë Łukasz Święcicka Þórður Nguyễn Ağaoğlu Ščepić")]
    [TestCase("Ελένη Παπαδοπούλου")]
    [TestCase("Юлия Щербакова Ґалаґан")]
    [TestCase("office affluent fjord efficient")]
    [TestCase("+12.5% – “quoted” … €")]
    public void Text_reads_back_letter_by_letter(string text) => Assert.That(Pages(new ParagraphBlock(text))[0], Does.Contain(text));

    [Test]
    public void Every_letter_that_reads_back_can_be_seen()
    {
        using var document = PdfDocument.Open(Draw(Of(Table(20, 3), new ParagraphBlock("Zoë Щербакова Ελένη Ściana AVATAR 0123456789", Tone.Quote), new SignaturesBlock(["Client"]))));

        Assert.That(document.GetPages().SelectMany(p => p.Letters).Where(l => l.Value != " " && l.BoundingBox.Height <= 0), Is.Empty);
    }

    [Test]
    public void A_letter_with_its_mark_apart_is_composed() =>
        Assert.That(Pages(new ParagraphBlock("Zoe\u0308 Nguye\u0302\u0303n"))[0], Does.Contain("Zoë Nguyễn"));

    [TestCase("\uD83D alone \uDC00")]
    [TestCase("\u0000\u0001\u0007\u001b[31m\u007f\u0085\u2028\u2029")]
    [TestCase("\uFFFE\uFFFF\uFDD0")]
    [TestCase("سلام שלום 漢字かな 👩‍👩‍👧‍👦 ก็็็็็็็ 𝒜𝒷")]
    [TestCase("\u202Egnp.exe\u2066x\u2069\u200B\u200D\uFEFF")]
    [TestCase("Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮")]
    [TestCase("")]
    [TestCase("\n\n\r\n")]
    public void No_text_breaks_a_document(string text)
    {
        Block[] everywhere =
        [
            new HeadingBlock(2, text), new ParagraphBlock(text, Tone.Quote), new ParagraphBlock(text, Tone.Notice), new FactsBlock([new Fact(text, text)]),
            new TableBlock(text, [new Column(text), new Column(text, Align.End)], [new Row([text, text]), new Row([text, ""], RowKind.Section)]),
            new ChartBlock(text, text, text, [text], [new Series(text, [1])]), new SignaturesBlock([text]), new ParagraphBlock("and on"),
        ];
        var document = new ReportDocument(OnEveryPage with { Title = text, Subject = text, Center = text }, everywhere);

        Assert.That(string.Join(' ', Pages(Draw(document))), Does.Contain("and on"));
    }

    // Private use: no font has it.
    [TestCase("Ana \U000F1234\U000F1234 Lee")]
    public void A_letter_that_no_font_has_is_seen_to_be_missing(string text) =>
        Assert.That(Pages(new ParagraphBlock(text))[0], Does.Contain("Ana \uFFFD\uFFFD Lee"));

    [TestCase("Ա")]
    [TestCase("ა")]
    [TestCase("ก")]
    [TestCase("中")]
    [TestCase("अ")]
    public void A_letter_that_our_font_lacks_is_drawn_with_a_font_of_the_machine_that_has_it(string letter)
    {
        var machineHasIt = SKFontManager.Default.FontFamilies.Any(name => SKFontManager.Default.MatchFamily(name, SKFontStyle.Normal)?.ContainsGlyph(char.ConvertToUtf32(letter, 0)) == true);

        Assert.That(Pages(new ParagraphBlock($"Ana {letter} Lee"))[0], Does.Contain($"Ana {(machineHasIt ? letter : "\uFFFD")} Lee"));
    }

    [Test]
    public void Hebrew_words_stand_from_right_to_left()
    {
        using var document = PdfDocument.Open(Draw(Of(new ParagraphBlock("אבג דהו"))));
        var letters = document.GetPage(1).Letters.Where(l => l.Value is "א" or "ו").ToDictionary(l => l.Value, l => l.BoundingBox.Left);

        // Where no font of the machine has the letters, boxes stand in their place and nothing can be read back.
        Assert.That(letters.Count == 0 || letters["א"] > letters["ו"]);
    }

    [Test]
    public void The_same_document_gives_the_same_bytes()
    {
        var document = Of(Table(50, 4), new ChartBlock("c", "w", "v", ["a", "b"], [new Series("s", [1, null])]), new ParagraphBlock("שלום Щ ë"));

        var first = Draw(document);

        Assert.That(Draw(document), Is.EqualTo(first));
    }

    [Test]
    public void The_document_names_its_title_and_its_own_time()
    {
        using var document = PdfDocument.Open(Draw(Of(new ParagraphBlock("x"))));

        Assert.Multiple(() =>
        {
            Assert.That(document.Information.Title, Is.EqualTo("Client attendance"));
            Assert.That(document.Information.CreationDate, Does.StartWith("D:20260701141500"));
        });
    }

    [Test]
    public void Five_pages_of_1200_cells_take_at_most_200_KB() => Assert.That(Draw(Of(Table(200, 6))), Has.Length.LessThan(200_000));

    [Test]
    public void Progress_is_told_after_each_page_and_drawing_stops_where_asked()
    {
        var told = new List<(int Done, int Total)>();
        using var stop = new CancellationTokenSource();
        var progress = new Told(step =>
        {
            told.Add(step);
            if (step.Done == 3)
            {
                stop.Cancel();
            }
        });

        Assert.That(() => Engine.Draw(Of(Table(300, 2)), Stream.Null, progress, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(told.Select(t => t.Done), Is.EqualTo(Enumerable.Range(1, 3)));
        Assert.That(told.Select(t => t.Total).Distinct().Single(), Is.GreaterThan(5));
    }

    [Test]
    public void A_document_without_blocks_is_one_page() => Assert.That(Pages(), Has.Count.EqualTo(1));

    [Test]
    public void The_shared_lists_of_names_and_hostile_strings_can_be_drawn()
    {
        var shared = SharedFolder();
        var nasty = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(shared, "nasty", "blns.json")))!;
        var names = File.ReadLines(Path.Combine(shared, "names", "common_surnames_by_country.csv")).Concat(File.ReadLines(Path.Combine(shared, "names", "common_forenames_by_country.csv")));
        var table = new TableBlock("All", [new Column("a"), new Column("b", Align.End, 1, 40)], [.. nasty.Concat(names).Select(n => new Row([n, n[..Math.Min(40, n.Length)]]))]);

        Assert.That(Draw(Of(table)), Has.Length.GreaterThan(1000));
    }

    private static string SharedFolder()
    {
        if (Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "data") is var shared && Directory.Exists(shared))
        {
            return shared;
        }

        Assert.Ignore("No shared data: ../shared/data is not there.");
        return "";
    }

    private sealed class Told(Action<(int Done, int Total)> tell) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => tell(value);
    }
}
