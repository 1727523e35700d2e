using System.Diagnostics;
using System.Globalization;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Assets;
using CaseManager.Domain.Reporting;
using CaseManager.Reports.Engines.Skia;
using SkiaSharp;

namespace CaseManager.Benchmarks.Reporting;

/// <summary>The PDF engine against a bare SkiaSharp loop, and the memory that a long register takes.</summary>
public static class ReportBenchmarks
{
    private const int Rounds = 25;
    private const int RowsPerPage = 30;

    /// <summary>Measures and prints. Ratios compare runs that take turns in this process; bytes and megabytes are as they are.</summary>
    public static void Run(TextWriter output)
    {
        DrawCells(output);
        DrawRegister(output);
    }

    private static void DrawCells(TextWriter output)
    {
        using var data = SKData.Create(ReportFonts.OpenRegular());
        using var typeface = SKTypeface.FromData(data);
        var table = SampleTable.Cells(rows: 5 * RowsPerPage, columns: 8);
        var document = new ReportDocument(SampleTable.OnEveryPage, [table]);
        var (engine, bare) = (new List<double>(), new List<double>());
        var (engineBytes, bareBytes) = (0L, 0L);
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var (engineTime, bareTime) = (Time(s => new SkiaPdfEngine().Draw(document, s), out engineBytes), Time(s => DrawBare(table, typeface, s), out bareBytes));

            // The first half warms up: compiling must not be measured.
            if (round >= Rounds)
            {
                engine.Add(engineTime);
                bare.Add(bareTime);
            }
        }

        var (ours, theirs) = (Median(engine), Median(bare));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Table of 1,200 cells: engine {ours:0.0} ms, bare SkiaSharp loop {theirs:0.0} ms, ratio {ours / theirs:0.00} (at most 1.5)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Table of 1,200 cells: engine {engineBytes / 1000.0:0} KB (at most 200), bare loop {bareBytes / 1000.0:0} KB"));
    }

    // The working set of the whole process is read after every page: an upper bound of what the register takes.
    private static void DrawRegister(TextWriter output)
    {
        var document = new ReportDocument(SampleTable.OnEveryPage, [Register(clients: 400, sessions: 640)], Landscape: true);
        var watch = new PeakMemory();
        var file = Path.GetTempFileName();
        try
        {
            var elapsed = Stopwatch.StartNew();
            using (var stream = File.Create(file))
            {
                new SkiaPdfEngine().Draw(document, stream, watch);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Register of {watch.Pages} pages: {elapsed.Elapsed.TotalSeconds:0.0} s, {new FileInfo(file).Length / 1e6:0.0} MB, process at most {watch.Bytes / 1e6:0} MB (at most 300)"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static TableBlock Register(int clients, int sessions) => new(
        "Register",
        [new Column("Client", Align.Start, 3, 104), .. Enumerable.Range(0, sessions).Select(s => new Column($"Jun {1 + (s % 30)}\n2026\n09:30", Align.Center, 0.4, 31))],
        [.. Enumerable.Range(0, clients).Select(c => new Row([$"Client {c}", .. Enumerable.Range(0, sessions).Select(s => "PPPLEXA–"[((c * 7) + s) % 8].ToString())]))]);

    private static void DrawBare(TableBlock table, SKTypeface typeface, Stream output)
    {
        using var font = new SKFont(typeface, 9);
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var pdf = SKDocument.CreatePdf(output);
        foreach (var rows in table.Rows.Chunk(RowsPerPage))
        {
            var page = pdf.BeginPage(612, 792);
            for (var r = 0; r < rows.Length; r++)
            {
                for (var c = 0; c < rows[r].Cells.Count; c++)
                {
                    page.DrawText(rows[r].Cells[c], 42 + (c * 66), 100 + (r * 18), font, paint);
                }
            }

            pdf.EndPage();
        }

        pdf.Close();
    }

    private static double Time(Action<Stream> draw, out long bytes)
    {
        using var stream = new MemoryStream();
        var watch = Stopwatch.StartNew();
        draw(stream);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        bytes = stream.Length;
        return elapsed;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed class PeakMemory : IProgress<(int Done, int Total)>
    {
        public long Bytes { get; private set; }

        public int Pages { get; private set; }

        public void Report((int Done, int Total) value) => (Bytes, Pages) = (Math.Max(Bytes, Environment.WorkingSet), value.Total);
    }
}
