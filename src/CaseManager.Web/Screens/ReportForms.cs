using CaseManager.Application.Centers;
using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Reporting.Filters;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.Screens;

/// <summary>What is chosen to ask for a report.</summary>
public sealed class ReportForm
{
    /// <summary>Which document.</summary>
    public ReportKind? Kind { get; set; }

    /// <summary>The group of a register.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>The client of a report about one.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>Whether the form was opened for that group or client, and does not ask about whom the report is.</summary>
    public bool IsOpenedFor { get; set; }

    /// <summary>Part of the client's name, or the MRN.</summary>
    public string? Client { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Who it is for.</summary>
    public Audience Audience { get; set; }

    /// <summary>The site that a report about many clients is narrowed to.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>The program that it is narrowed to.</summary>
    public Guid? ProgramId { get; set; }

    /// <summary>The counselor that it is narrowed to.</summary>
    public Guid? StaffId { get; set; }

    /// <summary>The name to save the filter under.</summary>
    public string? FilterName { get; set; }

    /// <summary>Which days a saved filter stands for.</summary>
    public PeriodRule? Days { get; set; }

    /// <summary>The same of any filter: a caseload has no days to choose, and stands for those of the day on which it is taken.</summary>
    public PeriodRule? DaysOfFilter => Kind is ReportKind.CaseloadDue ? Days ?? PeriodRule.FixedDays : Days;

    /// <summary>What it is narrowed to.</summary>
    public ReportFilter Filter => new(SiteId, ProgramId, GroupId, StaffId);

    /// <summary>Whether it is about whoever the filter leaves.</summary>
    public bool IsOfFilter => Kind?.IsOfFilter() is true;

    /// <summary>The use case it stands for; what the kind does not need is left out, since without script all of the form is sent.</summary>
    /// <param name="today">The day as of which a plan is printed, where the form says none.</param>
    public AskForReport ToCommand(DateOnly today) => Kind switch
    {
        { } kind when kind.IsOfFilter() => new(Kind, null, From, To, Filter: Filter),
        ReportKind.Register => new(Kind, GroupId, From, To),
        ReportKind.TreatmentPlan => new(Kind, ClientId, To ?? today, To ?? today, Audience),
        _ => new(Kind, ClientId, From, To, Audience),
    };
}

/// <summary>The form as a saved filter fills it in.</summary>
public static class SavedReportForm
{
    /// <param name="saved">The filter.</param>
    /// <param name="today">The day on which it is taken.</param>
    public static ReportForm Of(SavedFilterRow saved, DateOnly today) => new()
    {
        Kind = saved.Kind,
        SiteId = saved.SiteId,
        ProgramId = saved.ProgramId,
        GroupId = saved.GroupId,
        StaffId = saved.StaffId,
        From = saved.Days.On(today)?.From ?? saved.From ?? today,
        To = saved.Days.On(today)?.To ?? saved.To ?? today,
    };
}

/// <summary>The form with what it offers.</summary>
/// <param name="Form">What is chosen.</param>
/// <param name="Subject">The group or client that the form was opened for.</param>
/// <param name="Groups">Groups to choose from.</param>
/// <param name="Clients">Clients that fit what was typed.</param>
public sealed record ReportRequest(ReportForm Form, ReportSubject? Subject, IReadOnlyList<GroupSubject> Groups, IReadOnlyList<ClientRow> Clients)
{
    /// <summary>The client who is chosen on a form that asks about whom the report is.</summary>
    public ReportSubject? Chosen { get; init; }

    /// <summary>Filters that whoever asks has saved.</summary>
    public IReadOnlyList<SavedFilterRow> Saved { get; init; } = [];

    /// <summary>Sites to narrow to.</summary>
    public IReadOnlyList<SiteChoice> Sites { get; init; } = [];

    /// <summary>Programs to narrow to.</summary>
    public IReadOnlyList<ProgramChoice> Programs { get; init; } = [];

    /// <summary>Counselors to narrow to.</summary>
    public IReadOnlyList<StaffChoice> Staff { get; init; } = [];

    /// <summary>The fields whose value is none of the choices any more: sent as they are, they would narrow to nothing.</summary>
    public IEnumerable<string> Gone => new GoneChoices()
        .In(nameof(Form.SiteId), Form.IsOfFilter ? Form.SiteId : null, Sites.Select(s => s.Id))
        .In(nameof(Form.ProgramId), Form.IsOfFilter ? Form.ProgramId : null, Programs.Select(p => p.Id))
        .In(nameof(Form.GroupId), Form.Kind?.IsOfClient() is true ? null : Form.GroupId, Groups.Select(g => g.Id))
        .In(nameof(Form.StaffId), Form.IsOfFilter ? Form.StaffId : null, Staff.Select(s => s.Id));
}
