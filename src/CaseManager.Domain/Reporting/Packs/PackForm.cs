namespace CaseManager.Domain.Reporting.Packs;

/// <summary>What comes of a pack.</summary>
public enum PackForm
{
    /// <summary>A PDF for each client, taken out as one zip.</summary>
    Zip,

    /// <summary>PDFs of at most <see cref="ReportPack.MostInVolume"/> documents each, with bookmarks.</summary>
    Volumes,
}
