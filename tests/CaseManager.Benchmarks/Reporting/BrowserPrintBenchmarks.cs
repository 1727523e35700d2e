using System.Diagnostics;
using System.Globalization;
using System.Text;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Reports.Engines.Skia;
using Microsoft.Playwright;

namespace CaseManager.Benchmarks.Reporting;

/// <summary>The PDF engine on all cores against one warm headless Chromium that prints the same documents from HTML, ten pages at once.</summary>
public static class BrowserPrintBenchmarks
{
    private const int Documents = 40;
    private const int AtOnce = 10;
    private const int Rounds = 5;

    /// <summary>Measures and prints the ratio; says so where there is no Chromium.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        var browser = Environment.GetEnvironmentVariable("CASEMANAGER_TEST_BROWSER") ?? "/usr/bin/chromium";
        if (!File.Exists(browser))
        {
            await output.WriteLineAsync($"Printing by a browser: there is no {browser}.");
            return;
        }

        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = browser, Args = ["--no-sandbox"] });
        var pages = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => chromium.NewPageAsync()));
        var table = SampleTable.Cells(rows: 150, columns: 8);
        var (document, html) = (new ReportDocument(SampleTable.OnEveryPage, [table]), Html(table));
        var (drawn, printed) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (engine, paper) = (Draw(document), await PrintAsync(pages, html));

            // The first round warms both up.
            if (round > 0)
            {
                drawn.Add(engine);
                printed.Add(paper);
            }
        }

        var (ours, theirs) = (drawn.Order().ElementAt(Rounds / 2) / Documents, printed.Order().ElementAt(Rounds / 2) / Documents);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Table of 1,200 cells on five pages: {ours:0.0} ms a document by the engine on {Environment.ProcessorCount} cores, {theirs:0.0} ms printed by one warm Chromium, {AtOnce} pages at once; {theirs / ours:0.0} times as fast (at least 10)"));
    }

    private static double Draw(ReportDocument document)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Documents, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, _ => new SkiaPdfEngine().Draw(document, new MemoryStream()));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> PrintAsync(IPage[] pages, string html)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(pages.Select(async page =>
        {
            for (var i = 0; i < Documents / AtOnce; i++)
            {
                await page.SetContentAsync(html);
                await page.PdfAsync(new PagePdfOptions { Format = "Letter" });
            }
        }));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Html(TableBlock table)
    {
        var html = new StringBuilder("<!doctype html><html lang=en><title>Cells</title><style>body{font:9pt sans-serif}table{border-collapse:collapse;width:100%}td,th{padding:3pt 4pt;border-bottom:.5pt solid #d0d7de}tr{break-inside:avoid}</style><table><thead><tr>");
        table.Columns.ToList().ForEach(c => html.Append(CultureInfo.InvariantCulture, $"<th>{c.Header}</th>"));
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>").AppendJoin("", row.Cells.Select(c => $"<td>{c}</td>")).Append("</tr>");
        }

        return html.Append("</tbody></table></html>").ToString();
    }
}
