using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Caseload;
using CaseManager.Application.Reporting.Filters;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Rows;

/// <summary>Queries of figures and of the rows behind them.</summary>
internal static class FigureTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly Period Week = new(Sample.Monday, Sample.Monday.AddDays(6));
    private static readonly RowFilter OfProgram = new(Week) { SiteId = Id, ProgramId = Id };
    private static readonly RowFilter Narrow = OfProgram with { GroupId = Id, StaffId = Id, TopicId = Id, Weekday = DayOfWeek.Monday, Kind = GroupKind.Therapy };
    private static readonly RowFilter OfClient = new(Week) { ClientId = Id, GroupId = Id, StaffId = Guid.Empty, TopicId = Guid.Empty };

    private static readonly IReadOnlyList<(string Name, RowFilter Filter)> Filters =
    [
        ("of a program", OfProgram), ("narrowed", Narrow), ("of a client", OfClient), ("of a client's counseling", new(Week) { ClientId = Id, ObjectiveId = Id, Counseling = CounselingKind.Family, Reason = ExcuseReason.Court }),
        ("of a level", OfProgram with { Level = "4-2.1" }), ("of a plan", new(Week) { ClientId = Id, InterventionId = Id, Domain = RecoveryDomain.RelapseRisk }), ("of objectives", new(Week) { ClientId = Id, Domain = RecoveryDomain.RelapseRisk, Status = ObjectiveStatus.Met }),
        ("of a signed review", new(Week) { ClientId = Id, Domain = RecoveryDomain.RelapseRisk, Status = ObjectiveStatus.Met, PlanId = Id }), ("of another fellowship", new(Week) { ClientId = Id, EntryId = Id }),
        ("of an order", new(Week) { ClientId = Id, OrderId = Id }), ("of a register", new(Week) { GroupId = Id }), ("of nobody", new(Week) { SiteId = Id, StaffId = Guid.Empty }),
    ];

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<SummaryLoader>("finds programs", l => l.LoadAsync(new ReportFilter(Id, Id), Week, default)),
        TSqlCase.Of<SummaryCellLoader>("adds up", l => l.LoadAsync(OfProgram, default)),
        TSqlCase.Of<SummaryCellLoader>("adds up what is narrowed", l => l.LoadAsync(Narrow, default)),
        TSqlCase.Of<TreatmentStays>("loads", s => s.LoadAsync(OfProgram, default)),
        TSqlCase.Of<HoursLoader>("adds up", l => l.LoadAsync([new(Id, Id, "Ours", "2.1", 4, 9, "Main", "America/Chicago")], OfProgram, new Dictionary<(Guid, GroupKind), int>(), default)),
        TSqlCase.Of<CountedRows>("stays", r => r.Stays(OfProgram).ToListAsync()),
        .. Enum.GetValues<CountedWhat>().SelectMany(what => Filters.Where(f => f.Filter.Fits(what)).Select(f => TSqlCase.Of<CountedRowList>($"{what} {f.Name}", l => l.ListAsync(f.Filter, what, new PageRequest(2), default)))),
        TSqlCase.Of<RecordRows>("minutes", r => r.ListAsync(OfProgram, CountedWhat.Minutes, new PageRequest(), default)),
        TSqlCase.Of<ObjectiveRows>("signed", r => r.ListAsync(Filters.Single(f => f.Filter.PlanId is not null).Filter, CountedWhat.Objectives, new PageRequest(), default)),
        TSqlCase.Of<MeetingRows>("of another fellowship", r => r.ListAsync(Filters.Single(f => f.Filter.EntryId is not null).Filter, CountedWhat.Meetings, new PageRequest(), default)),
        TSqlCase.Of<SessionRows>("seats", r => r.ListAsync(OfProgram, CountedWhat.SeatShare, new PageRequest(), default)),
        TSqlCase.Of<DeliveryDetails>("describes", d => d.DescribeAsync(new Page<DeliveryRow>([.. Enum.GetValues<DeliveryOf>().Select(of => new DeliveryRow(of, Id, Week.From, DeliveryOutcome.Delivered))], 1, 25, 3), default)),
        TSqlCase.Of<RowFilterWords>("of a program", w => w.OfAsync(Narrow, CountedWhat.Counted, default)),
        TSqlCase.Of<RowFilterWords>("of a client", w => w.OfAsync(OfClient with { ObjectiveId = Id, InterventionId = Id }, CountedWhat.Counted, default)),
        TSqlCase.Of<RowFilterWords>("of a client's plan and log", w => w.OfAsync(new(Week) { ClientId = Id, PlanId = Id, EpisodeId = Id, EntryId = Id, OrderId = Id }, CountedWhat.Objectives, default)),
        TSqlCase.Of<CaseloadLoader>("loads", l => l.LoadAsync(new ReportFilter(Id, Id, StaffId: Id), default)),
        TSqlCase.Of<ReportFilterNames>("program", n => n.FindAsync(new ReportFilter(ProgramId: Id), Permission.RunAttendanceReports, default)),
        TSqlCase.Of<ReportFilterNames>("site", n => n.FindAsync(new ReportFilter(Id), Permission.RunAttendanceReports, default)),
        TSqlCase.Of<ReportFilterNames>("group", n => n.FindAsync(new ReportFilter(GroupId: Id), Permission.RunAttendanceReports, default)),
        TSqlCase.Of<ReportFilterNames>("counselor", n => n.FindAsync(new ReportFilter(StaffId: Id), Permission.RunAttendanceReports, default)),
        TSqlCase.UseCase<SaveFilter, Guid>(new("Ours", ReportKind.CaseloadDue, new(StaffId: Id), PeriodRule.LastMonth, null, null)),
        TSqlCase.UseCase<RenameFilter, Guid>(new(Id, 1, "Ours")),
        TSqlCase.UseCase<RenameFilter, Guid>(new(Id, 1, "Ours"), Saved()),
        TSqlCase.UseCase<RemoveFilter, Guid>(new(Id, 1, true), Saved()),
        TSqlCase.Of<SavedFilterList>("all", l => l.AllAsync(default)),
        TSqlCase.Of<SavedFilterList>("one", l => l.FindAsync(Id, default)),
        TSqlCase.Of<ReportSubjects>("programs", s => s.ProgramsAsync(default)),
        TSqlCase.Of<ReportSubjects>("sites", s => s.SitesAsync(default)),
        TSqlCase.UseCase<AskForReport, Guid>(new(ReportKind.ProgramSummary, null, Week.From, Week.To, Filter: new(Id, Id, Id, Id))),
        TSqlCase.UseCase<AskForReport, Guid>(new(ReportKind.CaseloadDue, null, null, null, Filter: new(StaffId: Id))),
    ];

    private static SavedFilter Saved() => new(Id, "Theirs", ReportKind.CaseloadDue, new(StaffId: Id), PeriodRule.LastMonth, null);
}
