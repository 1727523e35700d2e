using CaseManager.Application.Abstractions;
using CaseManager.Application.Medication;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Opens a version of a plan; the number of queries does not depend on what is in it.</summary>
public sealed class PlanDetails(
    ICaseManagerDb db, InScope scope, RulePackLookup rules, PlanLinks links, PlanTaskList due, MedicationQuestion medication, CopyLookup copies, TimeProvider time) : IReader
{
    /// <summary>The plan, or null where there is none.</summary>
    public async Task<PlanView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, scope.Plans(Permission.ViewPlans), cancellationToken) is var (view, plan, level) ? await WithTasksAsync(view, plan, level, cancellationToken) : null;

    /// <summary>What stands in the plan: without what is due for it, and without what a draft lacks.</summary>
    public async Task<PlanView?> ContentAsync(Guid id, CancellationToken cancellationToken) => (await ReadAsync(id, scope.Plans(Permission.ViewPlans), cancellationToken))?.View;

    /// <summary>As <see cref="ContentAsync"/>, for those who see plans in reports only.</summary>
    public async Task<PlanView?> ForReportAsync(Guid id, CancellationToken cancellationToken) => (await ReadAsync(id, scope.Plans(Permission.RunClinicalReports), cancellationToken))?.View;

    /// <summary>The newest version of the plan of a stay, or null where there is none.</summary>
    public Task<Guid?> NewestOfAsync(Guid episodeId, CancellationToken cancellationToken) =>
        scope.Plans(Permission.ViewPlans).AsNoTracking().Where(p => p.EpisodeId == episodeId).OrderByDescending(p => p.Number)
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<(PlanView View, TreatmentPlan Plan, AsamLevel? Level)?> ReadAsync(Guid id, IQueryable<TreatmentPlan> plans, CancellationToken cancellationToken)
    {
        if (await db.InOneQuery(plans.Parts()).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } plan)
        {
            return null;
        }

        var clock = plan.Episode.Program.Site.Clock;
        var level = await db.LevelOfAsync(plan, cancellationToken);
        var (choices, people) = await links.OfAsync(plan.EpisodeId, plan.Episode.Program.SiteId, cancellationToken);
        return (new PlanView
        {
            Id = plan.Id,
            Version = plan.Version,
            Number = plan.Number,
            Status = plan.Status,
            ActiveFrom = plan.ActiveFrom,
            ActiveUntil = plan.ActiveUntil,
            Of = HeadingOf(plan, level, clock.Today(time)),
            Signatures = SignaturesOf(plan, clock),
            PeerSupport = plan.PeerSupport,
            Responses = await ResponsesAsync(plans, plan.Id, cancellationToken),
            Versions = await VersionsAsync(plan.EpisodeId, cancellationToken),
            Problems = PlanViews.Of(plan, await ReviewsAsync(plans, plan.Id, cancellationToken), choices),
            Links = choices,
            People = [.. people.UnionBy(PlanViews.PeopleIn(plan), p => p.Id)],
        }, plan, level);
    }

    private async Task<PlanView> WithTasksAsync(PlanView view, TreatmentPlan plan, AsamLevel? level, CancellationToken cancellationToken)
    {
        view = view.Versions[0].Id == plan.Id ? view with { Due = await due.OfStayAsync(plan.EpisodeId, cancellationToken) } : view;
        return plan.Status is PlanStatus.Draft ? await WithWritingAsync(view, plan, level, view.Of.Today, cancellationToken) : view;
    }

    private async Task<PlanView> WithWritingAsync(PlanView view, TreatmentPlan plan, AsamLevel? level, DateOnly today, CancellationToken cancellationToken) => view with
    {
        Removed = PlanViews.RemovedFrom(plan),
        Gaps = Views(PlanCheck.GapsOf(plan, await medication.OfAsync(plan.EpisodeId, today, cancellationToken))),
        Copied = Views(CopyCheck.FlagsOf(plan, await copies.OfAsync(plan, plan.Episode.ClientId, cancellationToken))),
        Hours = await HoursAsync(plan, level, today, cancellationToken),
    };

    private static IReadOnlyList<PlanGapView> Views(IEnumerable<PlanGap> gaps) => [.. gaps.Select(g => new PlanGapView(g.Code, g.Message, g.Part?.Id, g.Blocks))];

    private async Task<PlanHoursView> HoursAsync(TreatmentPlan plan, AsamLevel? level, DateOnly today, CancellationToken cancellationToken)
    {
        var set = (await rules.OnAsync(plan.Episode.Program.SiteId, today, cancellationToken)).Rules;
        var hours = PlanHours.Of(plan, today, i => i.Group?.Kind is not GroupKind.Psychoeducation || set.Groups.PsychoeducationCountsToHours);
        var asked = level is null ? null : set.HoursOf(level);
        return new PlanHoursView(hours.HoursPerWeek, asked?.Least, asked?.Most, hours.WithoutLength);
    }

    private static async Task<ILookup<Guid, ProgressView>> ReviewsAsync(IQueryable<TreatmentPlan> plans, Guid planId, CancellationToken cancellationToken) =>
        (await plans.AsNoTracking().Where(p => p.Id == planId)
            .SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Progress)
            .OrderByDescending(r => r.Date).ThenByDescending(r => r.At)
            .Select(r => new { r.ObjectiveId, Review = new ProgressView(r.Status, r.Remark, r.By, r.Date) }).ToListAsync(cancellationToken))
        .ToLookup(r => r.ObjectiveId, r => r.Review);

    private static Task<List<ClientResponseView>> ResponsesAsync(IQueryable<TreatmentPlan> plans, Guid planId, CancellationToken cancellationToken) =>
        plans.AsNoTracking().Where(p => p.Id == planId).SelectMany(p => p.Responses).OrderByDescending(r => r.Day).ThenByDescending(r => r.At)
            .Select(r => new ClientResponseView(r.Answer, r.Day, r.Words, r.Name, r.Drawing, r.Relation, r.NextAttempt, r.By)).ToListAsync(cancellationToken);

    private static PlanHeading HeadingOf(TreatmentPlan plan, AsamLevel? level, DateOnly today)
    {
        var (client, program) = (plan.Episode.Client, plan.Episode.Program);
        return new(client.Id, plan.EpisodeId, client.DisplayName, client.Mrn, program.Name, level?.Code, PlanLevel.EditionOf(level), program.Site.Name, today, program.Site.Clock);
    }

    private static PlanSignatures? SignaturesOf(TreatmentPlan plan, SiteClock clock) => plan is { SignedBy: { } by, SignedAt: { } at, ContentHash: { } hash }
        ? new(by, clock.ToLocal(at), plan.CoSignedBy, plan.CoSignedAt is { } second ? clock.ToLocal(second) : null, plan.SentBackBecause, plan.IsAsSigned, hash, plan.Copies)
        : null;

    private Task<List<PlanVersionLine>> VersionsAsync(Guid episodeId, CancellationToken cancellationToken) =>
        db.TreatmentPlans.AsNoTracking().Where(p => p.EpisodeId == episodeId).OrderByDescending(p => p.Number)
            .Select(p => new PlanVersionLine(p.Id, p.Number, p.Status)).ToListAsync(cancellationToken);
}
