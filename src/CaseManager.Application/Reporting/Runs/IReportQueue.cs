namespace CaseManager.Application.Reporting.Runs;

/// <summary>Hands runs to the workers. Losing an entry loses nothing: the truth is in <see cref="Domain.Reporting.ReportRun"/>.</summary>
public interface IReportQueue
{
    /// <summary>Asks some worker to make the report; asking twice makes it once.</summary>
    void Enqueue(Guid runId);
}
