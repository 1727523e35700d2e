using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Application.Reporting;

/// <summary>Draws a document as PDF. The same document always gives the same bytes.</summary>
public interface IPdfEngine
{
    /// <summary>Writes the PDF.</summary>
    /// <param name="document">What to draw.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="progress">Told after each page how many of how many are drawn.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    void Draw(ReportDocument document, Stream output, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellationToken = default);
}
