using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Web.Security;

/// <summary>Whoever gets an answer from this action leaves an entry in the audit trail. Needed on every page about a client, a stay, a plan, a session, a group or a report.</summary>
/// <param name="action">One of <see cref="Application.Audit.AuditActions"/>.</param>
/// <param name="subject">What the address names.</param>
/// <param name="routeValue">The part of the address that names it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuditedAttribute(string action, AuditSubject subject = AuditSubject.None, string routeValue = "id") : Attribute
{
    /// <summary>What is done.</summary>
    public string Action { get; } = action;

    /// <summary>What the address names.</summary>
    public AuditSubject Subject { get; } = subject;

    /// <summary>The part of the address that names it.</summary>
    public string RouteValue { get; } = routeValue;

    /// <summary>The part of the address that names one document of a pack: only the client of that one is looked at. Null where it is about all of it.</summary>
    public string? DocumentValue { get; init; }
}

/// <summary>What an audited page is about.</summary>
public enum AuditSubject
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>A client.</summary>
    Client,

    /// <summary>A stay.</summary>
    Episode,

    /// <summary>A treatment plan.</summary>
    Plan,

    /// <summary>A group.</summary>
    Group,

    /// <summary>A session.</summary>
    Session,

    /// <summary>A counseling session.</summary>
    CounselingSession,

    /// <summary>A SUD counseling note; never with the client whom it is about.</summary>
    CounselingNote,

    /// <summary>A merge of two records.</summary>
    Merge,

    /// <summary>A making of a report.</summary>
    Report,

    /// <summary>A pack of reports.</summary>
    Pack,

    /// <summary>A schedule of reports.</summary>
    Schedule,

    /// <summary>An import.</summary>
    Import,
}

/// <summary>Words of the trail for what pages are about.</summary>
internal static class AuditSubjectExtensions
{
    /// <summary>The kind of record, as writes name it too.</summary>
    public static string? Kind(this AuditSubject subject) => subject switch
    {
        AuditSubject.None => null,
        AuditSubject.Client => nameof(Client),
        AuditSubject.Episode => nameof(Episode),
        AuditSubject.Plan => nameof(TreatmentPlan),
        AuditSubject.Group => nameof(Group),
        AuditSubject.Session => nameof(GroupSession),
        AuditSubject.CounselingSession => nameof(CounselingSession),
        AuditSubject.CounselingNote => nameof(SudCounselingNote),
        AuditSubject.Merge => nameof(ClientMerge),
        AuditSubject.Report => nameof(ReportRun),
        AuditSubject.Pack => nameof(ReportPack),
        AuditSubject.Schedule => nameof(ReportSchedule),
        AuditSubject.Import => nameof(ImportBatch),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };
}
