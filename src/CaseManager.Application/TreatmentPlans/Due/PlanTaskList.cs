using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans.Due;

/// <summary>Which tasks a list shows; null for all.</summary>
/// <param name="CounselorId">The primary counselor.</param>
public sealed record PlanTaskFilter(PlanTaskState? State = null, PlanTaskKind? Kind = null, Guid? CounselorId = null);

/// <summary>By when something is to be done, as it was computed for a day.</summary>
/// <param name="ComputedOn">That day, at the site.</param>
/// <param name="NoDay">Why there is no day.</param>
/// <param name="Served">Days of service so far.</param>
/// <param name="Amount">How many the clock of the rule counts.</param>
public sealed record DueDay(DateOnly ComputedOn, DateOnly? DueOn, NoDueDay? NoDay, int? Served, int? Amount);

/// <summary>Something to be done for the plan of a stay.</summary>
public sealed record PlanTaskRow
{
    /// <summary>The stay.</summary>
    public required Guid EpisodeId { get; init; }

    /// <summary>The version of the plan to go to; null where none is started.</summary>
    public required Guid? PlanId { get; init; }

    /// <summary>The user who signed that version.</summary>
    public required Guid? SignedById { get; init; }

    /// <summary>What is to be done.</summary>
    public required PlanTaskKind Kind { get; init; }

    /// <summary>How urgent it is.</summary>
    public required PlanTaskState State { get; init; }

    /// <summary>The last day on which it is in time.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Why there is no day.</summary>
    public required NoDueDay? NoDay { get; init; }

    /// <summary>Days of service so far.</summary>
    public required int? Served { get; init; }

    /// <summary>The day on which the clock started.</summary>
    public required DateOnly? StartedOn { get; init; }

    /// <summary>The day at the site for which it was computed.</summary>
    public required DateOnly ComputedOn { get; init; }

    /// <summary>Zone of the site.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>Whom it is about.</summary>
    public required string ClientName { get; init; }

    /// <summary>Whom it is about.</summary>
    public required string Mrn { get; init; }

    /// <summary>Where.</summary>
    public required string Program { get; init; }

    /// <summary>Where.</summary>
    public required string Site { get; init; }

    /// <summary>The primary counselor.</summary>
    public required string? Counselor { get; init; }

    /// <summary>The primary counselor.</summary>
    public required Guid? CounselorId { get; init; }

    /// <summary>The clock of the rule; null where there is no rule.</summary>
    public required Clock? Clock { get; init; }

    /// <summary>Where the rule is written.</summary>
    public required string? RuleSource { get; init; }

    /// <summary>Whether somebody read it there.</summary>
    public required bool RuleIsRechecked { get; init; }

    /// <summary>The rule pack that was asked; null where the day was agreed with the client.</summary>
    public required string? Pack { get; init; }

    /// <summary>Its version.</summary>
    public required int? PackVersion { get; init; }

    /// <summary>By when.</summary>
    public DueDay Day => new(ComputedOn, DueOn, NoDay, Served, Clock?.Amount);
}

/// <summary>How many tasks there are.</summary>
/// <param name="CoSignatures">Those that wait for a co-signature, whatever their state.</param>
public sealed record PlanTaskCounts(int Overdue, int AtRisk, int Due, int CoSignatures)
{
    /// <summary>All of them.</summary>
    public int Total => Overdue + AtRisk + Due;
}

/// <summary>A counselor to choose.</summary>
public sealed record DueCounselor(Guid Id, string Name);

/// <summary>What is due, as it was computed last: of a counselor's own clients, of a supervisor's programs.</summary>
public sealed class PlanTaskList(ICaseManagerDb db, InScope scope, ICurrentUser user) : IReader
{
    // A list to choose from; a center with more counselors than this looks for a client instead.
    private const int MostCounselors = 200;

    /// <summary>A page of the list, the most urgent first.</summary>
    public Task<Page<PlanTaskRow>> PageAsync(PlanTaskFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var tasks = Mine;
        tasks = filter.State is { } state ? tasks.Where(t => t.State == state) : tasks;
        tasks = filter.Kind is { } kind ? tasks.Where(t => t.Kind == kind) : tasks;
        tasks = filter.CounselorId is { } counselor ? tasks.Where(t => t.CounselorId == counselor) : tasks;
        return Rows(Ordered(tasks)).PageAsync(page, cancellationToken);
    }

