using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.BreakGlass;
using CaseManager.Application.Drafts;
using CaseManager.Application.Users;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Medication;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>The one database: business data, users and the keys that protect cookies, so that one backup holds everything.</summary>
public sealed class CaseManagerDbContext : DbContext, ICaseManagerDb, IDataProtectionKeyContext
{
    /// <summary>Length of enum names in columns, in characters.</summary>
    public const int EnumLength = 40;

    /// <summary>A unit of work; each save is a transaction, which the audit trail gives its entry.</summary>
    public CaseManagerDbContext(DbContextOptions<CaseManagerDbContext> options)
        : base(options) => Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    /// <inheritdoc/>
    public DbSet<Center> Centers => Set<Center>();

    /// <inheritdoc/>
    public DbSet<Site> Sites => Set<Site>();

    /// <inheritdoc/>
    public DbSet<Program> Programs => Set<Program>();

    /// <inheritdoc/>
    public DbSet<StaffMember> Staff => Set<StaffMember>();

    /// <inheritdoc/>
    public DbSet<Room> Rooms => Set<Room>();

    /// <inheritdoc/>
    public DbSet<Client> Clients => Set<Client>();

    /// <inheritdoc/>
    public DbSet<ClientSearchTerm> ClientSearchTerms => Set<ClientSearchTerm>();

    /// <inheritdoc/>
    public DbSet<ClientMerge> ClientMerges => Set<ClientMerge>();

    /// <inheritdoc/>
    public DbSet<MergedRow> MergedRows => Set<MergedRow>();

    /// <inheritdoc/>
    public DbSet<GroupMembership> GroupMemberships => Set<GroupMembership>();

    /// <inheritdoc/>
    public DbSet<WaitingClient> WaitingClients => Set<WaitingClient>();

    /// <inheritdoc/>
    public DbSet<AttendanceCorrection> AttendanceCorrections => Set<AttendanceCorrection>();

    /// <inheritdoc/>
    public DbSet<RollCallBatch> RollCallBatches => Set<RollCallBatch>();

    /// <inheritdoc/>
    public DbSet<MrnPattern> MrnPatterns => Set<MrnPattern>();

    /// <inheritdoc/>
    public DbSet<Episode> Episodes => Set<Episode>();

    /// <inheritdoc/>
    public DbSet<TreatmentPlan> TreatmentPlans => Set<TreatmentPlan>();

    /// <inheritdoc/>
    public DbSet<PlanTask> PlanTasks => Set<PlanTask>();

    /// <inheritdoc/>
    public DbSet<PlanTextTrace> PlanTextTraces => Set<PlanTextTrace>();

    /// <inheritdoc/>
    public DbSet<LibraryEntry> LibraryEntries => Set<LibraryEntry>();

    /// <inheritdoc/>
    public DbSet<MedicationProduct> MedicationProducts => Set<MedicationProduct>();

    /// <inheritdoc/>
    public DbSet<MedicationOrder> MedicationOrders => Set<MedicationOrder>();

    /// <inheritdoc/>
    public DbSet<DoseEvent> DoseEvents => Set<DoseEvent>();

    /// <inheritdoc/>
    public DbSet<MedicationDecision> MedicationDecisions => Set<MedicationDecision>();

    /// <inheritdoc/>
    public DbSet<TakeHomeDecision> TakeHomeDecisions => Set<TakeHomeDecision>();

    /// <inheritdoc/>
    public DbSet<DrugTest> DrugTests => Set<DrugTest>();

    /// <inheritdoc/>
    public DbSet<Group> Groups => Set<Group>();

    /// <inheritdoc/>
    public DbSet<GroupSession> GroupSessions => Set<GroupSession>();

    /// <inheritdoc/>
    public DbSet<AttendanceRecord> Attendances => Set<AttendanceRecord>();

    /// <inheritdoc/>
    public DbSet<SessionNote> SessionNotes => Set<SessionNote>();

    /// <inheritdoc/>
    public DbSet<CounselingSeries> CounselingSeries => Set<CounselingSeries>();

    /// <inheritdoc/>
    public DbSet<CounselingSession> CounselingSessions => Set<CounselingSession>();

    /// <inheritdoc/>
    public DbSet<SudCounselingNote> SudCounselingNotes => Set<SudCounselingNote>();

    /// <inheritdoc/>
    public DbSet<SudCounselingNoteReader> SudCounselingNoteReaders => Set<SudCounselingNoteReader>();

    /// <inheritdoc/>
    public DbSet<RulePack> RulePacks => Set<RulePack>();

    /// <inheritdoc/>
    public DbSet<SiteRules> SiteRules => Set<SiteRules>();

    /// <inheritdoc/>
    public DbSet<DiagnosisCode> DiagnosisCodes => Set<DiagnosisCode>();

    /// <inheritdoc/>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <inheritdoc/>
    public DbSet<MeetingChange> MeetingChanges => Set<MeetingChange>();

    /// <inheritdoc/>
    public DbSet<PeerSupportEntry> PeerSupportEntries => Set<PeerSupportEntry>();

    /// <inheritdoc/>
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    /// <inheritdoc/>
    public DbSet<ReportRun> ReportRuns => Set<ReportRun>();

    /// <inheritdoc/>
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    /// <inheritdoc/>
    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();

    /// <inheritdoc/>
    public DbSet<ReportPack> ReportPacks => Set<ReportPack>();

    /// <inheritdoc/>
    public DbSet<PackItem> PackItems => Set<PackItem>();

    /// <inheritdoc/>
    public DbSet<PackChunk> PackChunks => Set<PackChunk>();

    /// <inheritdoc/>
    public DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();

    /// <inheritdoc/>
    public DbSet<ScheduledRun> ScheduledRuns => Set<ScheduledRun>();

    /// <inheritdoc/>
    public DbSet<User> Users => Set<User>();

    /// <inheritdoc/>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    /// <inheritdoc/>
    public DbSet<BreakGlassAccess> BreakGlassAccesses => Set<BreakGlassAccess>();

    /// <inheritdoc/>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <inheritdoc/>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <inheritdoc/>
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    /// <inheritdoc/>
    public DbSet<AuditCounter> AuditCounters => Set<AuditCounter>();

    /// <summary>The keys that protect cookies and forms.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    public IQueryable<T> InOneQuery<T>(IQueryable<T> query)
        where T : class => query.AsSingleQuery();

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked for once: each of those who ask for the changes below would compare every row again.
        var looksByItself = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await ClientSearchIndex.UpdateAsync(this, cancellationToken);
            await PlanTextIndex.UpdateAsync(this, cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looksByItself;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<NumberRange>().HaveConversion<NumberRangeConverter>().HaveMaxLength(NumberRange.MaxLength);
        configurationBuilder.Properties<SelfHelpAttendance>().HaveConversion<SelfHelpAttendanceConverter>().HaveMaxLength(NumberRange.MaxLength);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CaseManagerDbContext).Assembly);
        foreach (var root in modelBuilder.Model.GetEntityTypes().Where(e => typeof(AggregateRoot).IsAssignableFrom(e.ClrType)))
        {
            root.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken = true;
        }
    }
}
