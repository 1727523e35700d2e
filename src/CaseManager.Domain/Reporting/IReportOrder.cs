namespace CaseManager.Domain.Reporting;

/// <summary>What a report and a pack of reports have in common for whoever looks for them.</summary>
public interface IReportOrder
{
    /// <summary>Which document.</summary>
    ReportKind Kind { get; }

    /// <summary>First day of the period.</summary>
    DateOnly From { get; }

    /// <summary>Last day of the period.</summary>
    DateOnly To { get; }

    /// <summary>What lists call it.</summary>
    string Title { get; }

    /// <summary>The title as search sees it.</summary>
    string SearchKey { get; }

    /// <summary>The user who asked for it; null where an operator of the command line did.</summary>
    Guid? RequestedById { get; }

    /// <summary>When (UTC).</summary>
    DateTime RequestedAt { get; }
}
