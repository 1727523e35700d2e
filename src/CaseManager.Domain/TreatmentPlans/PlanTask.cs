using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>
/// A <see cref="DueItem"/> of a running stay as it was computed last, with what lists filter and sort by. It follows from plans, rules and calendar alone: whoever throws it away
/// loses nothing but the time to compute it again.
/// </summary>
public sealed class PlanTask : Entity
{
    private PlanTask()
    {
    }

    /// <summary>A stay has one of each kind at most.</summary>
    public PlanTask(Guid episodeId, PlanTaskKind kind) => (EpisodeId, Kind) = (episodeId, kind);

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The stay.</summary>
    public Episode Episode { get; private set; } = null!;

    /// <summary>What is to be done.</summary>
    public PlanTaskKind Kind { get; private set; }

    /// <summary>The program of the stay.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>The primary counselor; null where the stay has none.</summary>
    public Guid? CounselorId { get; private set; }

    /// <summary>The primary counselor.</summary>
    public StaffMember? Counselor { get; private set; }

    /// <summary>The version of the plan to go to; null where none is started.</summary>
    public Guid? TreatmentPlanId { get; private set; }

    /// <summary>The version of the plan to go to.</summary>
    public TreatmentPlan? TreatmentPlan { get; private set; }

    /// <summary>How urgent it was on <see cref="ComputedOn"/>.</summary>
    public PlanTaskState State { get; private set; }

    /// <summary>The last day on which it is in time; null where none can be told.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The order of lists: the due day; without one, today where it is at risk, else behind everything.</summary>
    public DateOnly SortsOn { get; private set; }

    /// <summary>Why there is no day.</summary>
    public NoDueDay? NoDay { get; private set; }

    /// <summary>Days of service so far; null where they do not count.</summary>
    public int? Served { get; private set; }

    /// <summary>The day on which the clock started; null where no clock runs.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>The clock of the rule; null where there is no rule.</summary>
    public Clock? Clock { get; private set; }

    /// <summary>Where the rule is written, in its words; null where there is no rule.</summary>
    public string? RuleSource { get; private set; }

    /// <summary>Whether somebody read the rule there; otherwise every screen marks it “not re-checked”.</summary>
    public bool RuleIsRechecked { get; private set; }

    /// <summary>The version of the rule pack that was asked.</summary>
    public Guid? RulePackVersionId { get; private set; }

    /// <summary>The version of the rule pack that was asked.</summary>
    public RulePackVersion? RulePackVersion { get; private set; }

    /// <summary>The day at the site for which it was computed.</summary>
    public DateOnly ComputedOn { get; private set; }

    /// <summary>Takes over what was computed.</summary>
    /// <param name="today">At the site.</param>
    public void Set(DueItem item, Guid programId, Guid? counselorId, DateOnly today)
    {
        (ProgramId, CounselorId, TreatmentPlanId, ComputedOn) = (programId, counselorId, item.PlanId, today);
        (State, DueOn, NoDay, Served, StartedOn) = (item.State, item.DueOn, item.NoDay, item.Served, item.StartedOn);
        SortsOn = item.DueOn ?? (item.State is PlanTaskState.AtRisk ? today : DateOnly.MaxValue);
        (Clock, RuleSource, RuleIsRechecked) = (item.Rule?.Value as Clock, item.Rule?.Source, item.Rule?.IsRechecked ?? false);
        RulePackVersionId = item.RulePackVersionId;
    }
}
