namespace CaseManager.Domain.Reporting;

/// <summary>What kinds of reports have in common.</summary>
public static class ReportKinds
{
    /// <summary>Whether it is about one group.</summary>
    public static bool IsOfGroup(this ReportKind kind) => kind is ReportKind.Register or ReportKind.SignInSheet;

    /// <summary>Whether it is about whoever a <see cref="ReportFilter"/> leaves.</summary>
    public static bool IsOfFilter(this ReportKind kind) => kind is ReportKind.ProgramSummary or ReportKind.CaseloadDue;

    /// <summary>Whether it is about one client.</summary>
    public static bool IsOfClient(this ReportKind kind) => !kind.IsOfGroup() && !kind.IsOfFilter();

    /// <summary>Whether it covers days: a plan is printed as it stands, and what is due is so today.</summary>
    public static bool IsOfDays(this ReportKind kind) => kind is not ReportKind.TreatmentPlan and not ReportKind.CaseloadDue;

    /// <summary>Whether it names or counts several clients, and so is for internal use only (rule 12).</summary>
    public static bool IsInternal(this ReportKind kind) => !kind.IsOfClient();
}
