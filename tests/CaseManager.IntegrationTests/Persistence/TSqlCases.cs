using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Attendance;
using CaseManager.Application.BreakGlass;
using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Register;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Reporting.SignInSheet;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Attendance;
using CaseManager.IntegrationTests.Audit;
using CaseManager.IntegrationTests.Clients;
using CaseManager.IntegrationTests.Codes;
using CaseManager.IntegrationTests.Counseling;
using CaseManager.IntegrationTests.Centers;
using CaseManager.IntegrationTests.Episodes;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Groups.Notes;
using CaseManager.IntegrationTests.Importing;
using CaseManager.IntegrationTests.Medication;
using CaseManager.IntegrationTests.PeerSupport;
using CaseManager.IntegrationTests.Reporting.Packs;
using CaseManager.IntegrationTests.Reporting.Rows;
using CaseManager.IntegrationTests.Reporting.Schedules;
using CaseManager.IntegrationTests.PlanLibrary;
using CaseManager.IntegrationTests.RulePacks;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;
using CaseManager.IntegrationTests.TreatmentPlans;
using CaseManager.IntegrationTests.Users;
using CaseManager.IntegrationTests.Web;
using CaseManager.Reports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CaseManager.IntegrationTests.Persistence;

/// <summary>One line for each class of the product that takes the database; <see cref="TSqlTests"/> says which are missing.</summary>
internal static class TSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Day = Sample.Monday;
    private static readonly Period Month = new(Day.AddDays(-30), Day);
    private static readonly PageRequest Page = new(2);
    private static readonly ReportRun Run = new(ReportKind.Progress, Id, Month, Audience.Internal, "Progress", "Ines Ward", Sample.Now);
    private static readonly ActiveIntervention Linked = new(Id, Modality.GroupTherapy, [new(Month, new Frequency(1, FrequencyUnit.Week), Id)]);

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<DatabaseSetup>("migrates", s => s.MigrateAsync()),
        TSqlCase.Of<DemoCenter>("is seeded", s => s.SeedAsync(Day)),
        TSqlCase.Of<InScope>("reaches", s => s.Clients(Permission.ViewClients).AnyAsync(c => c.Id == Id)),
        TSqlCase.Of<BreakGlassList>("find", l => l.FindAsync("elena", default)),
        TSqlCase.Of<BreakGlassList>("one", l => l.OneAsync(Id, default)),
        TSqlCase.Of<BreakGlassList>("page", l => l.PageAsync(Page, default)),
        TSqlCase.UseCase<OpenByBreakingGlass, Guid>(new(Id, "Standing in for Sam today")),
        .. CenterTSqlCases.All,
        .. EpisodeTSqlCases.All,
        .. PlanTSqlCases.All,
        .. DueTSqlCases.All,
        .. LibraryTSqlCases.All,
        .. MedicationTSqlCases.All,
        .. PackTSqlCases.All,
        .. FigureTSqlCases.All,
        .. ScheduleTSqlCases.All,
        .. PeerSupportTSqlCases.All,
        TSqlCase.Of<ClientAttendanceList>("page", l => l.PageAsync(Id, Page, 100, default)),
        TSqlCase.Of<ClientAttendanceList>("counts", l => l.CountAsync(Id, default)),
        TSqlCase.Of<ReportProof>("verifies", p => p.VerifyAsync(new MemoryStream("/Keywords (00000-00000)"u8.ToArray()), default)),
        TSqlCase.Of<ReportRetention>("removes", r => r.RemoveAsync(default)),
        TSqlCase.UseCase<AskForReport, Guid>(new(ReportKind.Register, Id, Month.From, Month.To)),
        TSqlCase.UseCase<AskForReport, Guid>(new(ReportKind.Progress, Id, Month.From, Month.To)),
        TSqlCase.UseCase<AskForReport, Guid>(new(ReportKind.TreatmentPlan, Id, Month.From, Month.To)),
        TSqlCase.UseCase<AskForReport, Guid>(new(ReportKind.TreatmentPlan, Id, Month.From, Month.To, PlanId: Id)),
        .. ImportTSqlCases.All,
        .. ClientTSqlCases.All,
        .. RulePackTSqlCases.All,
        .. CodeTSqlCases.All,
        .. UserTSqlCases.All,
        .. WebTSqlCases.All,
        .. AuditTSqlCases.All,
        .. CounselingTSqlCases.All,
        .. GroupTSqlCases.All,
        TSqlCase.Of<GroupList>("page", l => l.PageAsync(GroupKind.Therapy, Day, Page, default)),
        TSqlCase.Of<GroupDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<GroupDetails>("members", d => d.MembersAsync(Id, Day, default)),
        TSqlCase.Of<GroupDetails>("past members", d => d.PastMembersAsync(Id, Day, default)),
        TSqlCase.Of<StaffList>("all", l => l.AllAsync(default)),
        TSqlCase.Of<SessionList>("page", l => l.PageAsync(Id, Page, default)),
        TSqlCase.Of<TodaySessions>("list", l => l.ListAsync(default)),
        TSqlCase.UseCase<OpenGroup, Guid>(new(Id, "G1", "Group", GroupKind.PeerSupport, Fellowship.Other, Id, null, 8)),
        TSqlCase.UseCase<ChangeGroup, Guid>(new(Id, 1, "Group", Fellowship.Other, Id, null, 8)),
        TSqlCase.UseCase<JoinGroup, JoinResult>(new(Id, Id, Day)),
        TSqlCase.UseCase<LeaveGroup, Guid>(new(Id, Id, Day)),
        TSqlCase.UseCase<ScheduleSession, Guid>(new(Id, Day, new TimeOnly(9, 0), 60)),
        TSqlCase.UseCase<CancelSession, Guid>(new(Id, 1), Session()),
        TSqlCase.UseCase<ReopenSession, Guid>(new(Id, 1), Session()),
        TSqlCase.UseCase<VoidSession, Guid>(new(Id, 1, "Entered twice"), Session()),
        TSqlCase.UseCase<RestoreSession, Guid>(new(Id, 1), Session()),
        TSqlCase.Of<RollCall>("one", r => r.FindAsync(Id, default)),
        TSqlCase.Of<WalkIns>("searched", w => w.FindAsync(Id, "ann", default)),
        TSqlCase.Of<WalkIns>("one", w => w.OneAsync(Id, Id, default)),
        TSqlCase.UseCase<SaveRollCall, Guid>(new(Id, 1, 60, []), Session()),
        TSqlCase.UseCase<SignSession, Guid>(new(Id, 1, 60, []), Session()),
        .. RollCallTSqlCases.All,
        .. SessionNoteTSqlCases.All,
        TSqlCase.UseCase<CorrectAttendance, Guid>(new(Id, 1, Id, AttendanceStatus.NoShow, null, null, "Mistake"), Session()),
        TSqlCase.Of<ImportList>("page", l => l.PageAsync(Page, default)),
        TSqlCase.Of<ImportList>("one", l => l.FindAsync(Id, default)),
        TSqlCase.Of<ImportPreview>("one", p => p.FindAsync(Id, default)),
        TSqlCase.UseCase<RunImport, ImportPlan>(new(Files, new(), Rehearse: false)),
        TSqlCase.Of<ImportPlanning>("attendance", p => p.PlanAsync(Files, new(), default)),
        TSqlCase.Of<ImportPlanning>("clients", p => p.PlanAsync(ClientHistory.Of("P001,Zoe,Bell,,2026-03-02,,"), new(), default)),
        TSqlCase.UseCase<UploadImport, Guid>(new(Files, new())),
        TSqlCase.UseCase<ConfirmImport, Guid>(new(Id)),
        TSqlCase.UseCase<DiscardImport, bool>(new(Id), new ImportBatch(ImportKind.Attendance, "history.csv", "", [1], "Ines Ward", Sample.Now)),
        TSqlCase.UseCase<UndoImport, UndoResult>(new(Id), Imported()),
        TSqlCase.Of<ReportRunList>("newest", l => l.NewestAsync(5, Sample.Now, default)),
        TSqlCase.Of<ReportRunList>("one", l => l.FindAsync(Id, default)),
        TSqlCase.Of<ReportRunList>("file", l => l.FileAsync(Id, ReportFormat.Pdf, default)),
        TSqlCase.Of<ReportRunList>("request", l => l.RequestAsync(Id, default)),
        TSqlCase.Of<ReportSubjects>("groups", s => s.GroupsAsync(default)),
        TSqlCase.Of<ReportSubjects>("group by name", s => s.GroupAsync("T1", "Main", default)),
        TSqlCase.Of<ReportSubjects>("client by MRN", s => s.ClientAsync("P001", default)),
        TSqlCase.Of<ReportSubjects>("group by id", s => s.FindAsync(Id, null, default)),
        TSqlCase.Of<ReportSubjects>("client by id", s => s.FindAsync(null, Id, default)),
        TSqlCase.Of<ReportSubjects>("span of a group", s => s.SpanAsync(Id, null, default)),
        TSqlCase.Of<ReportSubjects>("span of a client", s => s.SpanAsync(null, Id, default)),
        TSqlCase.Of<ReportMaker>("claims", m => m.MakeAsync(Id)),
        TSqlCase.Of<ReportRecovery>("recovers", r => r.RecoverAsync(default)),
        TSqlCase.Of<FurnitureWriter>("writes", w => w.WriteAsync(Run, "Progress", "P001", SiteClock.Of("America/Chicago"), default)),
        TSqlCase.Of<SheetLoader>("loads", l => l.LoadAsync(Id, default)),
        TSqlCase.Of<RegisterLoader>("loads", l => l.LoadAsync(Id, Month, default)),
        TSqlCase.Of<ClientAttendanceLoader>("client", l => l.LoadClientAsync(Id, Permission.RunAttendanceReports, default)),
        TSqlCase.Of<ClientAttendanceLoader>("entries", l => l.LoadEntriesAsync(Id, Month, Day, default)),
        TSqlCase.Of<PeerSupportLoader>("loads", l => l.LoadAsync(new(Id, Month, Day, Audience.Internal), default)),
        TSqlCase.Of<InScope>("signed reviews", s => SignedReviews.OfAsync(s, [Id], Day, default)),
        TSqlCase.Of<PlanLoader>("loads", l => l.LoadAsync(new(Id, Month, Day, Audience.Internal), default)),
        TSqlCase.Of<GroupDeliverySource>("counts", s => s.RowsAsync(new(Id, Month, Day, Audience.Internal), [Linked], default)),
    ];

    private static AttendanceFiles Files => History.Of("P001,Zoe,Bell,G1,2026-03-02,09:30 - 11:00,yes");

    private static GroupSession Session() => GroupSession.Schedule(Id, Day, new TimeOnly(9, 0), 60);

    private static ImportBatch Imported()
    {
        var batch = new ImportBatch(ImportKind.Attendance, "history.csv", "", null, "Ines Ward", Sample.Now);
        batch.Complete(new ImportedRows(1, 1, 1, 1, 1), Sample.Now);
        return batch;
    }

    /// <summary>What the classes need beside the database; whoever asks may do everything.</summary>
    public static void Register(IServiceCollection services) => Register(services, Scope.Unlimited);

    /// <summary>Somebody who reaches a part of a site, in every way that there is.</summary>
    public static Scope OfPrograms { get; } = new()
    {
        UserId = Guid.NewGuid(),
        Roles = [Role.Counselor, Role.ClinicalSupervisor],
        StaffMemberId = Guid.NewGuid(),
        SiteIds = [Guid.NewGuid(), Guid.NewGuid()],
        ProgramIds = [Guid.NewGuid()],
    };

    /// <summary>What the classes need beside the database; whoever asks may do everything within a scope.</summary>
    public static void Register(IServiceCollection services, Scope scope)
    {
        services.AddOptions();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Mock.Of<ICurrentUser>(u => u.Name == "Ines Ward" && u.Id == Guid.Empty && u.Scope == scope && u.May(It.IsAny<Permission>())));
        services.AddSingleton(Mock.Of<IReportQueue>());
        services.AddSingleton(Mock.Of<IPackQueue>());
        services.AddSingleton(Mock.Of<IScheduleCalendar>());
        services.AddApplication();
        services.AddSingleton(new ReportRetentionSettings(new Dictionary<ReportKind, int> { [ReportKind.Progress] = 1 }));
        services.AddReports().AddSingleton(new PublicAddress("https://cases.example.org"));
        services.AddSingleton(new SignInSettings());
        services.AddSingleton(TestCounseling.Settings);
        services.AddSingleton(Mock.Of<ICommonPasswords>());
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
    }
}