    /// <summary>How many there are of each state.</summary>
    public async Task<PlanTaskCounts> CountsAsync(CancellationToken cancellationToken)
    {
        var groups = await Mine.GroupBy(t => new { t.State, t.Kind }).Select(g => new { g.Key.State, g.Key.Kind, Count = g.Count() }).ToListAsync(cancellationToken);
        int Of(PlanTaskState state) => groups.Where(g => g.State == state).Sum(g => g.Count);
        return new PlanTaskCounts(Of(PlanTaskState.Overdue), Of(PlanTaskState.AtRisk), Of(PlanTaskState.Due), groups.Where(g => g.Kind is PlanTaskKind.CoSignature).Sum(g => g.Count));
    }

    /// <summary>The primary counselors of these clients, by name.</summary>
    public Task<List<DueCounselor>> CounselorsAsync(CancellationToken cancellationToken)
    {
        var tasks = Mine;
        return db.Staff.AsNoTracking().Where(s => tasks.Any(t => t.CounselorId == s.Id)).OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new DueCounselor(s.Id, s.Name)).Take(MostCounselors).ToListAsync(cancellationToken);
    }

    /// <summary>What is due of a stay, for whoever may read its plan.</summary>
    public Task<List<PlanTaskRow>> OfStayAsync(Guid episodeId, CancellationToken cancellationToken) =>
        Rows(scope.PlanTasks(Permission.ViewPlans).Where(t => t.EpisodeId == episodeId).OrderBy(t => t.SortsOn).ThenBy(t => t.Id)).ToListAsync(cancellationToken);

    // A counselor also reaches other stays of their clients, and clients opened by breaking the glass; theirs to do are those in whose care team they are.
    private IQueryable<PlanTask> Mine
    {
        get
        {
            var (tasks, me) = (scope.PlanTasks(Permission.EditPlans), user.Scope.StaffMemberId);
            return user.Scope.ReachesSites(Permission.EditPlans) || user.Scope.Reaches(Reach.Programs, Permission.EditPlans)
                ? tasks
                : tasks.Where(t => t.Episode.CareTeam.Any(m => m.StaffMemberId == me && m.Until == null));
        }
    }

    /// <summary>The most urgent first.</summary>
    internal static IQueryable<PlanTask> Ordered(IQueryable<PlanTask> tasks) =>
        tasks.OrderBy(t => t.SortsOn).ThenBy(t => t.Episode.Client.LegalLastName).ThenBy(t => t.Episode.Client.LegalFirstName).ThenBy(t => t.Id);

    /// <summary>As lists show them.</summary>
    internal static IQueryable<PlanTaskRow> Rows(IQueryable<PlanTask> tasks) => tasks.AsNoTracking().Select(t => new PlanTaskRow
    {
        EpisodeId = t.EpisodeId,
        PlanId = t.TreatmentPlanId,
        SignedById = t.TreatmentPlan!.SignedById,
        Kind = t.Kind,
        State = t.State,
        DueOn = t.DueOn,
        NoDay = t.NoDay,
        Served = t.Served,
        StartedOn = t.StartedOn,
        ComputedOn = t.ComputedOn,
        TimeZoneId = t.Episode.Program.Site.TimeZoneId,
        ClientName = Client.NameOf(t.Episode.Client.LegalFirstName, t.Episode.Client.LegalLastName, t.Episode.Client.PreferredName),
        Mrn = t.Episode.Client.Mrn,
        Program = t.Episode.Program.Name,
        Site = t.Episode.Program.Site.Name,
        Counselor = t.Counselor!.Name,
        CounselorId = t.CounselorId,
        Clock = t.Clock,
        RuleSource = t.RuleSource,
        RuleIsRechecked = t.RuleIsRechecked,
        Pack = t.RulePackVersion!.RulePack.Name,
        PackVersion = (int?)t.RulePackVersion!.Number,
    });
}
