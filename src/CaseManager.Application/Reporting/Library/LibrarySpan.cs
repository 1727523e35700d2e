namespace CaseManager.Application.Reporting.Library;

/// <summary>How far back the library goes.</summary>
public enum LibrarySpan
{
    /// <summary>Ninety days.</summary>
    Last90Days,

    /// <summary>Thirty days.</summary>
    Last30Days,

    /// <summary>A year.</summary>
    LastYear,

    /// <summary>All that there is.</summary>
    Ever,
}
