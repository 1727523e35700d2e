using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Wording;

/// <summary>The words of enums, the same on screens and in reports.</summary>
public static class EnumWords
{
    /// <summary>The kind of a group.</summary>
    public static string Words(this GroupKind kind) => kind switch
    {
        GroupKind.Therapy => "Therapy",
        GroupKind.Psychoeducation => "Psychoeducation",
        GroupKind.PeerSupport => "Peer support",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name of a fellowship as it writes itself.</summary>
    public static string Words(this Fellowship fellowship) => fellowship switch
    {
        Fellowship.AlcoholicsAnonymous => "Alcoholics Anonymous",
        Fellowship.NarcoticsAnonymous => "Narcotics Anonymous",
        Fellowship.SmartRecovery => "SMART Recovery",
        Fellowship.RefugeRecovery => "Refuge Recovery",
        Fellowship.CelebrateRecovery => "Celebrate Recovery",
        Fellowship.Other => "Other fellowship",
        _ => throw new ArgumentOutOfRangeException(nameof(fellowship), fellowship, null),
    };

    /// <summary>A status of attendance.</summary>
    public static string Words(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => "Present",
        AttendanceStatus.Late => "Late",
        AttendanceStatus.LeftEarly => "Left early",
        AttendanceStatus.Excused => "Excused",
        AttendanceStatus.NoShow => "No-show",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>A reason of an excused absence.</summary>
    public static string Words(this ExcuseReason reason) => reason switch
    {
        ExcuseReason.Appointment => "Appointment",
        ExcuseReason.Court => "Court or probation",
        ExcuseReason.WorkOrSchool => "Work or school",
        ExcuseReason.Family => "Family or child care",
        ExcuseReason.Transport => "Transport",
        ExcuseReason.Weather => "Weather",
        ExcuseReason.Other => "Other reason",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>A kind of counseling.</summary>
    public static string Words(this CounselingKind kind) => kind switch
    {
        CounselingKind.Individual => "Individual",
        CounselingKind.Family => "Family",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A modality.</summary>
    public static string Words(this Modality modality) => modality switch
    {
        Modality.MedicationTreatment => "Medication treatment",
        Modality.IndividualCounseling => "Individual counseling",
        Modality.FamilyCounseling => "Family counseling",
        Modality.GroupTherapy => "Group therapy",
        Modality.PeerSupport => "Peer support",
        _ => throw new ArgumentOutOfRangeException(nameof(modality), modality, null),
    };

    /// <summary>How an objective stands.</summary>
    public static string Words(this ObjectiveStatus status) => status switch
    {
        ObjectiveStatus.NotReviewed => "Not reviewed yet",
        ObjectiveStatus.Met => "Met",
        ObjectiveStatus.Progressing => "Progressing",
        ObjectiveStatus.NoChange => "No change",
        ObjectiveStatus.Worse => "Worse",
        ObjectiveStatus.Deferred => "Deferred",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Where a version of a plan stands.</summary>
    public static string Words(this PlanStatus status) => status switch
    {
        PlanStatus.Draft => "Draft",
        PlanStatus.AwaitingCoSignature => "Awaiting co-signature",
        PlanStatus.SentBack => "Sent back",
        PlanStatus.Active => "Active",
        PlanStatus.Superseded => "Superseded",
        PlanStatus.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>A role.</summary>
    public static string Words(this Role role) => role switch
    {
        Role.Counselor => "Counselor",
        Role.Staff => "Staff",
        Role.Administrator => "Administrator",
        Role.ClinicalSupervisor => "Clinical supervisor",
        Role.Medical => "Medical",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>What reports are printed on.</summary>
    public static string Words(this Paper paper) => paper switch
    {
        Paper.Letter => "US Letter, 8.5 × 11 in",
        Paper.A4 => "A4, 210 × 297 mm",
        _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
    };

    /// <summary>Who a document is for.</summary>
    public static string Words(this Audience audience) => audience switch
    {
        Audience.Internal => "Internal use only",
        Audience.Client => "The client's own copy",
        Audience.SomebodyElse => "Somebody else",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
    };
}
