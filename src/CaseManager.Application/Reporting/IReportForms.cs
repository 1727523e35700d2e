using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Application.Reporting;

/// <summary>The other forms of a document: CSV of its tables, and the description that is shown on screen.</summary>
public interface IReportForms
{
    /// <summary>Its tables as CSV (UTF-8 with byte order mark, formulas neutralised).</summary>
    byte[] ToCsv(ReportDocument document);

    /// <summary>The description as JSON.</summary>
    byte[] ToScreen(ReportDocument document);

    /// <summary>Reads a description back.</summary>
    ReportDocument FromScreen(byte[] json);
}
