using CaseManager.Application.Centers;
using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Filters;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about a schedule of reports.</summary>
public sealed class ReportScheduleForm
{
    private ScheduleTarget? target;

    /// <summary>The version that the form was opened with; 0 for a new one.</summary>
    public int Version { get; set; }

    /// <summary>What its owner calls it.</summary>
    public string? Name { get; set; }

    /// <summary>Which document.</summary>
    public ReportKind? Kind { get; set; }

    /// <summary>Part of the client's name, or the MRN.</summary>
    public string? Client { get; set; }

    /// <summary>The client that is chosen.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>The group.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>The counselor of a pack.</summary>
    public Guid? CounselorId { get; set; }

    /// <summary>The program of a pack.</summary>
    public Guid? ProgramId { get; set; }

    /// <summary>The site of a pack.</summary>
    public Guid? PackSiteId { get; set; }

    /// <summary>One's own filter, of a report about many clients.</summary>
    public Guid? FilterId { get; set; }

    /// <summary>Who the reports are for.</summary>
    public Audience Audience { get; set; }

    /// <summary>What comes of a pack.</summary>
    public PackForm Result { get; set; }

    /// <summary>Which days each report covers.</summary>
    public SchedulePeriod? Covers { get; set; } = SchedulePeriod.LastWeek;

    /// <summary>How often.</summary>
    public RhythmUnit? Unit { get; set; } = RhythmUnit.Weekly;

    /// <summary>Days of the week.</summary>
    public List<DayOfWeek> Days { get; set; } = [];

    /// <summary>Day of the month; −1 is the last.</summary>
    public int? DayOfMonth { get; set; }

    /// <summary>Time on the clock of the site.</summary>
    public TimeOnly? At { get; set; }

    /// <summary>The site whose clock counts.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>Of what; a register is of a group, and needs no word about it.</summary>
    public ScheduleTarget? Target { get => Kind is ReportKind.Register ? target ?? ScheduleTarget.Group : target; set => target = value; }

    /// <summary>The field that the subject is chosen in.</summary>
    public string SubjectField => Target switch
    {
        ScheduleTarget.Client => nameof(Client),
        ScheduleTarget.Group => nameof(GroupId),
        ScheduleTarget.CounselorClients => nameof(CounselorId),
        ScheduleTarget.ProgramClients => nameof(ProgramId),
        ScheduleTarget.SavedFilter => nameof(FilterId),
        _ => nameof(PackSiteId),
    };

    /// <summary>The form of what is known.</summary>
    public static ReportScheduleForm Of(ScheduleRow row) => new()
    {
        Version = row.Version,
        Name = row.Name,
        Kind = row.Kind,
        Target = row.Target,
        ClientId = row.Target is ScheduleTarget.Client ? row.SubjectId : null,
        GroupId = row.Target is ScheduleTarget.Group ? row.SubjectId : null,
        CounselorId = row.Target is ScheduleTarget.CounselorClients ? row.SubjectId : null,
        ProgramId = row.Target is ScheduleTarget.ProgramClients ? row.SubjectId : null,
        PackSiteId = row.Target is ScheduleTarget.SiteClients ? row.SubjectId : null,
        FilterId = row.Target is ScheduleTarget.SavedFilter ? row.SubjectId : null,
        Audience = row.Audience,
        Result = row.Form,
        Covers = row.Covers,
        Unit = row.Unit,
        Days = [.. row.Rhythm.Days],
        DayOfMonth = row.DayOfMonth,
        At = row.At,
        SiteId = row.SiteId,
    };

    /// <summary>Fills in what a report was asked for with. One that is narrowed by several things takes a saved filter: to leave some of them out would be another report.</summary>
    /// <param name="report">What was asked for.</param>
    /// <param name="filters">One's own filters.</param>
    public void Repeat(AskForReport report, IReadOnlyList<SavedFilterRow> filters)
    {
        (Kind, Name, Audience) = (report.Kind, report.Kind?.Words(), report.Audience);
        if (report.Kind?.IsOfFilter() is true && report.Filter is { } filter)
        {
            if (new[] { filter.SiteId, filter.ProgramId, filter.GroupId, filter.StaffId }.Count(part => part is not null) > 1)
            {
                Target = ScheduleTarget.SavedFilter;
                FilterId = filters.FirstOrDefault(f => f.Kind == report.Kind && new ReportFilter(f.SiteId, f.ProgramId, f.GroupId, f.StaffId) == filter)?.Id;
                return;
            }

            Target = filter.ProgramId is not null ? ScheduleTarget.ProgramClients : filter.StaffId is not null ? ScheduleTarget.CounselorClients : ScheduleTarget.SiteClients;
            (ProgramId, CounselorId, PackSiteId) = (filter.ProgramId, filter.StaffId, filter.SiteId);
            return;
        }

        Target = report.Kind is ReportKind.Register ? ScheduleTarget.Group : ScheduleTarget.Client;
        (ClientId, GroupId) = Target is ScheduleTarget.Group ? ((Guid?)null, report.SubjectId) : (report.SubjectId, null);
    }

