using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Application.Reporting;

/// <summary>Draws many documents into one PDF.</summary>
public interface IPdfVolumes
{
    /// <summary>Opens a volume; the same documents always give the same bytes.</summary>
    /// <param name="title">What the file says it is.</param>
    /// <param name="code">The short code of the volume itself, see <see cref="Domain.Reporting.ReportCode"/>; its documents have theirs on their pages.</param>
    /// <param name="asOfUtc">When it was asked for (UTC).</param>
    /// <param name="output">Where the bytes go, as documents are added. It must know its position.</param>
    IPdfVolume Begin(string title, string code, DateTime asOfUtc, Stream output);
}

/// <summary>A PDF that documents are added to, one after the other; none of them stays in memory.</summary>
public interface IPdfVolume : IDisposable
{
    /// <summary>Draws a document behind the others; its pages are numbered for themselves.</summary>
    /// <param name="document">What to draw.</param>
    /// <param name="bookmark">What the outline of the volume calls it; any text.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    void Add(ReportDocument document, string bookmark, CancellationToken cancellationToken);

    /// <summary>Writes the outline and the end; nothing can be added any more.</summary>
    void Close();
}
