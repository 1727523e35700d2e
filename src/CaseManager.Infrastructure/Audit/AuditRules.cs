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
using CaseManager.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace CaseManager.Infrastructure.Audit;

/// <summary>
/// What of each kind of record stands in the audit trail: the only table of it. What is clinical stands there as a keyed hash, what is secret not at all. A
/// test holds the model to it: a kind of record or a text field that is not named here fails.
/// </summary>
internal static class AuditRules
{
    private static readonly Dictionary<Type, AuditRule> Table = new()
    {
        // The people served. Names and ways to reach them are no clinical content; the day on which recovery began is.
        [typeof(Client)] = Open("Mrn", "LegalFirstName", "LegalMiddleName", "LegalLastName", "PreferredName", "Profile") with
        {
            Hashed = ["RecoveryStartsOn"],
            None = ["SearchKey", "LegalNameKey", "PreferredNameKey", "MergedKey", ClientSearchIndex.VersionProperty],
        },
        [typeof(ContactWay)] = Open("Value", "Remark"),
        [typeof(RecoveryStart)] = Open("By") with { Hashed = ["Date"] },
        [typeof(ClientMerge)] = Open("By", "UndoneBy") with { Hashed = ["Why"], NameOnly = ["Before", "After"] },
        [typeof(MergedRow)] = Open(),
        [typeof(MrnPattern)] = Open("Pattern"),

        // Stays. What was asked at admission for statistics is open; substances, diagnoses, discharges and reasons are clinical.
        [typeof(Episode)] = Open("Admission") with { Hashed = ["Clinical"] },
        [typeof(EpisodeStep)] = Open("By", "Level") with { Hashed = ["Why"] },
        [typeof(CareTeamMember)] = Open(),
        [typeof(Discharge)] = Clinical("Arrests", "SelfHelp", "PlanAfter"),
        [typeof(SubstanceAtDischarge)] = Clinical(),
        [typeof(SubstanceUse)] = Clinical("FirstUse"),
        [typeof(EpisodeDiagnosis)] = Clinical(),

        // Treatment plans: who signed which version when is open, what stands in them is clinical.
        [typeof(TreatmentPlan)] = Clinical("SentBackBecause", "PeerSupport") with { Open = ["SignedBy", "CoSignedBy", "ContentHash", "Copies"], None = [PlanTextIndex.VersionProperty] },
        [typeof(ClientResponse)] = Clinical("Words", "Name", "Relation", "Drawing") with { Open = ["By"] },
        [typeof(Problem)] = Clinical("Description"),
        [typeof(Goal)] = Clinical("OwnWords", "Strengths"),
        [typeof(Objective)] = Clinical("Text", "Measure"),
        [typeof(ObjectiveProgress)] = Clinical("Remark") with { Open = ["By"] },
        [typeof(Intervention)] = Clinical("Description", "Frequency"),

        // The library is about nobody.
        [typeof(LibraryEntry)] = Open("Text", "Measure", "Frequency", "SeedKey") with { None = ["SearchKey"] },
        [typeof(LibraryText)] = Bookkeeping(),

        // Medication: who signed, gave or decided is open, what and why is clinical.
        [typeof(MedicationProduct)] = Open("Key", "Name", "Strengths", "Frequencies", "Source"),
        [typeof(MedicationOrder)] = Clinical("StartReason", "RangeReason", "StopReason", "VoidReason") with { Open = ["SignedBy", "StoppedBy", "VoidedBy"] },
        [typeof(PastOrderVoid)] = Clinical("VoidReason") with { Open = ["VoidedBy", "RestoredBy"] },
        [typeof(DoseEvent)] = Clinical("Remark", "Why") with { Open = ["By"] },
        [typeof(MedicationDecision)] = Clinical("Reason") with { Open = ["By"] },
        [typeof(TakeHomeDecision)] = Clinical("Reason") with { Open = ["By"] },
        [typeof(DrugTest)] = Clinical("Remark", "VoidReason") with { Open = ["By", "VoidedBy"] },
        [typeof(DrugTestResult)] = Clinical(),

        // Groups and attendance. Reasons are free text about a client.
        [typeof(Group)] = Open("Code", "Name") with { None = ["CodeKey"] },
        [typeof(GroupMembership)] = Open(),
        [typeof(GroupSchedule)] = Open("RuleText"),
        [typeof(GroupTopic)] = Open("Title") with { None = ["TitleKey"] },
        [typeof(GroupCoFacilitator)] = Open(),
        [typeof(WaitingClient)] = Open(),
        [typeof(GroupSession)] = Open("TimeText", "SignedBy", "VoidedBy") with { Hashed = ["VoidReason"] },
        [typeof(PastVoid)] = Open("VoidedBy", "RestoredBy") with { Hashed = ["VoidReason"] },
        [typeof(AttendanceRecord)] = Open(),
        [typeof(RollCallBatch)] = Open("SavedBy") with { None = ["Fingerprint"] },
        [typeof(AttendanceCorrection)] = Open("By") with { Hashed = ["Why"] },

        // Notes of sessions: who signed which version when is open, what stands in them is clinical; so is a name that somebody said is not the person's.
        [typeof(SessionNote)] = Open("WrittenBy", "SignedBy", "CoSignedBy", "ContentHash") with { Hashed = ["SharedText"] },
        [typeof(SessionNoteLine)] = Clinical("Text"),
        [typeof(SessionNoteObjective)] = Clinical(),
        [typeof(SessionNoteAddendum)] = Open("By") with { Hashed = ["Text"] },
        [typeof(SessionNoteNameMark)] = Open("By") with { Hashed = ["Name"], NameOnly = ["HitKey"] },

        // Peer support outside of the center: the directory is public, what a client tells is clinical.
        [typeof(Meeting)] = Open("Name", "FellowshipName", "Days", "TimeZoneId", "Types", "Place", "Address", "Region", "Source", "ExternalKey") with
        {
            NameOnly = ["Link", "Page"],
            None = ["SourceKey", "MatchKey", "SearchKey"],
        },
        [typeof(MeetingChange)] = Open() with { NameOnly = ["BeforeJson"] },
        [typeof(PeerSupportEntry)] = Clinical("FellowshipName", "VoidReason") with { Open = ["By", "VoidedBy"] },

        // Counseling: when and whether the client came is open, what was worked on and written is clinical.
        [typeof(CounselingSeries)] = Open(),
        [typeof(CounselingSession)] = Open("AuthorName", "SignedBy", "VoidedBy") with { Hashed = ["Note", "VoidReason"] },
        [typeof(CounselingObjective)] = Clinical(),
        [typeof(CounselingAddendum)] = Open("By") with { Hashed = ["Text"] },
        [typeof(CounselingPastVoid)] = Open("VoidedBy", "RestoredBy") with { Hashed = ["VoidReason"] },

        // SUD counseling notes: that one was written, and by whom. Not about whom: only its author and those they name are to know.
        [typeof(SudCounselingNote)] = new(AuditTreatment.NameOnly) { NameOnly = ["AuthorName", "Sealed"] },
        [typeof(SudCounselingNoteReader)] = new(AuditTreatment.NameOnly),

        // The center.
        [typeof(Center)] = Open("Name"),
        [typeof(Site)] = Open("Name", "Address", "TimeZoneId") with { None = ["NameKey", "SearchKey"] },
        [typeof(OpeningInterval)] = Open(),
        [typeof(SiteHoliday)] = Open("Name"),
        [typeof(Program)] = Open("Name", "Level") with { None = ["NameKey", "SearchKey"] },
        [typeof(Room)] = Open("Name") with { None = ["NameKey", "SearchKey"] },
        [typeof(StaffMember)] = Open("Name", "Credential") with { None = ["SearchKey"] },
        [typeof(StaffCredential)] = Open("Kind", "Number", "Issuer"),
        [typeof(DiagnosisCode)] = Open("Code", "Description", "ShortDescription", "Release", "RetiredIn") with { None = ["Key", "SearchKey"] },

        // Rules are long, and a version that was released never changes.
        [typeof(RulePack)] = Open("Name", "Jurisdiction", "SeedKey") with { None = ["NameKey"] },
        [typeof(RulePackVersion)] = Open("Source", "PublishedBy") with { Hashed = ["Rules"] },
        [typeof(SiteRules)] = Open(),
        [typeof(RulePackAssignment)] = Open("AssignedBy"),

        // Files and reports: never their bytes. Lease and progress of a run are its bookkeeping.
        [typeof(ImportBatch)] = Open("FileName", "Sha256", "By") with { NameOnly = ["Content"] },
        [typeof(ReportRun)] = Open("Title", "RequestedBy", "Error", "Code") with { None = ["SearchKey", "LeaseHolder", "LeaseUntil", "Done", "Total", "Attempts"] },
        [typeof(SavedFilter)] = Open() with { NameOnly = ["Name"], None = ["NameKey"] },
        [typeof(ReportPack)] = Open("Title", "RequestedBy") with { None = ["SearchKey", "RunningSince"] },
        [typeof(PackItem)] = Open("Error", "Sha256", "Code") with { None = ["LeaseHolder", "LeaseUntil", "Attempts", "Maker"] },
        [typeof(ReportSchedule)] = Open("Name") with { None = ["NameKey"] },
        [typeof(ScheduledRun)] = Open("Reason"),
        [typeof(PackChunk)] = Bookkeeping("Content"),
        [typeof(ReportFile)] = Open("Sha256") with { NameOnly = ["Content"] },

        // Users: never what opens an account. Attempts and times of sign-ins are counted without an entry of their own; a sign-in has one.
        [typeof(User)] = Open("Name", "Email") with
        {
            NameOnly = ["PasswordHash", "LinkHash", "AuthenticatorSecret", "Stamp"],
            None = ["EmailKey", "SearchKey", "FailedSignIns", "LockedUntil", "LastSignInAt", "LastTimeStep"],
        },
        [typeof(UserRole)] = Open(),
        [typeof(UserSite)] = Open(),
        [typeof(UserProgram)] = Open(),
        [typeof(BreakGlassAccess)] = Open("UserName") with { Hashed = ["Reason"] },
        [typeof(RecoveryCode)] = new(AuditTreatment.NameOnly) { NameOnly = ["Hash"] },

        // Bookkeeping of the product, which leaves no entry: drafts are not saved yet, search terms, tasks and traces follow from names and plans, keys protect cookies, and the trail is the trail.
        [typeof(Draft)] = Bookkeeping("Content", "Form", "Page"),
        [typeof(ClientSearchTerm)] = Bookkeeping(),
        [typeof(PlanTask)] = Bookkeeping("RuleSource"),
        [typeof(PlanTextTrace)] = Bookkeeping(),
        [typeof(DataProtectionKey)] = Bookkeeping("FriendlyName", "Xml"),
        [typeof(AuditEntry)] = Bookkeeping("Actor", "Address", "Action", "SubjectKind", "Changes", "Hash"),
        [typeof(AuditSeal)] = Bookkeeping("KeyId", "Digest", "Previous", "Value"),
        [typeof(AuditCounter)] = Bookkeeping(),
    };

