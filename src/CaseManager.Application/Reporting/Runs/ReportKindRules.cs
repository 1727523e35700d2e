using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>What each kind of report is called, and who may ask for it and read it.</summary>
public static class ReportKindRules
{
    /// <summary>What people call it.</summary>
    public static string Words(this ReportKind kind) => kind switch
    {
        ReportKind.Register => "Register",
        ReportKind.ClientAttendance => "Client attendance",
        ReportKind.Progress => "Progress",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The permission to ask for it and to read it.</summary>
    public static Permission Needs(this ReportKind kind) =>
        kind is ReportKind.Progress ? Permission.RunClinicalReports : Permission.RunAttendanceReports;

    /// <summary>The runs that the user may see; another one is simply not found.</summary>
    public static IQueryable<ReportRun> VisibleTo(this IQueryable<ReportRun> runs, ICurrentUser user)
    {
        var (attendance, clinical) = (user.May(Permission.RunAttendanceReports), user.May(Permission.RunClinicalReports));
        return runs.Where(r => r.Kind == ReportKind.Progress ? clinical : attendance);
    }
}
