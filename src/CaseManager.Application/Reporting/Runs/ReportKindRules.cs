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
        ReportKind.TreatmentPlan => "Treatment plan",
        ReportKind.SignInSheet => "Sign-in sheet",
        ReportKind.ProgramSummary => "Program summary",
        ReportKind.CaseloadDue => "Caseload due list",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The permission to ask for it and to read it.</summary>
    public static Permission Needs(this ReportKind kind) => kind switch
    {
        ReportKind.Progress or ReportKind.TreatmentPlan or ReportKind.CaseloadDue => Permission.RunClinicalReports,
        ReportKind.Register or ReportKind.ClientAttendance or ReportKind.ProgramSummary => Permission.RunAttendanceReports,
        ReportKind.SignInSheet => Permission.TakeRollCall,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
