using CaseManager.Benchmarks.Attendance;
using CaseManager.Benchmarks.Audit;
using CaseManager.Benchmarks.Clients;
using CaseManager.Benchmarks.Importing;
using CaseManager.Benchmarks.Reporting;

// Ratios measured in one run, printed, never asserted: dotnet run -c Release --project tests/CaseManager.Benchmarks
ReportBenchmarks.Run(Console.Out);
await ClientReportBenchmarks.RunAsync(Console.Out);
await PackBenchmarks.RunAsync(Console.Out);
await SearchBenchmarks.RunAsync(Console.Out);
await ImportBenchmarks.RunAsync(Console.Out);
await AuditBenchmarks.RunAsync(Console.Out);
await RollCallBenchmarks.RunAsync(Console.Out);
