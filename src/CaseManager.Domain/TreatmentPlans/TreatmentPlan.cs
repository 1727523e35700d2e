using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>One version of the plan of an episode: problems, goals, objectives and interventions.</summary>
public sealed class TreatmentPlan : AggregateRoot
{
    private readonly List<Problem> problems = [];
    private readonly List<ClientResponse> responses = [];

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

    /// <summary>Where it stands in its life.</summary>
    public PlanStatus Status { get; private set; }

    /// <summary>First day in force, in the site's zone; null where it never was.</summary>
    public DateOnly? ActiveFrom { get; private set; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? ActiveUntil { get; private set; }

    /// <summary>The counselor who signed it.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>The user who signed it: names can change, and are not theirs alone. Null where no user did, as in the demo center.</summary>
    public Guid? SignedById { get; private set; }

    /// <summary>When it was signed (UTC).</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>Hash of what was signed, see <see cref="PlanContent"/>; null for a draft.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>Whether what it says is what was signed.</summary>
    public bool IsAsSigned => ContentHash is null || ContentHash == PlanContent.HashOf(this);

    /// <summary>Who co-signed it, or sent it back.</summary>
    public string? CoSignedBy { get; private set; }

    /// <summary>When it was co-signed or sent back (UTC).</summary>
    public DateTime? CoSignedAt { get; private set; }

    /// <summary>Why it was sent back.</summary>
    public string? SentBackBecause { get; private set; }

    /// <summary>Which fellowship the client chose, and which secular alternative was offered (rule 4).</summary>
    public PeerSupportChoice? PeerSupport { get; private set; }

    /// <summary>What the signer said of copied texts (rule 6); null where there were none.</summary>
    public CopyConfirmation? Copies { get; private set; }

    /// <summary>What the client said to it.</summary>
    public IReadOnlyCollection<ClientResponse> Responses => responses;

    /// <summary>What it is about.</summary>
    public IReadOnlyCollection<Problem> Problems => problems.Where(p => !p.IsRemoved).ToList();

    /// <summary>Every goal.</summary>
    public IEnumerable<Goal> Goals => Problems.SelectMany(p => p.Goals);

    /// <summary>Every objective.</summary>
    public IEnumerable<Objective> Objectives => Goals.SelectMany(g => g.Objectives);

    /// <summary>Every intervention.</summary>
    public IEnumerable<Intervention> Interventions => Objectives.SelectMany(o => o.Interventions);

    /// <summary>What was taken out and can be put back; what lies below a removed part comes back with it.</summary>
    public IEnumerable<PlanPart> RemovedParts() => problems.Reach().Where(p => p.IsRemoved);

    /// <summary>Adds a problem.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, text rules.</exception>
    public Problem AddProblem(string description, AsamDimension dimension)
    {
        RequireDraft();
        var problem = new Problem(problems.Count == 0 ? 1 : problems.Max(p => p.Position) + 1);
        problem.Set(description, dimension);
        problems.Add(problem);
        Changed();
        return problem;
    }

    /// <summary>Adds a goal to a problem.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public Goal AddGoal(Problem problem, string ownWords, string? strengths = null, RecoveryDomain? domain = null)
    {
        RequireDraft();
        var goal = problems.Known(problem).AddGoal(ownWords, strengths, domain);
        Changed();
        return goal;
    }

    /// <summary>Adds an objective to a goal.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public Objective AddObjective(Goal goal, string text, string? measure, DateOnly? targetDate)
    {
        RequireDraft();
        var objective = Goals.Known(goal).AddObjective(text, measure, targetDate);
        Changed();
        return objective;
    }

    /// <summary>Adds an intervention to an objective.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, <c>intervention.*</c>, text rules.</exception>
    public Intervention AddIntervention(Objective objective, InterventionDetails details)
    {
        RequireDraft();
        var intervention = Objectives.Known(objective).Add(details);
        Changed();
        return intervention;
    }

    /// <summary>Rewrites a problem.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public void Change(Problem problem, string description, AsamDimension dimension) => Rewrite(problems.Known(problem), p => p.Set(description, dimension));

    /// <summary>Rewrites a goal.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public void Change(Goal goal, string ownWords, string? strengths = null, RecoveryDomain? domain = null) =>
        Rewrite(Goals.Known(goal), g => g.Set(ownWords, strengths, domain));

    /// <summary>Rewrites an objective.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, text rules.</exception>
    public void Change(Objective objective, string text, string? measure, DateOnly? targetDate) =>
        Rewrite(Objectives.Known(objective), o => o.Set(text, measure, targetDate));

    /// <summary>Rewrites an intervention.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>, <c>intervention.*</c>, text rules.</exception>
    public void Change(Intervention intervention, InterventionDetails details) => Rewrite(Interventions.Known(intervention), i => i.Set(details));

    /// <summary>Takes a problem, goal, objective or intervention out of a draft, with all below it.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>.</exception>
    public PlanPart Remove(Guid partId) => Edit(problems.Find(partId, removed: false), p => p.Remove());

    /// <summary>Puts a removed part back where it stood, with all below it.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>.</exception>
    public PlanPart PutBack(Guid partId) => Edit(problems.Find(partId, removed: true), p => p.PutBack());

    /// <summary>Moves a part up or down past its neighbour; the first does not move up, nor the last down.</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, <c>plan.unknown-part</c>.</exception>
    public PlanPart Move(Guid partId, bool up) => Edit(problems.Find(partId, removed: false), part =>
    {
        if (problems.NeighbourOf(part, before: up) is { } neighbour)
        {
            part.ChangePlaceWith(neighbour);
        }
    });

    /// <summary>Records which fellowship the client chose, and which secular alternative was offered (rule 4).</summary>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>.</exception>
    public void Choose(PeerSupportChoice choice) => Edit(choice, c => PeerSupport = c);

    /// <summary>The counselor signs the draft. From now on it does not change, and unless it has to be co-signed it is in force.</summary>
    /// <param name="day">Today in the site's zone.</param>
    /// <param name="needsCoSignature">Whether the rule pack of the site asks for a co-signature of what this counselor signs.</param>
    /// <param name="copying">What texts could be copied from, and what the signer typed about it; null where nothing is known.</param>
    /// <exception cref="RuleViolationException"><c>plan.signed</c>, the first gap of <see cref="PlanCheck"/> that blocks, <c>plan.copies-not-confirmed</c>, or text rules for <paramref name="by"/>.</exception>
    public void Sign(DateOnly day, string by, DateTime utcNow, MedicationAnswer medication, bool needsCoSignature = false, Guid? byId = null, CopyAnswer? copying = null)
    {
        RequireDraft();
        PlanCheck.RequireNoGap(this, medication);
        Copies = copying is null ? null : CopyCheck.Confirmed(this, copying);
        (SignedBy, SignedById, SignedAt) = (Require.Text(by, nameof(SignedBy), GroupSession.ActorLength), byId, utcNow);
        (Status, ActiveFrom) = needsCoSignature ? (PlanStatus.AwaitingCoSignature, (DateOnly?)null) : (PlanStatus.Active, day);
        ContentHash = PlanContent.HashOf(this);
        Changed();
    }

    /// <summary>The second signature, with which it comes into force.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>plan.no-co-signature</c>; <c>plan.own-co-signature</c>: who signed cannot co-sign; a gap that came up meanwhile, such as the medication question (rule 3); text rules.
    /// </exception>
    public void CoSign(DateOnly day, string by, DateTime utcNow, MedicationAnswer medication, Guid? byId = null)
    {
        SecondHand(by, byId, utcNow);
        PlanCheck.RequireNoGap(this, medication);
        (Status, ActiveFrom) = (PlanStatus.Active, day);
    }

    /// <summary>The co-signer does not sign, and says why. The counselor makes the next version of it.</summary>
    /// <exception cref="RuleViolationException">As <see cref="CoSign"/>.</exception>
    public void SendBack(string because, string by, DateTime utcNow, Guid? byId = null)
    {
        SentBackBecause = Require.Text(because, nameof(SentBackBecause), ClientResponse.WordsLength);
        SecondHand(by, byId, utcNow);
        Status = PlanStatus.SentBack;
    }

    /// <summary>Adds what the client said to the signed plan.</summary>
    /// <exception cref="RuleViolationException"><c>plan.not-signed</c>; <c>response.*</c>; text rules.</exception>
    public ClientResponse Answer(ClientResponseDetails details, string by, DateTime utcNow)
    {
        Require.That(Status is PlanStatus.AwaitingCoSignature or PlanStatus.Active, "plan.not-signed", "The client answers to a plan that the counselor has signed and that is not over.");
        var response = new ClientResponse(details, by, utcNow);
        responses.Add(response);
        Changed();
        return response;
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

    /// <summary>The stay ended, and the plan with it.</summary>
    /// <exception cref="RuleViolationException"><c>plan.not-active</c>.</exception>
    public void Close(DateOnly lastDay)
    {
        Require.That(Status is PlanStatus.Active, "plan.not-active", "Only an active plan is closed.");
        (Status, ActiveUntil) = (PlanStatus.Closed, lastDay < ActiveFrom ? ActiveFrom : lastDay);
        Changed();
    }

    /// <summary>The stay goes on after all, and the plan with it.</summary>
    /// <exception cref="RuleViolationException"><c>plan.not-closed</c>.</exception>
    public void Reopen()
    {
        Require.That(Status is PlanStatus.Closed, "plan.not-closed", "Only a closed plan is reopened.");
        (Status, ActiveUntil) = (PlanStatus.Active, null);
        Changed();
    }

    /// <summary>Starts the next version as a draft that carries everything over.</summary>
    /// <param name="number">The number after the newest version of the stay.</param>
    /// <exception cref="RuleViolationException"><c>plan.not-active</c>.</exception>
    public TreatmentPlan NextVersion(int number)
    {
        Require.That(Status is PlanStatus.Active or PlanStatus.SentBack, "plan.not-active", "A new version is made of the active plan, or of one that was sent back.");
        var next = new TreatmentPlan(EpisodeId) { Number = number, PeerSupport = PeerSupport };
        next.problems.AddRange(Problems.Select(p => p.Copy()));
        return next;
    }

    /// <summary>Reviews recorded on the version before while this one was written are carried over too, by the lineage of their objective.</summary>
    public void TakeOverReviews(TreatmentPlan before)
    {
        Objectives.TakeOverReviews(before.Objectives);
        Changed();
    }

    /// <summary>Adds a review of an objective to an active plan. What was signed does not change (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>plan.not-active</c>, <c>plan.unknown-part</c>, <c>objective.*</c>.</exception>
    public void RecordProgress(Objective objective, ObjectiveStatus status, string? remark, string by, DateOnly date, DateTime utcNow)
    {
        Require.That(Status is PlanStatus.Active, "plan.not-active", "Progress is recorded on the active plan.");
        if (Objectives.Known(objective).Record(new ObjectiveProgress(status, remark, by, date, utcNow)))
        {
            Changed();
        }
    }

    private void SecondHand(string by, Guid? byId, DateTime utcNow)
    {
        Require.That(Status is PlanStatus.AwaitingCoSignature, "plan.no-co-signature", "This plan does not wait for a co-signature.");
        Require.That(byId is null || SignedById is null ? by != SignedBy : byId != SignedById, "plan.own-co-signature", "Who signed a plan cannot co-sign it.");
        (CoSignedBy, CoSignedAt) = (Require.Text(by, nameof(CoSignedBy), GroupSession.ActorLength), utcNow);
        Changed();
    }

    private void Rewrite<T>(T part, Action<T> set)
        where T : PlanPart => Edit(part, p =>
    {
        set(p);
        p.Rewritten();
    });

    private T Edit<T>(T part, Action<T> change)
    {
        RequireDraft();
        change(part);
        Changed();
        return part;
    }

    private void RequireDraft() =>
        Require.That(Status is PlanStatus.Draft, "plan.signed", "A signed plan does not change. Start a new version instead.");
}
