using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What is done to reach an objective: a modality with a frequency, linked to its group where it has one.</summary>
public sealed class Intervention : PlanPart
{
    /// <summary>Longest description, in characters.</summary>
    public const int DescriptionLength = 500;

    /// <summary>Longest length of one time, in minutes: a day.</summary>
    public const int LongestMinutes = 1440;

    // The one field of the form in which an intervention is linked, whatever to.
    private const string LinkedTo = "LinkedTo";

    private Intervention() => (Description, Frequency) = ("", new Frequency(1, FrequencyUnit.Week));

    internal Intervention(int position)
        : this() => Position = position;

    /// <summary>The objective it serves.</summary>
    public Guid ObjectiveId { get; private set; }

    /// <summary>What kind of help it is.</summary>
    public Modality Modality { get; private set; }

    /// <summary>What is done, in words.</summary>
    public string Description { get; private set; }

    /// <summary>How often.</summary>
    public Frequency Frequency { get; private set; }

    /// <summary>The group whose sessions count as delivered.</summary>
    public Guid? GroupId { get; private set; }

    /// <summary>The group whose sessions count as delivered.</summary>
    public Group? Group { get; private set; }

    /// <summary>The counseling series whose sessions count as delivered.</summary>
    public Guid? CounselingSeriesId { get; private set; }

    /// <summary>The order whose doses, and those of its substance in the stay, count as delivered.</summary>
    public Guid? MedicationOrderId { get; private set; }

    /// <summary>The meeting outside of the center that the client means to go to.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>First day, where it starts later than the plan.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day, where it ends before the plan.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>How long each time takes, in minutes; null where that says nothing, as of medication.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Who sees to it.</summary>
    public Guid? ResponsibleId { get; private set; }

    /// <summary>Who sees to it.</summary>
    public StaffMember? Responsible { get; private set; }

    /// <summary>Whether it is clinical service: counseling and group therapy are; peer support never is (rule 1), and medication has no hours.</summary>
    public bool IsClinicalService => Modality is Modality.IndividualCounseling or Modality.FamilyCounseling or Modality.GroupTherapy;

    internal bool IsActiveOn(DateOnly day) => (From is null || From <= day) && (Until is null || Until >= day);

    internal void Set(InterventionDetails details)
    {
        Require.That(details.Minutes is null or (>= 1 and <= LongestMinutes), "intervention.minutes", $"The length lies between 1 and {LongestMinutes} minutes.", "Minutes");
        Require.That(details.Group is null || details.Modality is Modality.GroupTherapy or Modality.PeerSupport, "intervention.group",
            "Only group therapy and peer support are linked to a group.", LinkedTo);
        Require.That(details.Group is null || details.Modality is Modality.PeerSupport == details.Group.Kind is GroupKind.PeerSupport, "intervention.group-kind",
            "Peer support is not therapy: link group therapy to a therapy or psychoeducation group, and peer support to a peer support group.", LinkedTo);
        Require.That(details.Series is null || details.Modality == (details.Series.Kind is CounselingKind.Family ? Modality.FamilyCounseling : Modality.IndividualCounseling), "intervention.series",
            "Link individual counseling to an individual series, and family counseling to a family series.", LinkedTo);
        Require.That(details.MedicationOrderId is null || details.Modality is Modality.MedicationTreatment, "intervention.medication", "Only medication treatment is linked to an order.", LinkedTo);
        Require.That(details.MeetingId is null || details.Modality is Modality.PeerSupport, "intervention.meeting", "Only peer support is linked to a meeting outside.", LinkedTo);
        Require.That(details.From is null || details.Until is null || details.Until >= details.From, "intervention.order", "The last day lies before the first.", "Until");
        Description = Require.Text(details.Description, nameof(Description), DescriptionLength);
        (Modality, Frequency) = (details.Modality, details.Frequency);
        (Group, GroupId) = (details.Group, details.Group?.Id);
        CounselingSeriesId = details.Series?.Id;
        (From, Until) = (details.From, details.Until);
        (Minutes, Responsible, ResponsibleId) = (details.Minutes, details.Responsible, details.Responsible?.Id);
        (MedicationOrderId, MeetingId) = (details.MedicationOrderId, details.MeetingId);
    }

    internal Intervention Copy() => new(Position)
    {
        Lineage = Lineage,
        Modality = Modality,
        Description = Description,
        Frequency = Frequency,
        Group = Group,
        GroupId = GroupId,
        CounselingSeriesId = CounselingSeriesId,
        MedicationOrderId = MedicationOrderId,
        MeetingId = MeetingId,
        From = From,
        Until = Until,
        Minutes = Minutes,
        Responsible = Responsible,
        ResponsibleId = ResponsibleId,
    };
}

/// <summary>What is filled in for an intervention.</summary>
public sealed record InterventionDetails(Modality Modality, string Description, Frequency Frequency, Group? Group = null, DateOnly? From = null, DateOnly? Until = null,
    int? Minutes = null, StaffMember? Responsible = null, CounselingSeries? Series = null, Guid? MedicationOrderId = null, Guid? MeetingId = null);
