using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What is done to reach an objective: a modality with a frequency, linked to its group where it has one.</summary>
public sealed class Intervention : PlanPart
{
    /// <summary>Longest description, in characters.</summary>
    public const int DescriptionLength = 500;

    private Intervention() => (Description, Frequency) = ("", new Frequency(1, FrequencyUnit.Week));

    internal Intervention(Guid lineage, int position)
        : this() => (Lineage, Position) = (lineage, position);

    /// <summary>The objective it serves.</summary>
    public Guid ObjectiveId { get; private set; }

    /// <summary>The same intervention in every version of the plan.</summary>
    public Guid Lineage { get; private set; }

    /// <summary>Place among its siblings, from 1.</summary>
    public int Position { get; private set; }

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

    /// <summary>The order whose doses, and those of its substance in the stay, count as delivered.</summary>
    public Guid? MedicationOrderId { get; private set; }

    /// <summary>First day, where it starts later than the plan.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day, where it ends before the plan.</summary>
    public DateOnly? Until { get; private set; }

    internal void Set(InterventionDetails details)
    {
        Require.That(details.Group is null || details.Modality is Modality.GroupTherapy or Modality.PeerSupport, "intervention.group",
            "Only group therapy and peer support are linked to a group.", "GroupId");
        Require.That(details.Group is null || details.Modality is Modality.PeerSupport == details.Group.Kind is GroupKind.PeerSupport, "intervention.group-kind",
            "Peer support is not therapy: link group therapy to a therapy or psychoeducation group, and peer support to a peer support group.", "GroupId");
        Require.That(details.MedicationOrderId is null || details.Modality is Modality.MedicationTreatment, "intervention.medication", "Only medication treatment is linked to an order.", nameof(MedicationOrderId));
        Require.That(details.From is null || details.Until is null || details.Until >= details.From, "intervention.order", "The last day lies before the first.", "Until");
        Description = Require.Text(details.Description, nameof(Description), DescriptionLength);
        (Modality, Frequency) = (details.Modality, details.Frequency);
        (Group, GroupId) = (details.Group, details.Group?.Id);
        (From, Until, MedicationOrderId) = (details.From, details.Until, details.MedicationOrderId);
    }

    internal Intervention Copy() => new(Lineage, Position)
    {
        Modality = Modality,
        Description = Description,
        Frequency = Frequency,
        Group = Group,
        GroupId = GroupId,
        MedicationOrderId = MedicationOrderId,
        From = From,
        Until = Until,
    };
}

/// <summary>What is filled in for an intervention.</summary>
public sealed record InterventionDetails(Modality Modality, string Description, Frequency Frequency, Group? Group = null, DateOnly? From = null, DateOnly? Until = null, Guid? MedicationOrderId = null);
