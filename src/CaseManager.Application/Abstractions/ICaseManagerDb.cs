using CaseManager.Application.Audit;
using CaseManager.Application.BreakGlass;
using CaseManager.Application.Drafts;
using CaseManager.Application.Users;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
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
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CaseManager.Application.Abstractions;

/// <summary>The database, as use cases and reports see it. One instance is one unit of work; saving is one transaction.</summary>
public interface ICaseManagerDb
{
    /// <summary>The organisation; one row.</summary>
    DbSet<Center> Centers { get; }

    /// <summary>Places.</summary>
    DbSet<Site> Sites { get; }

    /// <summary>Services.</summary>
    DbSet<Program> Programs { get; }

    /// <summary>People who work or volunteer.</summary>
    DbSet<StaffMember> Staff { get; }

    /// <summary>Rooms of sites.</summary>
    DbSet<Room> Rooms { get; }

    /// <summary>People served.</summary>
    DbSet<Client> Clients { get; }

    /// <summary>Where a search may begin; to be read only: they are made with the client's record.</summary>
    DbSet<ClientSearchTerm> ClientSearchTerms { get; }

    /// <summary>Merges of two records of one person.</summary>
    DbSet<ClientMerge> ClientMerges { get; }

    /// <summary>What moved with merges; to be read only: it is noted by the merge.</summary>
    DbSet<MergedRow> MergedRows { get; }

    /// <summary>How sites number their clients.</summary>
    DbSet<MrnPattern> MrnPatterns { get; }

    /// <summary>Stays.</summary>
    DbSet<Episode> Episodes { get; }

    /// <summary>Plans, one row a version.</summary>
    DbSet<TreatmentPlan> TreatmentPlans { get; }

    /// <summary>What is to be done for plans next; follows from the plans, and is written by <see cref="TreatmentPlans.Due.DueTasks"/> only.</summary>
    DbSet<PlanTask> PlanTasks { get; }

    /// <summary>What texts like those of plans in force are found by; to be read only: they are made with the plan.</summary>
    DbSet<PlanTextTrace> PlanTextTraces { get; }

    /// <summary>Objectives and interventions that plans can start from.</summary>
    DbSet<LibraryEntry> LibraryEntries { get; }

    /// <summary>The catalogue of medications; to be read only: it comes with the product.</summary>
    DbSet<MedicationProduct> MedicationProducts { get; }

    /// <summary>What is prescribed.</summary>
    DbSet<MedicationOrder> MedicationOrders { get; }

    /// <summary>What became of doses; to be read only: the log is written through its order.</summary>
    DbSet<DoseEvent> DoseEvents { get; }

    /// <summary>Answers to the medication question where nothing is ordered.</summary>
    DbSet<MedicationDecision> MedicationDecisions { get; }

    /// <summary>How many doses clients take home.</summary>
    DbSet<TakeHomeDecision> TakeHomeDecisions { get; }

    /// <summary>Drug tests.</summary>
    DbSet<DrugTest> DrugTests { get; }

    /// <summary>Groups.</summary>
    DbSet<Group> Groups { get; }

    /// <summary>Times in groups; to be read only: changes go through the group.</summary>
    DbSet<GroupMembership> GroupMemberships { get; }

    /// <summary>Reports that people ask for again and again.</summary>
    DbSet<SavedFilter> SavedFilters { get; }

    /// <summary>Who waits for a seat; to be read only: changes go through the group.</summary>
    DbSet<WaitingClient> WaitingClients { get; }

    /// <summary>Meetings of groups.</summary>
    DbSet<GroupSession> GroupSessions { get; }

    /// <summary>Who came; to be read only: changes go through the session.</summary>
    DbSet<AttendanceRecord> Attendances { get; }

    /// <summary>Notes of sessions of therapy and psychoeducation.</summary>
    DbSet<SessionNote> SessionNotes { get; }

    /// <summary>Counseling of clients by counselors.</summary>
    DbSet<CounselingSeries> CounselingSeries { get; }

