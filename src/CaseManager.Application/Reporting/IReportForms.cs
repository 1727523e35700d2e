using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Application.Reporting;

/// <summary>The other forms of a document: CSV, and the description that is shown on screen.</summary>
public interface IReportForms
{
    /// <summary>It as CSV (UTF-8 with byte order mark, formulas neutralised): everything that it says, from top to bottom; lines to sign on and drawings say nothing.</summary>
    byte[] ToCsv(ReportDocument document);

    /// <summary>The description as JSON.</summary>
    byte[] ToScreen(ReportDocument document);

    /// <summary>Reads a description back.</summary>
    ReportDocument FromScreen(byte[] json);
}
