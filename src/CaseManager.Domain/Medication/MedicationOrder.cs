using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Medication;

/// <summary>What is prescribed in a stay. An order is signed and never changes: for another dose it is stopped, and another one begins. It holds the log of its doses.</summary>
public sealed class MedicationOrder : AggregateRoot
{
    /// <summary>Longest name of whoever did something, in characters.</summary>
    public const int ActorLength = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 1000;

    /// <summary>Most days that an order is written ahead.</summary>
    public const int MostDaysAhead = 60;

    private readonly List<DoseEvent> doses = [];
    private readonly List<PastOrderVoid> pastVoids = [];

    private MedicationOrder() => (StartReason, SignedBy) = ("", "");

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The stay.</summary>
    public Episode Episode { get; private set; } = null!;

    /// <summary>The medication.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>The medication.</summary>
    public MedicationProduct Product { get; private set; } = null!;

    /// <summary>Who answers for it.</summary>
    public Guid PrescriberId { get; private set; }

    /// <summary>Who answers for it.</summary>
    public StaffMember Prescriber { get; private set; } = null!;

    /// <summary>Dose of one time.</summary>
    public decimal Dose { get; private set; }

    /// <summary>What the dose is counted in.</summary>
    public DoseUnit Unit { get; private set; }

    /// <summary>How often it is due.</summary>
    public DoseFrequency Frequency { get; private set; }

    /// <summary>First day, in the site's zone.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day, in the site's zone; null while nobody stopped it.</summary>
    public DateOnly? StopsOn { get; private set; }

    /// <summary>Why it began.</summary>
    public string StartReason { get; private set; }

    /// <summary>Why it is out of the usual range; null where it is not.</summary>
    public string? RangeReason { get; private set; }

    /// <summary>Who signed it.</summary>
    public string SignedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime SignedAt { get; private set; }

    /// <summary>Why it was stopped.</summary>
    public string? StopReason { get; private set; }

    /// <summary>Who stopped it.</summary>
    public string? StoppedBy { get; private set; }

    /// <summary>When that was entered (UTC).</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Who struck it out; null for an order that stands.</summary>
    public string? VoidedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>What became of its doses; corrected events too.</summary>
    public IReadOnlyCollection<DoseEvent> Doses => doses;

    /// <summary>Voids that were taken back.</summary>
    public IReadOnlyCollection<PastOrderVoid> PastVoids => pastVoids;

    /// <summary>Whether doses of that day belong to it.</summary>
    public bool IsActiveOn(DateOnly day) => VoidedAt is null && day >= StartsOn && (StopsOn is null || day <= StopsOn);

    /// <summary>Prescribes a medication.</summary>
    /// <param name="others">The orders of the stay: one of the same substance must have ended before.</param>
    /// <exception cref="RuleViolationException">
    /// <c>order.retired</c>, <c>order.unit</c>, <c>order.frequency</c>, <c>order.dose</c>, <c>order.dose-absurd</c>, <c>order.range</c>, <c>order.before-admission</c>,
    /// <c>order.after-discharge</c>, <c>order.far-ahead</c>, <c>order.same-substance</c>, and those of texts.
    /// </exception>
    public static MedicationOrder Prescribe(Episode stay, MedicationProduct product, OrderDetails details, IReadOnlyCollection<MedicationOrder> others, StepAuthor author)
    {
        OrderRules.CheckDays(stay, details.StartsOn, author.Now.On);
        OrderRules.CheckOthers(product, details.StartsOn, others);
        OrderRules.CheckDose(product, details, isFirst: !others.Any(o => o.VoidedAt is null && o.Product.Substance == product.Substance));
        return new MedicationOrder
        {
            EpisodeId = stay.Id,
            Product = product,
            ProductId = product.Id,
            PrescriberId = details.PrescriberId,
            Dose = details.Dose,
            Unit = details.Unit,
            Frequency = details.Frequency,
            StartsOn = details.StartsOn,
            StartReason = Require.Text(details.StartReason, nameof(StartReason), ReasonLength),
            RangeReason = Require.OptionalText(details.RangeReason, nameof(RangeReason), ReasonLength),
            SignedBy = Require.Text(author.Name, nameof(SignedBy), ActorLength),
            SignedAt = author.UtcNow,
        };
    }