    /// <summary>Counseling sessions.</summary>
    DbSet<CounselingSession> CounselingSessions { get; }

    /// <summary>SUD counseling notes; to be read through <see cref="Security.InScope.CounselingNotes"/> only.</summary>
    DbSet<SudCounselingNote> SudCounselingNotes { get; }

    /// <summary>Who may read which SUD counseling note.</summary>
    DbSet<SudCounselingNoteReader> SudCounselingNoteReaders { get; }

    /// <summary>ICD-10-CM codes of F10 to F19.</summary>
    DbSet<DiagnosisCode> DiagnosisCodes { get; }

    /// <summary>Rules of states, payers and centers.</summary>
    DbSet<RulePack> RulePacks { get; }

    /// <summary>Which rules a site uses from when on.</summary>
    DbSet<SiteRules> SiteRules { get; }

    /// <summary>Corrections of attendance; to be read only: changes go through the session.</summary>
    DbSet<AttendanceCorrection> AttendanceCorrections { get; }

    /// <summary>Savings of roll calls; to be read only: they are noted by the session.</summary>
    DbSet<RollCallBatch> RollCallBatches { get; }

    /// <summary>The directory of meetings outside of the center.</summary>
    DbSet<Meeting> Meetings { get; }

    /// <summary>What meetings were before imports changed them.</summary>
    DbSet<MeetingChange> MeetingChanges { get; }

    /// <summary>What clients report of peer support outside of the center.</summary>
    DbSet<PeerSupportEntry> PeerSupportEntries { get; }

    /// <summary>Imports.</summary>
    DbSet<ImportBatch> ImportBatches { get; }

    /// <summary>Makings of reports.</summary>
    DbSet<ReportRun> ReportRuns { get; }

    /// <summary>Finished reports, with their bytes.</summary>
    DbSet<ReportFile> ReportFiles { get; }

    /// <summary>One report for each of many clients.</summary>
    DbSet<ReportPack> ReportPacks { get; }

    /// <summary>Documents and volumes of packs.</summary>
    DbSet<PackItem> PackItems { get; }

    /// <summary>The bytes of what stands in packs.</summary>
    DbSet<PackChunk> PackChunks { get; }

    /// <summary>What asks for reports again and again.</summary>
    DbSet<ReportSchedule> ReportSchedules { get; }

    /// <summary>Occurrences of schedules and what came of them.</summary>
    DbSet<ScheduledRun> ScheduledRuns { get; }

    /// <summary>Everybody who signs in.</summary>
    DbSet<User> Users { get; }

    /// <summary>Codes that stand in for second factors; to be read and used up only: they are handed out by the user.</summary>
    DbSet<RecoveryCode> RecoveryCodes { get; }

    /// <summary>Clients opened outside of somebody's scope.</summary>
    DbSet<BreakGlassAccess> BreakGlassAccesses { get; }

    /// <summary>What was typed and not saved.</summary>
    DbSet<Draft> Drafts { get; }

    /// <summary>The audit trail; to be read only: each transaction adds its entry itself.</summary>
    DbSet<AuditEntry> AuditEntries { get; }

    /// <summary>Seals of the audit trail.</summary>
    DbSet<AuditSeal> AuditSeals { get; }

    /// <summary>The number of the last entry; one row, to be read only.</summary>
    DbSet<AuditCounter> AuditCounters { get; }

    /// <summary>Transactions around several saves.</summary>
    DatabaseFacade Database { get; }

    /// <summary>What the unit of work holds.</summary>
    ChangeTracker ChangeTracker { get; }

    /// <summary>
    /// Reads what is included in one query instead of one for each collection: where collections lie within each other, so that there is a row for each of the
    /// innermost and no more. Collections beside each other would multiply.
    /// </summary>
    IQueryable<T> InOneQuery<T>(IQueryable<T> query)
        where T : class;

    /// <summary>Writes all changes in one transaction.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
