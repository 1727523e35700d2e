using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.Reporting.Packs;

/// <summary>
/// One report for each of many clients. Which clients is settled when it is asked for; each of them is an item, which is made once, whoever works on the pack and
/// however often they are interrupted.
/// </summary>
public sealed class ReportPack : AggregateRoot, IReportOrder
{
    /// <summary>Most documents in one volume.</summary>
    public const int MostInVolume = 2000;

    private readonly List<PackItem> items = [];

    private ReportPack() => (Title, SearchKey, RequestedBy) = ("", "", "");

    /// <param name="clients">Each of them once, in the order of the pack.</param>
    /// <param name="disclosure">What was decided where it is for somebody else.</param>
    /// <param name="subjectId">The site, the program or the counselor.</param>
    /// <exception cref="RuleViolationException">
    /// <c>report.audience</c>, <c>report.disclosure</c> (rule 12); <c>pack.kind</c>: a register is not about one client; <c>pack.empty</c>: there is nobody to report on.
    /// </exception>
    public ReportPack(ReportKind kind, PackWhom whom, Period period, Audience audience, PackForm form, string title, IReadOnlyList<Guid> clients, string requestedBy, DateTime utcNow, Guid? requestedById = null, Disclosure? disclosure = null, Guid? subjectId = null)
        : this()
    {
        audience.RequireFor(kind, disclosure);
        if (form is PackForm.Volumes)
        {
            audience.RequireMerged("Result");
        }

        Require.That(kind.IsOfClient(), "pack.kind", "This report is not of one client. Choose another one.", "Kind");
        Require.That(clients.Count > 0, "pack.empty", kind is ReportKind.TreatmentPlan
            ? "None of the clients whom you may see was there in these days and has a treatment plan. Choose other days, or somebody else's clients."
            : "None of the clients whom you may see was there in these days. Choose other days, or somebody else's clients.");
        (Kind, Whom, SubjectId, Audience, Form) = (kind, whom, subjectId, audience, form);
        (From, To) = (period.From, period.To);
        (Title, SearchKey) = (ReportTitle.Fit(title), ReportTitle.KeyOf(title));
        RequestedBy = Require.Text(requestedBy, nameof(RequestedBy), GroupSession.ActorLength);
        (RequestedById, RequestedAt, RunningSince) = (requestedById, utcNow, utcNow);
        Documents = clients.Count;
        items.AddRange(clients.Select((client, i) => new PackItem(i + 1, client, form is PackForm.Volumes ? (i / MostInVolume) + 1 : null)));
        var volumes = form is PackForm.Volumes ? ((clients.Count - 1) / MostInVolume) + 1 : 0;
        items.AddRange(Enumerable.Range(1, volumes).Select(volume => new PackItem(clients.Count + volume, null, volume)));
    }

    /// <summary>Which document.</summary>
    public ReportKind Kind { get; private set; }

    /// <summary>Whose clients it is about; the title names them.</summary>
    public PackWhom Whom { get; private set; }

    /// <summary>The site, the program or the counselor; looked up when it is needed, since it may be gone. Null where it is not known.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly To { get; private set; }

    /// <summary>First to last day.</summary>
    public Period Period => new(From, To);

    /// <summary>Who it is for.</summary>
    public Audience Audience { get; private set; }

    /// <summary>What comes of it.</summary>
    public PackForm Form { get; private set; }

    /// <summary>What lists call it.</summary>
    public string Title { get; private set; }

    /// <summary>The title as search sees it, see <see cref="SearchText"/>.</summary>
    public string SearchKey { get; private set; }

    /// <summary>Who asked for it.</summary>
    public string RequestedBy { get; private set; }

    /// <summary>The user who asked for it: it is made with their rights. Null where an operator of the command line did.</summary>
    public Guid? RequestedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>Since when (UTC) it is being made, or is again: what the rate is counted from.</summary>
    public DateTime RunningSince { get; private set; }

    /// <summary>Since when (UTC) it is held; null where it is not.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>When it was done or given up (UTC).</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>When its bytes were removed, since they were kept long enough (UTC); their hashes stay.</summary>
    public DateTime? FilesRemovedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public PackState State { get; private set; }

    /// <summary>Number of documents, made or not.</summary>
    public int Documents { get; private set; }

    /// <summary>The documents, then the volumes.</summary>
    public IReadOnlyCollection<PackItem> Items => items;

    /// <summary>Whether workers may take its items.</summary>
    public bool IsOpen => State is PackState.Queued or PackState.Running;

    /// <summary>Holds it: what is being made is finished, nothing more is begun. Holding it twice changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>pack.over</c>.</exception>
    public void Pause(DateTime utcNow)
    {
        RequireNotOver();
        if (State is not PackState.Paused)
        {
            (State, PausedAt) = (PackState.Paused, utcNow);
            Changed();
        }
    }

    /// <summary>Lets it go on.</summary>
    /// <exception cref="RuleViolationException"><c>pack.over</c>.</exception>
    public void Resume(DateTime utcNow)
    {
        RequireNotOver();
        if (State is PackState.Paused)
        {
            Queue(utcNow);
        }
    }

    /// <summary>Gives it up: what is made stays, nothing more is begun. Giving it up twice changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>pack.over</c>: it is done.</exception>
    public void Cancel(DateTime utcNow)
    {
        if (State is not PackState.Cancelled)
        {
            RequireNotOver();
            (State, FinishedAt, PausedAt) = (PackState.Cancelled, utcNow, null);
            Changed();
        }
    }

    /// <summary>Its bytes were kept long enough, and are removed by whoever calls this; lengths and hashes stay. One that was held and forgotten is given up: it could not go on without what was made.</summary>
    /// <exception cref="RuleViolationException"><c>pack.files</c>: it is being made, or has none any more.</exception>
    public void RemoveFiles(DateTime utcNow)
    {
        Require.That(!IsOpen && FilesRemovedAt is null, "pack.files", "This pack has no files.");
        if (State is PackState.Paused)
        {
            (State, FinishedAt, PausedAt) = (PackState.Cancelled, utcNow, null);
        }

        FilesRemovedAt = utcNow;
        Changed();
    }

    /// <summary>Lets what failed be made again; the items themselves are put back by whoever calls this.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>pack.not-done</c>: a volume that is being drawn would not have what is made meanwhile; <c>pack.files</c>: the others are not there any more.
    /// </exception>
    public void Retry(DateTime utcNow)
    {
        Require.That(FilesRemovedAt is null, "pack.files", "What was made of this pack was kept long enough and is removed. Ask for a new one.");
        Require.That(State is PackState.Done, "pack.not-done", "What failed can be made again when everything else of this pack is made.");
        Queue(utcNow);
    }

    private void Queue(DateTime utcNow)
    {
        (State, RunningSince, FinishedAt, PausedAt) = (PackState.Queued, utcNow, null, null);
        Changed();
    }

    private void RequireNotOver() =>
        Require.That(State is not PackState.Done and not PackState.Cancelled, "pack.over", "This pack is over already. Look at its page.");
}
