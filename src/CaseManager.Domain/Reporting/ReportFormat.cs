namespace CaseManager.Domain.Reporting;

/// <summary>The forms of one document; all are made of the same description and agree.</summary>
public enum ReportFormat
{
    /// <summary>For printing.</summary>
    Pdf,

    /// <summary>Its tables.</summary>
    Csv,

    /// <summary>The description itself (JSON), shown on screen.</summary>
    Screen,
}
