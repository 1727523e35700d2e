using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Reporting;
using CaseManager.Reports;
using CaseManager.Reports.Engines;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace CaseManager.UnitTests.Reporting;

/// <summary>Documents for tests, and what can be read back from their PDF.</summary>
internal static class SampleDocuments
{
    public static readonly Furniture OnEveryPage = new(
        "Client attendance", "P001 – Zoë Święcicka", "Jan 1, 2026 – Jun 30, 2026", "Jul 1, 2026 09:15 (America/Chicago)",
        new DateTime(2026, 7, 1, 14, 15, 0, DateTimeKind.Utc), Audience.Internal, "Harbor Recovery", "2026-1");

    /// <summary>The engine that is compiled in.</summary>
    public static IPdfEngine Engine { get; } = new ServiceCollection().AddReports().AddSingleton(new PdfEngineLicense("Community")).BuildServiceProvider().GetRequiredService<IPdfEngine>();

    public static ReportDocument Of(params Block[] blocks) => new(OnEveryPage, blocks);

    public static TableBlock Table(int rows, int columns, double minWidth = 36, int frozen = 1) => new(
        "Numbers",
        [.. Enumerable.Range(0, columns).Select(c => new Column($"Head{c}", MinWidth: minWidth))],
        [.. Enumerable.Range(0, rows).Select(r => new Row([.. Enumerable.Range(0, columns).Select(c => $"r{r}c{c}")]))],
        frozen);

    public static byte[] Draw(ReportDocument document)
    {
        using var output = new MemoryStream();
        Engine.Draw(document, output);
        return output.ToArray();
    }

    /// <summary>The words of each page, apart by one space.</summary>
    public static IReadOnlyList<string> Pages(byte[] pdf)
    {
        using var read = PdfDocument.Open(pdf);
        return [.. read.GetPages().Select(page => string.Join(' ', page.GetWords().Select(w => w.Text)))];
    }

    public static IReadOnlyList<string> Pages(params Block[] blocks) => Pages(Draw(Of(blocks)));
}
