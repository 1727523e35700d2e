using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting;

/// <summary>Titles of reports and packs.</summary>
internal static class ReportTitle
{
    /// <summary>As much of it as fits.</summary>
    public static string Fit(string title) => Cut(title, ReportRun.TitleLength);

    /// <summary>The title as search sees it, see <see cref="SearchText"/>.</summary>
    public static string KeyOf(string title) => Cut(SearchText.Normalize(title), ReportRun.SearchKeyLength);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
