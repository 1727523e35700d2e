using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting;

/// <summary>What a report about many clients is narrowed to; null does not narrow.</summary>
/// <param name="SiteId">A site.</param>
/// <param name="ProgramId">A program: whoever is in it.</param>
/// <param name="GroupId">A group; of a program summary only.</param>
/// <param name="StaffId">Of a program summary who leads the groups, of a caseload the primary counselor.</param>
public sealed record ReportFilter(Guid? SiteId = null, Guid? ProgramId = null, Guid? GroupId = null, Guid? StaffId = null)
{
    /// <summary>Narrows nothing.</summary>
    public static ReportFilter None { get; } = new();

    /// <summary>What keeps it from being the filter of a kind of report; null where nothing does.</summary>
    public RuleViolationException? Problem(ReportKind kind) => kind switch
    {
        ReportKind.ProgramSummary when ProgramId is null && SiteId is null => Violation("Choose the program or the site."),
        ReportKind.CaseloadDue when GroupId is not null => Violation("A caseload is not of a group. Leave the group out."),
        ReportKind.CaseloadDue when (SiteId ?? ProgramId ?? StaffId) is null => Violation("Choose the counselor, the program or the site."),
        _ when !kind.IsOfFilter() && this != None => Violation("This report is about one group or client; it has no filter."),
        _ => null,
    };

    private static RuleViolationException Violation(string message) => new("report.filter", message, nameof(ProgramId));
}
