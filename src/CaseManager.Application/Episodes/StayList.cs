using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Episodes;

/// <summary>A stay of a client, with what happened in it.</summary>
/// <param name="TimeZoneId">Zone of its site; its days and times are in it.</param>
/// <param name="ProgramLevel">The program's level of care; null where it is not known.</param>
/// <param name="PrimaryCounselor">Who it is now, or was at the end.</param>
/// <param name="Due">The most urgent of what is due of its plan; null where nothing is, or not for this user.</param>
public sealed record StayRow(
    Guid Id, string Program, string Site, string TimeZoneId, LevelView? ProgramLevel, DateOnly AdmittedOn, DateOnly? DischargedOn, Guid? TransferredFromId,
    string? PrimaryCounselor, IReadOnlyList<StepRow> Steps, StayTask? Due)
{
    /// <summary>Its plans that the user may read, newest first.</summary>
    public IReadOnlyList<PlanLine> Plans { get; init; } = [];

    /// <summary>The level of care that the client is at, or was at the end.</summary>
    public LevelView? Level => Steps.LastOrDefault(s => s.Level is not null)?.Level ?? ProgramLevel;

    /// <summary>What happened in order; of a stay without steps only the days are known.</summary>
    public IReadOnlyList<StepRow> History => StepRow.History(Steps, AdmittedOn, DischargedOn);

    /// <summary>Today at its site.</summary>
    public DateOnly Today(TimeProvider time) => SiteClock.Of(TimeZoneId).Today(time);
}

/// <summary>A level of care with its edition.</summary>
public sealed record LevelView(string Code, int Edition);

/// <summary>A step of a stay.</summary>
/// <param name="Reason">Why the stay ended, where it did.</param>
/// <param name="EnteredAt">UTC.</param>
public sealed record StepRow(StepKind Kind, DateOnly On, TimeOnly? At, LevelView? Level, string? Why, DischargeReason? Reason, string? By, DateTime? EnteredAt)
{
    /// <summary>When it happened.</summary>
    public StepMoment Moment => new(On, At);

    internal static IReadOnlyList<StepRow> History(IReadOnlyList<StepRow> steps, DateOnly admittedOn, DateOnly? dischargedOn) =>
        steps.Count > 0 ? steps
        : dischargedOn is { } last ? [Known(StepKind.Admitted, admittedOn), Known(StepKind.Discharged, last)]
        : [Known(StepKind.Admitted, admittedOn)];

    private static StepRow Known(StepKind kind, DateOnly on) => new(kind, on, null, null, null, null, null, null);
}

/// <summary>A version of a plan.</summary>
public sealed record PlanLine(Guid Id, int Number, PlanStatus Status, DateOnly? ActiveFrom, DateOnly? ActiveUntil);

/// <summary>What is due of a stay.</summary>
public sealed record StayTask(PlanTaskKind Kind, PlanTaskState State, DueDay Day);

/// <summary>The stays of a client, in two queries whatever the history.</summary>
public sealed class StayList(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Every stay in scope, newest first, with the plans that the user may read.</summary>
    public async Task<List<StayRow>> OfAsync(Guid clientId, CancellationToken cancellationToken)
    {
        var tasks = scope.PlanTasks(Permission.ViewPlans);
        var stays = await db.InOneQuery(scope.Episodes(Permission.ViewClients)).AsNoTracking().Where(e => e.ClientId == clientId)
            .OrderByDescending(e => e.AdmittedOn).ThenBy(e => e.Program.Name).ThenBy(e => e.Program.Site.Name)
            .Select(e => new StayRow(e.Id, e.Program.Name, e.Program.Site.Name, e.Program.Site.TimeZoneId,
                e.Program.Level == null ? null : new LevelView(e.Program.Level.Code, e.Program.Level.Edition), e.AdmittedOn, e.DischargedOn, e.TransferredFromId,
                e.CareTeam.Where(m => m.Role == CareTeamRole.PrimaryCounselor).OrderByDescending(m => m.From).Select(m => m.StaffMember.Name).FirstOrDefault(),
                e.Steps.OrderBy(s => s.Number).Select(s => new StepRow(s.Kind, s.On, s.At,
                    s.Level == null ? null : new LevelView(s.Level.Code, s.Level.Edition), s.Why,
                    s.Discharge == null ? null : s.Discharge.Reason, s.By, s.EnteredAt)).ToList(),
                tasks.Where(t => t.EpisodeId == e.Id).OrderBy(t => t.SortsOn).ThenBy(t => t.Id)
                    .Select(t => new StayTask(t.Kind, t.State, new DueDay(t.ComputedOn, t.DueOn, t.NoDay, t.Served, t.Clock == null ? (int?)null : t.Clock.Amount))).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var plans = await PlansAsync(clientId, cancellationToken);
        return [.. stays.Select(s => s with { Plans = [.. plans[s.Id]] })];
    }

    // Apart from the steps: together, each step of a stay would come once for each of its plans.
    private async Task<ILookup<Guid, PlanLine>> PlansAsync(Guid clientId, CancellationToken cancellationToken)
    {
        var plans = await scope.Plans(Permission.ViewPlans).AsNoTracking().Where(p => p.Episode.ClientId == clientId).OrderByDescending(p => p.Number)
            .Select(p => new { p.EpisodeId, Line = new PlanLine(p.Id, p.Number, p.Status, p.ActiveFrom, p.ActiveUntil) })
            .ToListAsync(cancellationToken);
        return plans.ToLookup(p => p.EpisodeId, p => p.Line);
    }
}
