using CaseManager.Application.Counseling;
using CaseManager.Application.Counseling.Notes;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Counseling;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Counseling;

/// <summary>One line for each class of counseling that takes the database.</summary>
internal static class CounselingTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Day = Sample.Monday;
    private static readonly PageRequest Page = new(2);
    private static readonly CounselingStayView View = new(Id, Id, "Elena", "Outpatient", "Main", "America/Chicago");
    private static readonly Application.Reporting.Progress.ProgressScope Scope = new(Id, new Period(Day.AddDays(-30), Day), Day, Audience.Internal);

    // Rows that were not added have the empty key, and so refer to each other.
    private static readonly Site Site = new(Id, "Main", "America/Chicago");
    private static readonly Domain.Centers.Program Program = new(Guid.Empty, "Outpatient", new AsamLevel("1.5"));
    private static readonly Episode Stay = new(Guid.Empty, Guid.Empty, Day.AddDays(-30));
    private static readonly StaffMember Counselor = new(Guid.Empty, "Ines Ward", "LCSW");
    private static readonly object[] Place = [Stay, Program, Site, Counselor];
    private static readonly RecordCounseling Recorded = new(Id, 1, AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), null, [Guid.NewGuid(), Guid.NewGuid()], "Went well");

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<CounselingList>("stay", l => l.StayAsync(Id, default)),
        TSqlCase.Of<CounselingList>("page", l => l.PageAsync(View, Page, default)),
        TSqlCase.Of<CounselingDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<CounselingDetails>("objectives", d => d.ObjectivesAsync(Id, default)),
        TSqlCase.UseCase<StartCounselingSeries, Guid>(new(Id, CounselingKind.Family, Id, Day, null), Place),
        TSqlCase.UseCase<EndCounselingSeries, Guid>(new(Id, Id, 1, Day), [.. Place, new CounselingSeries(Stay, CounselingKind.Family, Guid.Empty, Day)]),
        TSqlCase.UseCase<PlanCounseling, Guid>(new(Id, CounselingKind.Individual, Id, Day, new TimeOnly(9, 0), 50, Id, 3), Place),
        TSqlCase.UseCase<RecordCounseling, Guid>(Recorded, [.. Place, Session()]),
        TSqlCase.UseCase<RecordCounseling, Guid>(Recorded with { Objectives = [] }, [.. Place, Session()]),
        TSqlCase.UseCase<SignCounseling, Guid>(new(Id, 1, "secret"), [.. Place, Session()]),
        TSqlCase.UseCase<AddCounselingAddendum, Guid>(new(Id, 1, "More"), [.. Place, Session()]),
        TSqlCase.UseCase<VoidCounseling, Guid>(new(Id, 1, "Twice"), [.. Place, Session()]),
        TSqlCase.UseCase<RestoreCounseling, Guid>(new(Id, 1), [.. Place, Session()]),
        TSqlCase.UseCase<CancelCounseling, Guid>(new(Id, 1), [.. Place, Session()]),
        TSqlCase.UseCase<ReopenCounseling, Guid>(new(Id, 1), [.. Place, Session()]),
        TSqlCase.Of<CounselingNoteList>("page", l => l.PageAsync(Id, Page, default)),
        TSqlCase.Of<CounselingNoteList>("all", l => l.PageAsync(null, Page, default)),
        TSqlCase.Of<CounselingNoteDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<CounselingNoteDetails>("candidates", d => d.CandidatesAsync(default)),
        TSqlCase.UseCase<WriteCounselingNote, Guid>(new(Id, "She said", "secret")),
        TSqlCase.UseCase<NameNoteReader, Guid>(new(Id, Id)),
        TSqlCase.UseCase<EndNoteReader, Guid>(new(Id, Id)),
        TSqlCase.Of<CounselingLoader>("loads", l => l.LoadAsync(Scope, default)),
        TSqlCase.Of<CounselingLoader>("objectives", l => l.ObjectivesAsync(Scope, default)),
    ];

    private static CounselingSession Session() => new(Stay, null, CounselingKind.Individual, Guid.Empty, Day, new TimeOnly(9, 0), 50);
}
