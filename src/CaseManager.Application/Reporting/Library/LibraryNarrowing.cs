using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Library;

/// <summary>Narrows reports and packs alike to what is looked for.</summary>
internal static class LibraryNarrowing
{
    private const int MostWords = 6;

    /// <summary>All of the filter but the program, which differs between reports and packs.</summary>
    /// <param name="me">Whoever looks.</param>
    public static IQueryable<T> Narrow<T>(this IQueryable<T> reports, LibraryFilter filter, Guid? me, DateTime utcNow)
        where T : AggregateRoot, IReportOrder
    {
        var since = filter.Asked.Since(utcNow);
        reports = reports.Where(r => r.RequestedAt >= since);
        if (filter.Mine)
        {
            reports = reports.Where(r => r.RequestedById == me);
        }

        if (filter.AskedBy is { } asker)
        {
            reports = reports.Where(r => r.RequestedById == asker);
        }

        if (filter.Kind is { } kind)
        {
            reports = reports.Where(r => r.Kind == kind);
        }

        if (filter.From is { } from)
        {
            reports = reports.Where(r => r.To >= from);
        }

        return Titled(filter.To is { } to ? reports.Where(r => r.From <= to) : reports, filter.Title);
    }

    private static IQueryable<T> Titled<T>(IQueryable<T> reports, string? title)
        where T : AggregateRoot, IReportOrder
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return reports;
        }

        var words = SearchText.Words(title.Length > ReportRun.TitleLength ? title[..ReportRun.TitleLength] : title);
        foreach (var word in words.Take(MostWords))
        {
            reports = reports.Where(r => r.SearchKey.Contains(word));
        }

        // No title is found by signs alone.
        return words.Count > 0 ? reports : reports.Where(r => false);
    }
}