    /// <summary>
    /// Kinds of records that are also written past the change tracker without an entry: counters and locks of users, codes that are used up (the sign-in has its
    /// entry), drafts, tasks of stays that are over, and lease and progress of report runs and packs. Every other such write stands in the entry of its transaction, and fails without one.
    /// </summary>
    public static readonly IReadOnlySet<Type> WrittenInPassing = new HashSet<Type> { typeof(User), typeof(RecoveryCode), typeof(Draft), typeof(PlanTask), typeof(ReportRun), typeof(ReportPack), typeof(PackItem), typeof(PackChunk) };

    /// <summary>The rule of a kind of record; null where the table does not name it.</summary>
    public static AuditRule? Find(Type type) => Table.GetValueOrDefault(type);

    /// <summary>The rule of a kind of record.</summary>
    /// <exception cref="InvalidOperationException">The table does not name it.</exception>
    public static AuditRule Of(Type type) => Find(type) ?? throw new InvalidOperationException($"AuditRules does not say how {type.Name} stands in the audit trail.");

    private static AuditRule Open(params string[] texts) => new(AuditTreatment.Open) { Open = texts };

    private static AuditRule Clinical(params string[] texts) => new(AuditTreatment.Hashed) { Hashed = texts };

    private static AuditRule Bookkeeping(params string[] texts) => new(AuditTreatment.None) { None = texts };
}
