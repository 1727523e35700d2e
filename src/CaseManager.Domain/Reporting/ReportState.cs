namespace CaseManager.Domain.Reporting;

/// <summary>Where a run stands.</summary>
public enum ReportState
{
    /// <summary>Asked for; nobody works on it yet.</summary>
    Queued,

    /// <summary>A worker holds its lease.</summary>
    Running,

    /// <summary>The files are there.</summary>
    Done,

    /// <summary>It could not be made; the error says why.</summary>
    Failed,
}
