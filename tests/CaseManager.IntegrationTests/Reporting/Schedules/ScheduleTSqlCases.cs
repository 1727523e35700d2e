using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Library;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Reporting.Schedules;

/// <summary>Queries and writes of schedules, and of the library.</summary>
internal static class ScheduleTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        .. Enum.GetValues<ScheduleTarget>().Select(target => TSqlCase.UseCase<SaveReportSchedule, Guid>(Save(target))),
        TSqlCase.UseCase<SaveReportSchedule, Guid>(Save(ScheduleTarget.Client) with { Id = Id, Version = 1 }, Schedule()),
        TSqlCase.UseCase<SteerSchedule, Guid>(new(Id, ScheduleStep.Pause), Schedule()),
        TSqlCase.Of<ScheduleRunner>("looks", r => r.RunAsync(Id)),
        TSqlCase.Of<ScheduleRecovery>("restores", r => r.RestoreAsync(default)),
        TSqlCase.Of<ScheduleRecovery>("looks", r => r.RunDueAsync(default)),
        TSqlCase.Of<ScheduleList>("page", l => l.PageAsync(true, new PageRequest(2), default)),
        TSqlCase.Of<ScheduleList>("one", l => l.FindAsync(Id, default)),
        TSqlCase.Of<ScheduleList>("runs", l => l.RunsAsync(Id, new PageRequest(2), default)),
        .. Enum.GetValues<ScheduleTarget>().Select(target => TSqlCase.Of<ScheduleList>($"subject {target}", l => l.SubjectAsync(target, Id, default))),
        TSqlCase.Of<ScheduleDigest>("of all", d => d.OfAllAsync(Sample.Now, default)),
        TSqlCase.Of<ReportLibrary>("page", l => l.PageAsync(new LibraryFilter(), null, new PageRequest(2), default)),
        TSqlCase.Of<ReportLibrary>("searched", l => l.PageAsync(Searched, ReportState.Failed, new PageRequest(), default)),
        TSqlCase.Of<ReportLibrary>("packs", l => l.PacksAsync(new LibraryFilter(), null, new PageRequest(2), default)),
        TSqlCase.Of<ReportLibrary>("packs searched", l => l.PacksAsync(Searched, PackState.Paused, new PageRequest(), default)),
        TSqlCase.Of<ReportLibrary>("askers", l => l.AskersAsync(LibrarySpan.Ever, default)),
        TSqlCase.Of<ReportLibrary>("askers of packs", l => l.PackAskersAsync(LibrarySpan.Last30Days, default)),
        .. Enum.GetValues<ScheduleTarget>().Select(target => TSqlCase.Of<ScheduleRefusals>($"of {target}", r => r.ReasonAsync(Schedule(target), Id, "", default))),
        TSqlCase.Of<AuditList>("looks of a pack", l => l.LooksOfReportAsync(nameof(ReportPack), Id, new PageRequest(2), default)),
    ];

    private static SaveReportSchedule Save(ScheduleTarget target) => new(
        null, 0, "Morning", KindOf(target), target, Id, SchedulePeriod.LastWeek, RhythmUnit.Weekly, [DayOfWeek.Monday], null, new TimeOnly(6, 0), Id);

    private static ReportKind KindOf(ScheduleTarget target) =>
        target is ScheduleTarget.Group ? ReportKind.Register : target is ScheduleTarget.SavedFilter ? ReportKind.CaseloadDue : ReportKind.Progress;

    private static LibraryFilter Searched => new(true, ReportKind.Progress, Id, LibrarySpan.Ever, Sample.Monday, Sample.Monday, "100%_[x]", Id);

    private static ReportSchedule Schedule(ScheduleTarget target = ScheduleTarget.Client) => new(
        Guid.Empty, new("Morning", KindOf(target), target, Id, Audience.Internal, PackForm.Zip, SchedulePeriod.LastWeek, new Rhythm(RhythmUnit.Daily, [], null, new TimeOnly(6, 0)), Id), Sample.Now);
}
