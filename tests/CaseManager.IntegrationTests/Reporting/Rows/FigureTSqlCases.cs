using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Caseload;
using CaseManager.Application.Reporting.Filters;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
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

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<SummaryLoader>("finds programs", l => l.LoadAsync(new ReportFilter(Id, Id), Week, default)),
        TSqlCase.Of<SummaryCellLoader>("adds up", l => l.LoadAsync(OfProgram, default)),
        TSqlCase.Of<SummaryCellLoader>("adds up what is narrowed", l => l.LoadAsync(Narrow, default)),
        TSqlCase.Of<HoursLoader>("adds up", l => l.LoadAsync([new(Id, Id, "Ours", "2.1", 4, 9, "Main", "America/Chicago")], OfProgram, new Dictionary<(Guid, GroupKind), int>(), default)),
        TSqlCase.Of<CountedRows>("stays", r => r.Stays(OfProgram).ToListAsync()),
        .. Enum.GetValues<CountedWhat>().SelectMany(what => new[]
        {
            TSqlCase.Of<CountedRowList>($"{what} of a program", l => l.PageAsync(OfProgram, what, new PageRequest(2), default)),
            TSqlCase.Of<CountedRowList>($"{what}, narrowed", l => l.PageAsync(Narrow, what, new PageRequest(2), default)),
            TSqlCase.Of<CountedRowList>($"{what} of a client", l => l.PageAsync(OfClient, what, new PageRequest(2), default)),
        }),
        TSqlCase.Of<CountedRowList>("describes", l => l.DescribeAsync(Narrow, default)),
        TSqlCase.Of<CountedRowList>("describes a client's", l => l.DescribeAsync(OfClient, default)),
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
        TSqlCase.UseCase<AskForReport, Guid>(new(ReportKind.ProgramSummary, null, Week.From, Week.To, Filter: new(Id, Id, Id, Id))),
        TSqlCase.UseCase<AskForReport, Guid>(new(ReportKind.CaseloadDue, null, null, null, Filter: new(StaffId: Id))),
    ];

    private static SavedFilter Saved() => new(Id, "Theirs", ReportKind.CaseloadDue, new(StaffId: Id), PeriodRule.LastMonth, null);
}
