namespace CaseManager.Domain.Reporting;

/// <summary>The documents that can be asked for.</summary>
public enum ReportKind
{
    /// <summary>Clients × sessions of one group.</summary>
    Register,

    /// <summary>Everything one client attended, by kind and group.</summary>
    ClientAttendance,

    /// <summary>Plan against what happened, for one client.</summary>
    Progress,

    /// <summary>One version of a client's treatment plan with its signatures.</summary>
    TreatmentPlan,

    /// <summary>Who is expected at one session of a group, with lines to sign on.</summary>
    SignInSheet,

    /// <summary>How the groups of a program or a site were attended: by kind, group, counselor, weekday and topic, with seats and hours.</summary>
    ProgramSummary,

    /// <summary>What is due for the clients of a counselor, a program or a site.</summary>
    CaseloadDue,
}
