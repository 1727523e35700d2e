using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Medication;
using CaseManager.Domain.RulePacks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>Opens the medication of a stay, in a number of queries that does not grow with orders, doses, decisions or tests.</summary>
public sealed class MedicationDetails(ICaseManagerDb db, InScope scope, RulePackLookup rules, TimeProvider time) : IReader
{
    private const int LookBack = 30;

    /// <summary>The medication, or null where the stay is not there.</summary>
    /// <param name="page">Of earlier orders.</param>
    public async Task<MedicationView?> FindAsync(Guid episodeId, PageRequest page, CancellationToken cancellationToken)
    {
        if (await StayAsync(episodeId, cancellationToken) is not { } stay)
        {
            return null;
        }

        var today = stay.Clock.Today(time);
        var doses = await DosesAsync(episodeId, cancellationToken);
        var orders = (await OrdersAsync(episodeId, cancellationToken)).Select(o => Counted(o, doses[o.Id].ToList(), stay, today)).ToList();
        var active = orders.Where(o => o.IsActiveOn(today)).ToList();
        var decision = await db.MedicationDecisions.AsNoTracking().Where(d => d.EpisodeId == episodeId).Rows().FirstOrDefaultAsync(cancellationToken);
        var standing = orders.Where(o => o.VoidedAt is null && o.ForOpioidUse).ToList();
        var pack = (await rules.OnAsync(stay.SiteId, today, cancellationToken)).Rules;
        var test = await db.DrugTests.AsNoTracking().Where(t => t.EpisodeId == episodeId && t.VoidedAt == null).Rows().FirstOrDefaultAsync(cancellationToken);
        return new MedicationView(stay, today)
        {
            Active = active,
            Earlier = PageOf([.. orders.Except(active)], page),
            ForOpioidUse = AdherenceCount.Of(standing.Select(o => o.Span), standing.SelectMany(o => doses[o.Id]).Select(d => d.Span), stay.DischargedOn, today),
            Answer = new MedicationAnswer(stay.HasOpioidDiagnosis, active.Exists(o => o.ForOpioidUse), decision?.Kind),
            Decision = decision,
            TakeHome = active.Exists(o => o.HasTakeHomeSteps) ? await TakeHomeAsync(episodeId, orders, doses, pack, today, cancellationToken) : null,
            TestDueBy = stay.DischargedOn is null && active.Count > 0 ? DrugTestClock.DueBy(pack.DrugTestsPerYear, stay.AdmittedOn, test?.TakenOn) : null,
            LastTest = test,
        };
    }

    /// <summary>The stay alone, or null where it is not there.</summary>
    public Task<MedicationStay?> StayAsync(Guid episodeId, CancellationToken cancellationToken) =>
        scope.Episodes(Permission.ViewMedication).AsNoTracking().Where(e => e.Id == episodeId)
            .Select(e => new MedicationStay(e.Id, e.ClientId, Client.NameOf(e.Client.LegalFirstName, e.Client.LegalLastName, e.Client.PreferredName), e.Program.Name, e.Program.SiteId, e.Program.Site.Name,
                e.Program.Site.TimeZoneId, e.AdmittedOn, e.DischargedOn, e.Diagnoses.Any(d => d.DiagnosisCode.Key.Substring(0, 3) == MedicationAnswer.OpioidBlock)))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>An order of the stay, without what is counted from its log; null where it is not there.</summary>
    public Task<OrderView?> OrderAsync(Guid episodeId, Guid orderId, CancellationToken cancellationToken) =>
        scope.MedicationOrders(Permission.ViewMedication).AsNoTracking().Where(o => o.Id == orderId && o.EpisodeId == episodeId).OrderBy(o => o.SignedAt).Views().FirstOrDefaultAsync(cancellationToken);

    /// <summary>Take-home doses of the stay; null where nothing that runs has steps.</summary>
    public async Task<TakeHomeView?> TakeHomeAsync(MedicationStay stay, CancellationToken cancellationToken)
    {
        var today = stay.Clock.Today(time);
        var orders = await OrdersAsync(stay.Id, cancellationToken);
        return orders.Exists(o => o.HasTakeHomeSteps && o.IsActiveOn(today))
            ? await TakeHomeAsync(stay.Id, orders, await DosesAsync(stay.Id, cancellationToken), (await rules.OnAsync(stay.SiteId, today, cancellationToken)).Rules, today, cancellationToken)
            : null;
    }

