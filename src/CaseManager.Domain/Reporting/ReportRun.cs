using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.Reporting;

/// <summary>One making of a report: what was asked for, how far it is, what came of it. Jobs keep their truth here.</summary>
public sealed class ReportRun : AggregateRoot, IReportOrder
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 300;

    /// <summary>Longest <see cref="SearchKey"/>, in characters: decomposed letters can take several.</summary>
    public const int SearchKeyLength = 900;

    /// <summary>Longest error, in characters.</summary>
    public const int ErrorLength = 500;

    /// <summary>Longest period of a report or a pack, in days: ten years; more is a slip of the keyboard.</summary>
    public const int MostDays = 3660;

    /// <summary>How long a worker holds a run without a sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly List<ReportFile> files = [];

    private ReportRun() => (Title, SearchKey, RequestedBy, Code) = ("", "", "", "");

    /// <param name="subject">The group of a register or a sign-in sheet, the client of any other report.</param>
    /// <param name="planId">The version of a treatment plan that is printed.</param>
    /// <param name="sessionId">The session of a sign-in sheet.</param>
    /// <param name="disclosure">What was decided where it is for somebody else.</param>
    /// <exception cref="RuleViolationException">
    /// <c>report.audience</c>, <c>report.disclosure</c> (rule 12); <c>report.plan</c>: a printed plan without
    /// its version, or another report with one; <c>report.session</c>: the same of a sign-in sheet and its session.
    /// </exception>
    public ReportRun(
        ReportKind kind, Guid subject, Period period, Audience audience, string title, string requestedBy, DateTime utcNow, Guid? requestedById = null, Guid? planId = null, Guid? sessionId = null, Disclosure? disclosure = null)
        : this(kind, period, audience, title, requestedBy, utcNow, requestedById, disclosure)
    {
        Require.That(!kind.IsOfFilter(), "report.filter", "This report is about whoever a filter leaves, not about one group or client.", "ProgramId");
        Require.That(kind is ReportKind.TreatmentPlan == planId is not null, "report.plan", "A printed plan is one version of a plan; other reports are about none.");
        Require.That(kind is ReportKind.SignInSheet == sessionId is not null, "report.session", "A sign-in sheet is of one session; other reports are of none.");
        (PlanId, SessionId) = (planId, sessionId);
        GroupId = kind.IsOfGroup() ? subject : null;
        ClientId = kind.IsOfGroup() ? null : subject;
    }

    /// <summary>A report about whoever a filter leaves; always internal.</summary>
    /// <exception cref="RuleViolationException"><c>report.filter</c>: it does not fit the kind.</exception>
    public ReportRun(ReportKind kind, ReportFilter filter, Period period, string title, string requestedBy, DateTime utcNow, Guid? requestedById = null)
        : this(kind, period, Audience.Internal, title, requestedBy, utcNow, requestedById)
    {
        if (filter.Problem(kind) is { } problem)
        {
            throw problem;
        }

        (SiteId, ProgramId, GroupId, StaffId) = (filter.SiteId, filter.ProgramId, filter.GroupId, filter.StaffId);
    }

    private ReportRun(ReportKind kind, Period period, Audience audience, string title, string requestedBy, DateTime utcNow, Guid? requestedById, Disclosure? disclosure = null)
        : this()
    {
        audience.RequireFor(kind, disclosure);
        (Kind, From, To, Audience) = (kind, period.From, period.To, audience);
        (Title, SearchKey) = (ReportTitle.Fit(title), ReportTitle.KeyOf(title));
        RequestedBy = Require.Text(requestedBy, nameof(RequestedBy), GroupSession.ActorLength);
        RequestedById = requestedById;
        RequestedAt = utcNow;
        Code = ReportCode.New();
    }

    /// <summary>Which document.</summary>
    public ReportKind Kind { get; private set; }

    /// <summary>The group of a register or a sign-in sheet, or the one that a summary is narrowed to.</summary>
    public Guid? GroupId { get; private set; }

    /// <summary>The client of a report about one.</summary>
    public Guid? ClientId { get; private set; }

    /// <summary>The site that it is narrowed to.</summary>
    public Guid? SiteId { get; private set; }

    /// <summary>The program that it is narrowed to.</summary>
    public Guid? ProgramId { get; private set; }

    /// <summary>The counselor that it is narrowed to.</summary>
    public Guid? StaffId { get; private set; }

    /// <summary>What it is narrowed to, of a kind that is of a filter.</summary>
    public ReportFilter Filter => new(SiteId, ProgramId, GroupId, StaffId);

    /// <summary>The version of a treatment plan that is printed; null for any other report.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The session of a sign-in sheet; null for any other report.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly To { get; private set; }

    /// <summary>First to last day.</summary>
    public Period Period => new(From, To);

    /// <summary>Who it is for.</summary>
    public Audience Audience { get; private set; }

    /// <summary>What lists call it.</summary>
    public string Title { get; private set; }

    /// <summary>The title as search sees it, see <see cref="SearchText"/>.</summary>
    public string SearchKey { get; private set; }

    /// <summary>The short code on each of its pages; see <see cref="ReportCode"/>.</summary>
    public string Code { get; private set; }

    /// <summary>When its files were removed, since they were kept long enough (UTC); their hashes stay.</summary>
    public DateTime? FilesRemovedAt { get; private set; }

    /// <summary>Who asked for it.</summary>
    public string RequestedBy { get; private set; }

    /// <summary>The user who asked for it: it is made with their rights. Null where an operator of the command line did.</summary>
    public Guid? RequestedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReportState State { get; private set; }

    /// <summary>Steps done.</summary>
    public int Done { get; private set; }

    /// <summary>Steps in all; 0 until known.</summary>
    public int Total { get; private set; }

    /// <summary>How often a worker took it.</summary>
    public int Attempts { get; private set; }

    /// <summary>The worker that holds it; null where nobody does.</summary>
    public Guid? LeaseHolder { get; private set; }

    /// <summary>Until when (UTC) it is the holder's, unless renewed.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>When it was done or failed (UTC).</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Why it failed, for a person to read.</summary>
    public string? Error { get; private set; }

    /// <summary>What came of it.</summary>
    public IReadOnlyCollection<ReportFile> Files => files;

    /// <summary>Keeps the files; the run is done.</summary>
    public void Finish(IEnumerable<ReportFile> made, DateTime utcNow)
    {
        files.Clear();
        files.AddRange(made);
        (State, FinishedAt, Error) = (ReportState.Done, utcNow, null);
        (LeaseHolder, LeaseUntil) = (null, null);
        FilesRemovedAt = null;
        Done = Total;
        Changed();
    }

    /// <summary>Empties its files, which were kept long enough; their lengths and hashes stay.</summary>
    /// <exception cref="RuleViolationException"><c>report.files</c>: it has none.</exception>
    public void RemoveFiles(DateTime utcNow)
    {
        Require.That(State is ReportState.Done && FilesRemovedAt is null, "report.files", "This report has no files.");
        files.ForEach(f => f.Empty());
        FilesRemovedAt = utcNow;
        Changed();
    }

    /// <summary>Gives up with a reason.</summary>
    public void Fail(string error, DateTime utcNow)
    {
        (State, FinishedAt) = (ReportState.Failed, utcNow);
        Error = error.Length <= ErrorLength ? error : error[..ErrorLength];
        (LeaseHolder, LeaseUntil) = (null, null);
        Changed();
    }
}
