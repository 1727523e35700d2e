using CaseManager.Benchmarks.Attendance;
using CaseManager.Benchmarks.Audit;
using CaseManager.Benchmarks.Clients;
using CaseManager.Benchmarks.Importing;
using CaseManager.Benchmarks.Reporting;

// Ratios measured in one run, printed, never asserted: dotnet run -c Release --project tests/CaseManager.Benchmarks [-- NAME …]
var benchmarks = new Dictionary<string, Func<TextWriter, Task>>(StringComparer.OrdinalIgnoreCase)
{
    ["drawing"] = output => Task.Run(() => ReportBenchmarks.Run(output)),
    ["printing"] = BrowserPrintBenchmarks.RunAsync,
    ["reports"] = ClientReportBenchmarks.RunAsync,
    ["search"] = SearchBenchmarks.RunAsync,
    ["import"] = ImportBenchmarks.RunAsync,
    ["audit"] = AuditBenchmarks.RunAsync,
    ["roll-call"] = RollCallBenchmarks.RunAsync,
    ["packs"] = PackBenchmarks.RunAsync,
};
var unknown = args.Where(a => !benchmarks.ContainsKey(a)).ToList();
if (unknown.Count > 0)
{
    await Console.Error.WriteLineAsync($"There is no benchmark {string.Join(", ", unknown)}. There are: {string.Join(", ", benchmarks.Keys)}.");
    return 2;
}

foreach (var (name, run) in benchmarks)
{
    if (args.Length == 0 || args.Contains(name, StringComparer.OrdinalIgnoreCase))
    {
        await run(Console.Out);
    }
}

return 0;