    /// <summary>Ends it with a day that is still prescribed.</summary>
    /// <param name="lastDose">The day of the last dose that was recorded; null where there is none.</param>
    /// <exception cref="RuleViolationException"><c>order.voided</c>, <c>order.stopped</c>, <c>order.stop-before-start</c>, <c>order.far-ahead</c>, <c>order.doses-after</c>, and those of texts.</exception>
    public void Stop(DateOnly lastDay, string why, DateOnly? lastDose, StepAuthor author)
    {
        RequireStanding();
        Require.That(StopsOn is null, "order.stopped", $"This order is stopped already, with {new StepMoment(StopsOn ?? default)}.", nameof(StopsOn));
        Require.That(lastDay >= StartsOn, "order.stop-before-start", $"The last day lies before the first, {new StepMoment(StartsOn)}. Void the order where it was a mistake.", nameof(StopsOn));
        Require.That(lastDay <= author.Now.On.AddDays(MostDaysAhead), "order.far-ahead", $"Choose a day within the next {MostDaysAhead} days.", nameof(StopsOn));
        Require.That(lastDose is null || lastDose <= lastDay, "order.doses-after",
            $"A dose is recorded on {new StepMoment(lastDose ?? default)}. Choose that day or a later one, or correct the dose first.", nameof(StopsOn));
        (StopReason, StopsOn) = (Require.Text(why, nameof(StopReason), ReasonLength), lastDay);
        (StoppedBy, StoppedAt) = (author.Name, author.UtcNow);
        Changed();
    }

    /// <summary>Strikes it out as a mistake, with its doses: it counts nowhere. It can be brought back (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>order.voided</c>, and those of texts.</exception>
    public void Void(string why, StepAuthor author)
    {
        RequireStanding();
        (VoidReason, VoidedBy, VoidedAt) = (Require.Text(why, nameof(VoidReason), ReasonLength), author.Name, author.UtcNow);
        Changed();
    }

    /// <summary>Brings it back as it was; that it was struck out stays on record.</summary>
    /// <param name="others">The orders of the stay: another one of the same substance may have begun meanwhile.</param>
    /// <exception cref="RuleViolationException"><c>order.not-voided</c>, <c>order.same-substance</c>.</exception>
    public void Restore(IReadOnlyCollection<MedicationOrder> others, StepAuthor author)
    {
        Require.That(VoidedAt is not null, "order.not-voided", "This order is not struck out, or stands again already.");
        OrderRules.CheckOthers(Product, StartsOn, [.. others.Where(o => o != this)], StopsOn);
        pastVoids.Add(new PastOrderVoid(VoidedBy!, VoidedAt!.Value, VoidReason!, author.Name, author.UtcNow));
        (VoidedBy, VoidedAt, VoidReason) = (null, null, null);
        Changed();
    }

    /// <summary>Whether the same dose is in the log: a form that is sent twice says nothing new.</summary>
    public DoseEvent? Same(DoseEntry entry, StepAuthor author) => doses.FirstOrDefault(d => !d.IsCorrected && d.Says(entry, DoseOf(entry), author));

    /// <summary>Records what became of a dose.</summary>
    /// <param name="stay">The stay of the order.</param>
    /// <param name="takeHomeDays">Days of supply that the prescriber decided on last; null where nobody decided.</param>
    /// <exception cref="RuleViolationException"><c>order.voided</c>, and those of <see cref="DoseRules"/>.</exception>
    public DoseEvent Record(DoseEntry entry, Episode stay, int? takeHomeDays, StepAuthor author) => Add(entry, stay, takeHomeDays, author, null, null);

    /// <summary>Corrects an event of the log: another one takes its place, and the old one is kept (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>dose.unknown</c>, <c>order.voided</c>, those of <see cref="DoseRules"/> and of texts.</exception>
    public DoseEvent Correct(Guid doseId, DoseEntry entry, string why, Episode stay, int? takeHomeDays, StepAuthor author)
    {
        var before = doses.FirstOrDefault(d => d.Id == doseId && !d.IsCorrected)
            ?? throw new RuleViolationException("dose.unknown", "This dose was corrected meanwhile. Look at the newest entry.");
        var reason = Require.Text(why, nameof(DoseEvent.Why), DoseEvent.RemarkLength);
        var after = Add(entry, stay, takeHomeDays, author, before, reason);
        before.GiveWay();
        return after;
    }

    private DoseEvent Add(DoseEntry entry, Episode stay, int? takeHomeDays, StepAuthor author, DoseEvent? before, string? why)
    {
        RequireStanding();
        var others = doses.Where(d => d != before && !d.IsCorrected).ToList();
        new DoseRules(this, stay, others).Check(entry, DoseOf(entry), takeHomeDays, author);
        var dose = new DoseEvent(entry, DoseOf(entry), DoseRules.CoverOf(this, entry, others), author, before?.Id, why);
        doses.Add(dose);
        Changed();
        return dose;
    }

    // What was missed or refused was not given.
    private decimal? DoseOf(DoseEntry entry) => entry.Kind is DoseKind.Missed or DoseKind.Refused ? null : entry.Dose ?? Dose;

    private void RequireStanding() => Require.That(VoidedAt is null, "order.voided", "This order is struck out. Restore it first, or prescribe anew.");
}