    /// <summary>When the next drug test of the stay is due at the latest; null where the rules of the site ask for none, or nothing is prescribed.</summary>
    public async Task<DateOnly?> TestDueByAsync(MedicationStay stay, CancellationToken cancellationToken)
    {
        var today = stay.Clock.Today(time);
        var isTreated = stay.DischargedOn is null
            && await db.MedicationOrders.AnyAsync(o => o.EpisodeId == stay.Id && o.VoidedAt == null && (o.StopsOn == null || o.StopsOn >= today), cancellationToken);
        var last = await db.DrugTests.Where(t => t.EpisodeId == stay.Id && t.VoidedAt == null).OrderByDescending(t => t.TakenOn).Select(t => (DateOnly?)t.TakenOn).FirstOrDefaultAsync(cancellationToken);
        return isTreated ? DrugTestClock.DueBy((await rules.OnAsync(stay.SiteId, today, cancellationToken)).Rules.DrugTestsPerYear, stay.AdmittedOn, last) : null;
    }

    private Task<List<OrderView>> OrdersAsync(Guid episodeId, CancellationToken cancellationToken) =>
        db.MedicationOrders.AsNoTracking().Where(o => o.EpisodeId == episodeId).OrderByDescending(o => o.StartsOn).ThenByDescending(o => o.SignedAt).ThenBy(o => o.Product.Name)
            .Views().ToListAsync(cancellationToken);

    private async Task<ILookup<Guid, DoseRow>> DosesAsync(Guid episodeId, CancellationToken cancellationToken) =>
        (await db.MedicationOrders.AsNoTracking().Where(o => o.EpisodeId == episodeId).SelectMany(o => o.Doses).Where(d => !d.IsCorrected)
            .OrderBy(d => d.At).Rows().ToListAsync(cancellationToken)).ToLookup(d => d.OrderId);

    private async Task<TakeHomeView> TakeHomeAsync(Guid episodeId, List<OrderView> orders, ILookup<Guid, DoseRow> doses, RuleSet pack, DateOnly today, CancellationToken cancellationToken)
    {
        var latest = await db.TakeHomeDecisions.AsNoTracking().Where(d => d.EpisodeId == episodeId).Rows().FirstOrDefaultAsync(cancellationToken);
        var log = orders.Where(o => o.HasTakeHomeSteps && o.VoidedAt is null).SelectMany(o => doses[o.Id]).ToList();
        var first = log.Where(d => d.Kind is DoseKind.Observed or DoseKind.TakenHome).Min(d => (DateOnly?)d.Date);
        // What would open if all criteria were met; the decision judges them.
        var open = TakeHomeProposal.On(today, pack, first, new TakeHomeCriteria(true, true, true, true, true, true));
        var source = pack.Rules.LastOrDefault(r => r.Value is TakeHomeStep step && step.FromDay <= open.DayOfTreatment)?.Source;
        return new TakeHomeView(open, source, latest, log.Count(d => d.Kind is DoseKind.Missed or DoseKind.Refused && d.Date > today.AddDays(-LookBack)));
    }

    private static OrderView Counted(OrderView order, List<DoseRow> log, MedicationStay stay, DateOnly today) => order with
    {
        Adherence = order.VoidedAt is null ? AdherenceCount.Of([order.Span], log.Select(d => d.Span), stay.DischargedOn, today) : Adherence.None,
        LastDose = log.LastOrDefault(),
        // A supply at home covers the day whole, a dose given here only one of its times.
        CoversToday = log.FindAll(d => d.CoversFrom <= today && d.CoversUntil >= today) is { Count: > 0 } covers
            && (covers.Exists(d => d.Kind is DoseKind.TakenHome) || covers.Count >= order.Frequency.TimesADay()) ? covers[^1] : null,
    };

    private static Page<OrderView> PageOf(List<OrderView> orders, PageRequest page)
    {
        var within = page.Within(orders.Count);
        return new Page<OrderView>([.. orders.Skip(within.Skip).Take(within.Size)], within.Number, within.Size, orders.Count);
    }
}
