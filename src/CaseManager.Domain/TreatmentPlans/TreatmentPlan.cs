using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>One version of the plan of an episode: problems, goals, objectives and interventions.</summary>
public sealed class TreatmentPlan : AggregateRoot
{
    private readonly List<Problem> problems = [];

    private TreatmentPlan()
    {
    }

    /// <summary>Starts the first version, as a draft.</summary>
    public TreatmentPlan(Guid episodeId) => (EpisodeId, Number) = (episodeId, 1);

    /// <summary>The stay it is for.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The stay it is for.</summary>
    public Episode Episode { get; private set; } = null!;

    /// <summary>Version of the plan within the episode, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Draft, active or superseded.</summary>
    public PlanStatus Status { get; private set; }

    /// <summary>First day in force, in the site's zone; null for a draft.</summary>
    public DateOnly? ActiveFrom { get; private set; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? ActiveUntil { get; private set; }

    /// <summary>Who signed it.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>When it was signed (UTC).</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>What it is about.</summary>
    public IReadOnlyCollection<Problem> Problems => problems.Where(p => !p.IsRemoved).ToList();

    /// <summary>Every goal.</summary>
    public IEnumerable<Goal> Goals => Problems.SelectMany(p => p.Goals);

    /// <summary>Every objective.</summary>
    public IEnumerable<Objective> Objectives => Goals.SelectMany(g => g.Objectives);

    /// <summary>Every intervention.</summary>
    public IEnumerable<Intervention> Interventions => Objectives.SelectMany(o => o.Interventions);

    /// <summary>What was taken out and can be put back; what lies below a removed part comes back with it.</summary>
    public IEnumerable<PlanPart> RemovedParts() => Reach(problems).Where(p => p.IsRemoved);

    /// <summary>Adds a problem.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, text rules.</exception>
    public Problem AddProblem(string description)
    {
        RequireDraft();
        var problem = new Problem(problems.Count == 0 ? 1 : problems.Max(p => p.Position) + 1);
        problem.Set(description);
        problems.Add(problem);
        Changed();
        return problem;
    }

    /// <summary>Adds a goal to a problem.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public Goal AddGoal(Problem problem, string ownWords)
    {
        RequireDraft();
        var goal = Known(problem, problems).AddGoal(ownWords);
        Changed();
        return goal;
    }

    /// <summary>Adds an objective to a goal.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public Objective AddObjective(Goal goal, string text, string? measure, DateOnly? targetDate)
    {
        RequireDraft();
        var objective = Known(goal, Goals).AddObjective(text, measure, targetDate);
        Changed();
        return objective;
    }

    /// <summary>Adds an intervention to an objective.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, <c>intervention.*</c>, text rules.</exception>
    public Intervention AddIntervention(Objective objective, InterventionDetails details)
    {
        RequireDraft();
        var intervention = Known(objective, Objectives).Add(details);
        Changed();
        return intervention;
    }

    /// <summary>Rewrites a problem.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public void Change(Problem problem, string description) => Edit(() => Known(problem, problems).Set(description));

    /// <summary>Rewrites a goal.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public void Change(Goal goal, string ownWords) => Edit(() => Known(goal, Goals).Set(ownWords));

    /// <summary>Rewrites an objective.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public void Change(Objective objective, string text, string? measure, DateOnly? targetDate) =>
        Edit(() => Known(objective, Objectives).Set(text, measure, targetDate));

    /// <summary>Rewrites an intervention.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, <c>intervention.*</c>, text rules.</exception>
    public void Change(Intervention intervention, InterventionDetails details) => Edit(() => Known(intervention, Interventions).Set(details));

    /// <summary>Takes a problem, goal, objective or intervention out of a draft, with all below it.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>.</exception>
    public void Remove(Guid partId) => Edit(() => Find(partId, removed: false).Remove());

    /// <summary>Puts a removed part back where it stood, with all below it.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>.</exception>
    public void PutBack(Guid partId) => Edit(() => Find(partId, removed: true).PutBack());

    /// <summary>What still stands in the way of activation; empty where nothing does.</summary>
    public IReadOnlyList<RuleViolationException> ActivationProblems()
    {
        var found = new List<RuleViolationException>();
        if (!Interventions.Any())
        {
            found.Add(new("plan.no-intervention", "Add at least one intervention."));
        }
        else if (Interventions.All(i => i.Modality is Modality.PeerSupport))
        {
            found.Add(new("plan.peer-support-alone", "A plan is more than peer support: add medication, counseling or group therapy."));
        }

        found.AddRange(Objectives.Where(o => o.Measure is null || o.TargetDate is null).Select(o =>
            new RuleViolationException("plan.objective-not-measurable", $"“{o.Text}” needs a measure and a target date.")));
        return found;
    }

    /// <summary>The counselor signs the draft and puts it in force.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, the first of <see cref="ActivationProblems"/>, or text rules for <paramref name="by"/>.</exception>
    public void Activate(DateOnly from, string by, DateTime utcNow)
    {
        RequireDraft();
        if (ActivationProblems() is [var first, ..])
        {
            throw first;
        }

        SignedBy = Require.Text(by, nameof(SignedBy), GroupSession.ActorLength);
        (Status, ActiveFrom, SignedAt) = (PlanStatus.Active, from, utcNow);
        Changed();
    }

    /// <summary>A later version takes its place from <paramref name="from"/> on.</summary>
    /// <exception cref="RuleViolationException"><c>plan.not-active</c>; <c>plan.order</c>: <paramref name="from"/> lies before its own first day.</exception>
    public void Supersede(DateOnly from)
    {
        Require.That(Status is PlanStatus.Active, "plan.not-active", "Only an active plan is superseded.");
        Require.That(from >= ActiveFrom, "plan.order", $"The version before it is in force since {ActiveFrom:yyyy-MM-dd}; the new one cannot begin earlier.", "From");
        Status = PlanStatus.Superseded;
        ActiveUntil = from.AddDays(-1);
        Changed();
    }

    /// <summary>Starts the next version as a draft that carries everything over.</summary>
    /// <exception cref="RuleViolationException"><c>plan.not-active</c>.</exception>
    public TreatmentPlan NextVersion()
    {
        Require.That(Status is PlanStatus.Active, "plan.not-active", "A new version is made of the active plan.");
        var next = new TreatmentPlan(EpisodeId) { Number = Number + 1 };
        next.problems.AddRange(Problems.Select(p => p.Copy()));
        return next;
    }

    /// <summary>Reviews recorded on the version before while this one was written are carried over too, by the lineage of their objective.</summary>
    public void TakeOverReviews(TreatmentPlan before)
    {
        var here = Objectives.ToDictionary(o => o.Lineage);
        foreach (var objective in before.Objectives)
        {
            here.GetValueOrDefault(objective.Lineage)?.TakeOver(objective.Progress);
        }

        Changed();
    }

    /// <summary>Adds a review of an objective to an active plan. What was signed does not change (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>plan.not-active</c>, <c>plan.unknown-part</c>, <c>objective.*</c>.</exception>
    public void RecordProgress(Objective objective, ObjectiveStatus status, string? remark, string by, DateOnly date, DateTime utcNow)
    {
        Require.That(Status is PlanStatus.Active, "plan.not-active", "Progress is recorded on the active plan.");
        Known(objective, Objectives).Record(new ObjectiveProgress(status, remark, by, date, utcNow));
        Changed();
    }

    private void Edit(Action change)
    {
        RequireDraft();
        change();
        Changed();
    }

    private void RequireDraft() =>
        Require.That(Status is PlanStatus.Draft, "plan.signed", "A signed plan does not change. Start a new version instead.");

    private static T Known<T>(T part, IEnumerable<T> parts)
        where T : PlanPart =>
        parts.Contains(part) && !part.IsRemoved ? part : throw UnknownPart();

    // Parts that are not saved yet share the empty key: none of them is meant by it.
    private PlanPart Find(Guid partId, bool removed) =>
        Reach(problems).FirstOrDefault(p => p.Id != Guid.Empty && p.Id == partId && p.IsRemoved == removed) ?? throw UnknownPart();

    // Every part that stands, and of the removed ones those whose place still stands.
    private static IEnumerable<PlanPart> Reach(IEnumerable<PlanPart> parts) =>
        parts.SelectMany(p => p.IsRemoved ? [p] : Reach(p.Parts).Prepend(p));

    private static RuleViolationException UnknownPart() => new("plan.unknown-part", "That part is no longer in the plan.");
}
