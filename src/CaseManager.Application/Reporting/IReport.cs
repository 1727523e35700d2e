using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting;

/// <summary>One kind of report: reads its model and describes the document.</summary>
public interface IReport
{
    /// <summary>Which document it makes.</summary>
    ReportKind Kind { get; }

    /// <summary>Reads what the run asks for and describes the document; the number of queries does not grow with rows.</summary>
    /// <exception cref="UseCases.NotFoundException">The client or group does not exist.</exception>
    Task<ReportDocument> ComposeAsync(ReportRun run, CancellationToken cancellationToken);
}
