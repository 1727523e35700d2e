using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents;

/// <summary>Plan against what happened, for one client: sections in their order, whichever features bring them.</summary>
public sealed class ProgressReport(
    ClientAttendanceLoader loader, FurnitureWriter furniture, IEnumerable<IProgressSection> sections, TimeProvider time) : IReport
{
    /// <inheritdoc/>
    public ReportKind Kind => ReportKind.Progress;

    /// <inheritdoc/>
    public async Task<ReportDocument> ComposeAsync(ReportRun run, CancellationToken cancellationToken)
    {
        var client = await loader.LoadClientAsync(run.ClientId!.Value, Kind.Needs(), cancellationToken);
        var pages = await furniture.WriteAsync(run, "Progress report", client.Subject, client.Clock, cancellationToken);
        var scope = new ProgressScope(client.Id, run.Period, client.Clock.Today(time), run.Audience) { RecoveryStarts = client.RecoveryStarts, Stays = client.Stays };
        var blocks = new List<Block> { ClientFacts.Of(client, run) };
        foreach (var section in sections.OrderBy(s => s.Order))
        {
            blocks.AddRange(await section.ComposeAsync(scope, cancellationToken));
        }

        return new ReportDocument(pages, blocks);
    }
}