    /// <summary>Fills in what a pack was asked for with.</summary>
    public void Repeat(PackRow pack)
    {
        (Kind, Name, Audience, Result) = (pack.Kind, pack.Title.Length <= ReportSchedule.NameLength ? pack.Title : pack.Kind.Words(), pack.Audience, pack.Form);
        (Target, CounselorId, ProgramId, PackSiteId) = pack.Whom switch
        {
            PackWhom.Counselor => (ScheduleTarget.CounselorClients, pack.SubjectId, null, null),
            PackWhom.Program => (ScheduleTarget.ProgramClients, null, pack.SubjectId, null),
            PackWhom.Site => (ScheduleTarget.SiteClients, (Guid?)null, (Guid?)null, pack.SubjectId),
            _ => throw new ArgumentOutOfRangeException(nameof(pack), pack.Whom, null),
        };
    }

    /// <summary>The use case it stands for.</summary>
    public SaveReportSchedule ToCommand(Guid? id) => new(id, Version, Name, Kind, Target, Target switch
    {
        ScheduleTarget.Client => ClientId,
        ScheduleTarget.Group => GroupId,
        ScheduleTarget.CounselorClients => CounselorId,
        ScheduleTarget.ProgramClients => ProgramId,
        ScheduleTarget.SavedFilter => FilterId,
        _ => PackSiteId,
    }, Covers, Unit, Days, DayOfMonth, At, SiteId, Kind?.IsOfClient() is true ? Audience : Audience.Internal, Result);
}

/// <summary>The form with what it offers.</summary>
/// <param name="Id">The schedule that is changed; null for a new one.</param>
/// <param name="Client">The client that is chosen already, as far as the user may see them.</param>
/// <param name="Fitting">Clients that fit what was typed.</param>
/// <param name="Sites">Sites whose clock can count.</param>
/// <param name="ReportSites">Sites that a report may be about.</param>
public sealed record ReportScheduleEdit(
    Guid? Id, ReportScheduleForm Form, ReportSubject? Client, IReadOnlyList<ClientRow> Fitting, IReadOnlyList<GroupSubject> Groups, IReadOnlyList<SiteChoice> Sites,
    IReadOnlyList<SiteChoice> ReportSites, IReadOnlyList<ProgramChoice> Programs, IReadOnlyList<StaffChoice> Staff, IReadOnlyList<SavedFilterRow> Filters)
{
    /// <summary>The fields whose value is none of the choices; nothing is told of clients.</summary>
    public IEnumerable<string> Gone => new GoneChoices()
        .In(nameof(Form.GroupId), Form.Target is ScheduleTarget.Group ? Form.GroupId : null, Groups.Select(g => g.Id))
        .In(nameof(Form.CounselorId), Form.Target is ScheduleTarget.CounselorClients ? Form.CounselorId : null, Staff.Select(s => s.Id))
        .In(nameof(Form.ProgramId), Form.Target is ScheduleTarget.ProgramClients ? Form.ProgramId : null, Programs.Select(p => p.Id))
        .In(nameof(Form.PackSiteId), Form.Target is ScheduleTarget.SiteClients ? Form.PackSiteId : null, ReportSites.Select(s => s.Id))
        .In(nameof(Form.FilterId), Form.Target is ScheduleTarget.SavedFilter ? Form.FilterId : null, Filters.Select(f => f.Id))
        .In(nameof(Form.SiteId), Form.SiteId, Sites.Select(s => s.Id));
}

/// <summary>Schedules by name.</summary>
/// <param name="Removed">Whether those are shown that were removed.</param>
public sealed record ReportSchedulesPage(Page<ScheduleRow> Schedules, bool Removed, DateTime UtcNow);

/// <summary>One schedule with what came of it.</summary>
/// <param name="Subject">What it is about; null where that is gone or out of reach.</param>
/// <param name="IsOwn">Whether it is the user's own.</param>
public sealed record ReportSchedulePage(ScheduleRow Row, ReportSubject? Subject, Page<ScheduledRunRow> Runs, bool IsOwn, DateTime UtcNow);
