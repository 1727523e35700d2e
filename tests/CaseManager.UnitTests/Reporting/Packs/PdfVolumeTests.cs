using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia.Volumes;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace CaseManager.UnitTests.Reporting.Packs;

public sealed class PdfVolumeTests
{
    private static readonly string[] Hostile = ["Ana Díaz, P1", "(a) Tj ET >> endobj", "<script>", @"\\) /JS (x)", "Ζωή Жукова 👩‍👩‍👧‍👦", "line\r\nbreak\0", "\uD800half", "", new string('x', 5000)];

    [Test]
    public void Every_document_has_a_bookmark_that_leads_to_its_first_page_and_pages_of_its_own()
    {
        var pdf = Draw(["Short, P1", "Long, P2", "Last, P3"], i => i == 1 ? [SampleDocuments.Table(120, 4)] : [new ParagraphBlock($"Document {i}")]);
        using var read = PdfDocument.Open(pdf);
        var pages = SampleDocuments.Pages(pdf);

        Assert.That(read.TryGetBookmarks(out var bookmarks), Is.True);
        var nodes = bookmarks!.Roots.OfType<DocumentBookmarkNode>().ToList();
        Assert.That(nodes.Select(n => n.Title), Is.EqualTo(["Short, P1", "Long, P2", "Last, P3"]));
        Assert.That(nodes.Select(n => n.PageNumber), Is.EqualTo([1, 2, pages.Count]));
        Assert.That(pages[0], Does.Contain("Document 0").And.Contain("Page 1 of 1"));
        Assert.That(pages[1], Does.Contain($"Page 1 of {pages.Count - 2}"));
        Assert.That(pages[^1], Does.Contain("Document 2").And.Contain("Page 1 of 1"));
    }

    [Test]
    public void No_name_gets_out_of_its_bookmark()
    {
        var pdf = Draw(Hostile, i => [new ParagraphBlock($"Document {i}")]);
        using var read = PdfDocument.Open(pdf);

        Assert.That(read.NumberOfPages, Is.EqualTo(Hostile.Length));
        Assert.That(read.TryGetBookmarks(out var bookmarks), Is.True);
        var titles = bookmarks!.Roots.Select(n => n.Title).ToList();
        Assert.That(titles, Has.Count.EqualTo(Hostile.Length));
        Assert.That(titles.Take(5), Is.EqualTo(Hostile.Take(5)));
        Assert.That(bookmarks.Roots.OfType<DocumentBookmarkNode>().Select(n => n.PageNumber), Is.EqualTo(Enumerable.Range(1, Hostile.Length)));
    }

    [Test]
    public void The_file_bears_a_code_of_its_own() =>
        Assert.That(System.Text.Encoding.Latin1.GetString(Draw(["A"], _ => [new ParagraphBlock("One")])), Does.Contain("/Keywords (7Q4MD-0K2XV)"));

    [Test]
    public void The_same_documents_give_the_same_bytes_and_share_their_fonts()
    {
        var few = Draw(["A", "B"], i => [new ParagraphBlock($"Document {i}")]);
        var many = Draw([.. Enumerable.Range(0, 52).Select(i => $"{i}")], i => [new ParagraphBlock($"Document {i}")]);

        Assert.That(Draw(["A", "B"], i => [new ParagraphBlock($"Document {i}")]), Is.EqualTo(few));
        Assert.That((many.Length - few.Length) / 50, Is.LessThan(10_000), "bytes for one document more");
    }

    private static byte[] Draw(string[] names, Func<int, Block[]> blocks)
    {
        using var output = new MemoryStream();
        using (var volume = new SkiaPdfVolumes().Begin("Progress – all clients of North", "7Q4MD0K2XV", SampleDocuments.OnEveryPage.AsOfUtc, output))
        {
            for (var i = 0; i < names.Length; i++)
            {
                volume.Add(SampleDocuments.Of(blocks(i)), names[i], CancellationToken.None);
            }

            volume.Close();
        }

        return output.ToArray();
    }
}
