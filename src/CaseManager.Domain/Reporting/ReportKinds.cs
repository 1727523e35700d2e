namespace CaseManager.Domain.Reporting;

/// <summary>What kinds of reports have in common.</summary>
public static class ReportKinds
{
    /// <summary>Whether it is about a group; the others are about one client.</summary>
    public static bool IsOfGroup(this ReportKind kind) => kind is ReportKind.Register or ReportKind.SignInSheet;
}
