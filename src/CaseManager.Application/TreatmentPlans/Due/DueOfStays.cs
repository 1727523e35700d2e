using CaseManager.Application.Abstractions;
using CaseManager.Application.RulePacks;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans.Due;

/// <summary>What is due of a running stay, see <see cref="PlanDue"/>.</summary>
/// <param name="CounselorId">The primary counselor.</param>
/// <param name="Today">At its site.</param>
public sealed record StayDue(Guid EpisodeId, Guid ProgramId, Guid? CounselorId, DateOnly Today, IReadOnlyList<DueItem> Items);

/// <summary>Computes what is due from plans, rules and calendars; of stays at one site in as many queries however many they are.</summary>
public sealed class DueOfStays(ICaseManagerDb db, RulePackLookup rules, ServiceDays serviceDays, TimeProvider time) : IReader
{
    /// <summary>One entry for each of the stays that is running; one that is over, or set aside by a merge, has none.</summary>
    public async Task<IReadOnlyList<StayDue>> OfAsync(IReadOnlyCollection<Guid> episodeIds, CancellationToken cancellationToken)
    {
        var versions = await VersionsAsync(episodeIds, cancellationToken);
        var holidays = await HolidaysAsync(episodeIds, cancellationToken);
        var stays = await StaysAsync(episodeIds, cancellationToken);
        var histories = new Dictionary<Guid, RuleHistory>();
        foreach (var siteId in stays.Select(s => s.SiteId).Distinct())
        {
            histories[siteId] = await rules.OfSiteAsync(siteId, cancellationToken);
        }

        StayDue Compute(Stay stay, IEnumerable<DateOnly> served)
        {
            var clock = SiteClock.Of(stay.TimeZoneId);
            var calendar = new ClockContext { Holidays = holidays[stay.SiteId].ToHashSet(), ServiceDates = [.. served] };
            var today = clock.Today(time);
            var plan = new DueStay(stay.AdmittedOn, stay.Level, [.. versions[stay.Id].Select(v => v.On(clock))], calendar);
            return new StayDue(stay.Id, stay.ProgramId, stay.CounselorId, today, PlanDue.Of(plan, histories[stay.SiteId], today));
        }

        var due = stays.ConvertAll(s => Compute(s, []));

        // Days of service are many, and few rules count them: only where one does they are asked for.
        var open = due.Where(d => d.Items.Any(i => i.NoDay is NoDueDay.ServiceDaysToCome)).Select(d => d.EpisodeId).ToHashSet();
        if (open.Count == 0)
        {
            return due;
        }

        var days = await serviceDays.OfAsync(open, cancellationToken);
        return [.. stays.Zip(due, (s, d) => open.Contains(s.Id) ? Compute(s, days[s.Id]) : d)];
    }

    private async Task<List<Stay>> StaysAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Episodes.AsNoTracking().Where(e => ids.Contains(e.Id) && e.DischargedOn == null)
            .Select(e => new Stay
            {
                Id = e.Id,
                ProgramId = e.ProgramId,
                SiteId = e.Program.SiteId,
                TimeZoneId = e.Program.Site.TimeZoneId,
                AdmittedOn = e.AdmittedOn,
                CounselorId = e.CareTeam.Where(m => m.Role == CareTeamRole.PrimaryCounselor && m.Until == null).OrderByDescending(m => m.From).Select(m => (Guid?)m.StaffMemberId).FirstOrDefault(),
                LevelCode = e.Steps.Where(s => s.Level != null).OrderByDescending(s => s.Number).Select(s => s.Level!.Code).FirstOrDefault(),
                LevelEdition = e.Steps.Where(s => s.Level != null).OrderByDescending(s => s.Number).Select(s => (int?)s.Level!.Edition).FirstOrDefault(),
                ProgramLevel = e.Program.Level,
            }).ToListAsync(cancellationToken);

    private async Task<ILookup<Guid, Signed>> VersionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await db.TreatmentPlans.AsNoTracking().Where(p => ids.Contains(p.EpisodeId))
            .Select(p => new Signed
            {
                EpisodeId = p.EpisodeId,
                Id = p.Id,
                Number = p.Number,
                Status = p.Status,
                SignedAt = p.SignedAt,
                Answer = p.Responses.OrderByDescending(r => r.Day).ThenByDescending(r => r.At).Select(r => (ClientAnswer?)r.Answer).FirstOrDefault(),
                NextAttempt = p.Responses.OrderByDescending(r => r.Day).ThenByDescending(r => r.At).Select(r => r.NextAttempt).FirstOrDefault(),
            }).ToListAsync(cancellationToken)).ToLookup(p => p.EpisodeId);

    private async Task<ILookup<Guid, DateOnly>> HolidaysAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Sites.AsNoTracking().Where(s => db.Episodes.Any(e => ids.Contains(e.Id) && e.Program.SiteId == s.Id)).SelectMany(s => s.Holidays)
            .Select(h => new { h.SiteId, h.Date }).ToListAsync(cancellationToken)).ToLookup(h => h.SiteId, h => h.Date);

    private sealed class Stay
    {
        public required Guid Id { get; init; }

        public required Guid ProgramId { get; init; }

        public required Guid SiteId { get; init; }

        public required string TimeZoneId { get; init; }

        public required DateOnly AdmittedOn { get; init; }

        public required Guid? CounselorId { get; init; }

        public required string? LevelCode { get; init; }

        public required int? LevelEdition { get; init; }

        public required AsamLevel? ProgramLevel { get; init; }

        public AsamLevel? Level => LevelCode is { } code && LevelEdition is { } edition ? new AsamLevel(code, edition) : ProgramLevel;
    }

    private sealed class Signed
    {
        public required Guid EpisodeId { get; init; }

        public required Guid Id { get; init; }

        public required int Number { get; init; }

        public required PlanStatus Status { get; init; }

        public required DateTime? SignedAt { get; init; }

        public required ClientAnswer? Answer { get; init; }

        public required DateOnly? NextAttempt { get; init; }

        public DueVersion On(SiteClock clock) => new(Id, Number, Status, SignedAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null, Answer, NextAttempt);
    }
}
