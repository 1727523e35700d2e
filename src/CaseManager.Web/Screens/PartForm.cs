using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about a part of a plan: a new one under its parent, or one that is there.</summary>
public abstract class PartForm
{
    /// <summary>The revision of the part that the form was opened with.</summary>
    public int Revision { get; set; }

    /// <summary>What a new part stands under; null for a problem.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The part that is changed; null for a new one.</summary>
    public Guid? PartId { get; set; }

    /// <summary>Sets it apart from the other forms of a page.</summary>
    public string Key => $"{GetType().Name}-{PartId ?? ParentId}".ToLowerInvariant();
}

/// <summary>A problem.</summary>
public sealed class ProblemForm : PartForm
{
    /// <summary>The need, in words.</summary>
    public string? Description { get; set; }

    /// <summary>The ASAM dimension it lies in.</summary>
    public AsamDimension? Dimension { get; set; }

    /// <summary>The use case it stands for.</summary>
    public SaveProblem ToCommand(Guid planId) => new(planId, Revision, PartId, Description, Dimension);
}

/// <summary>A goal.</summary>
public sealed class GoalForm : PartForm
{
    /// <summary>As the client said it.</summary>
    public string? OwnWords { get; set; }

    /// <summary>What the client brings along for it.</summary>
    public string? Strengths { get; set; }

    /// <summary>What reaching it is meant to bring.</summary>
    public RecoveryDomain? Domain { get; set; }

    /// <summary>The use case it stands for.</summary>
    public SaveGoal ToCommand(Guid planId) => new(planId, Revision, ParentId, PartId, OwnWords, Strengths, Domain);
}

/// <summary>An objective.</summary>
public sealed class ObjectiveForm : PartForm
{
    /// <summary>What the client will do.</summary>
    public string? Text { get; set; }

    /// <summary>How one can tell that it is reached.</summary>
    public string? Measure { get; set; }

    /// <summary>By when.</summary>
    public DateOnly? TargetDate { get; set; }

    /// <summary>The use case it stands for.</summary>
    public SaveObjective ToCommand(Guid planId) => new(planId, Revision, ParentId, PartId, Text, Measure, TargetDate);
}

/// <summary>An intervention.</summary>
public sealed class InterventionForm : PartForm
{
    /// <summary>What kind of help it is.</summary>
    public Modality? Modality { get; set; }

    /// <summary>What is done.</summary>
    public string? Description { get; set; }

    /// <summary>How many times.</summary>
    public int? Times { get; set; }

    /// <summary>In a day, week or month.</summary>
    public FrequencyUnit? Unit { get; set; } = FrequencyUnit.Week;

    /// <summary>How long each time takes, in minutes.</summary>
    public int? Minutes { get; set; }

    /// <summary>Who sees to it.</summary>
    public Guid? ResponsibleId { get; set; }

    /// <summary>What it is linked to, as kind and key: a group, a counseling series, a medication order or a meeting.</summary>
    public string? LinkedTo { get; set; }

    /// <summary>First day, where it starts later than the plan.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, where it ends before the plan.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The use case it stands for.</summary>
    public SaveIntervention ToCommand(Guid planId) => new()
    {
        PlanId = planId,
        Revision = Revision,
        ObjectiveId = ParentId,
        InterventionId = PartId,
        Modality = Modality,
        Description = Description,
        Times = Times,
        Unit = Unit,
        Minutes = Minutes,
        ResponsibleId = ResponsibleId,
        GroupId = LinkOf(PlanLinkKind.Therapy, PlanLinkKind.Psychoeducation, PlanLinkKind.PeerSupport),
        SeriesId = LinkOf(PlanLinkKind.Counseling),
        OrderId = LinkOf(PlanLinkKind.Medication),
        MeetingId = LinkOf(PlanLinkKind.Meeting),
        From = From,
        Until = Until,
    };

    // What is no link at all is one to nothing, which the use case refuses.
    private Guid? LinkOf(params PlanLinkKind[] kinds) => LinkedTo?.Split('/', 2) is not { } parts ? null
        : parts.Length == 2 && Enum.TryParse<PlanLinkKind>(parts[0], out var kind) && Guid.TryParse(parts[1], out var id) ? kinds.Contains(kind) ? id : null
        : kinds.Contains(PlanLinkKind.Therapy) ? Guid.Empty : null;
}

/// <summary>A review of an objective, its parent.</summary>
public sealed class ProgressForm : PartForm
{
    /// <summary>How it stands.</summary>
    public ObjectiveStatus? Status { get; set; }

    /// <summary>In words.</summary>
    public string? Remark { get; set; }

    /// <summary>Day of the review.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The use case it stands for.</summary>
    public RecordProgress ToCommand(Guid planId) => new(planId, ParentId, Status, Remark, Day);
}
