using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Reporting;

namespace CaseManager.Benchmarks.Reporting;

/// <summary>A table that several benchmarks draw.</summary>
internal static class SampleTable
{
    public static Furniture OnEveryPage { get; } = new(
        "Group register", "G1 – Benchmark", "Jan 1, 2026 – Jun 30, 2026", "Jul 1, 2026 09:00 (UTC)", new DateTime(2026, 7, 1, 9, 0, 0, DateTimeKind.Utc),
        Audience.Internal, "Benchmark", "2026-1");

    public static TableBlock Cells(int rows, int columns) => new(
        "Cells",
        [.. Enumerable.Range(0, columns).Select(c => new Column($"Column {c}"))],
        [.. Enumerable.Range(0, rows).Select(r => new Row([.. Enumerable.Range(0, columns).Select(c => $"Cell {(r * columns) + c}")]))]);
}
