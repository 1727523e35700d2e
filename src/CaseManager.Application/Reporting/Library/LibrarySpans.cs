namespace CaseManager.Application.Reporting.Library;

/// <summary>Words and beginnings of spans.</summary>
public static class LibrarySpans
{
    /// <summary>The words.</summary>
    public static string Words(this LibrarySpan span) => span switch
    {
        LibrarySpan.Last90Days => "Last 90 days",
        LibrarySpan.Last30Days => "Last 30 days",
        LibrarySpan.LastYear => "Last year",
        LibrarySpan.Ever => "Any time",
        _ => throw new ArgumentOutOfRangeException(nameof(span), span, null),
    };

    /// <summary>The instant (UTC) at which it begins.</summary>
    public static DateTime Since(this LibrarySpan span, DateTime utcNow) => span switch
    {
        LibrarySpan.Last90Days => utcNow.AddDays(-90),
        LibrarySpan.Last30Days => utcNow.AddDays(-30),
        LibrarySpan.LastYear => utcNow.AddYears(-1),
        LibrarySpan.Ever => DateTime.UnixEpoch,
        _ => throw new ArgumentOutOfRangeException(nameof(span), span, null),
    };
}
