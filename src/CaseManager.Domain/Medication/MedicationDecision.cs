using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Medication;

/// <summary>An answer to the medication question (rule 3) where nothing is ordered, with its reason. It never changes: a later one follows, and all are kept.</summary>
public sealed class MedicationDecision : AggregateRoot
{
    private MedicationDecision() => (Reason, By) = ("", "");

    /// <param name="on">The day of the talk or finding, in the site's zone.</param>
    /// <exception cref="RuleViolationException"><c>decision.future</c>, <c>decision.before-admission</c>, and those of texts.</exception>
    public MedicationDecision(Episode stay, MedicationDecisionKind kind, DateOnly on, string reason, StepAuthor author)
    {
        Require.That(on <= author.Now.On, "decision.future", "The day lies in the future.", nameof(On));
        Require.That(on >= stay.AdmittedOn, "decision.before-admission", $"The day lies before the admission on {new StepMoment(stay.AdmittedOn)}.", nameof(On));
        (EpisodeId, Kind, On) = (stay.Id, kind, on);
        Reason = Require.Text(reason, nameof(Reason), MedicationOrder.ReasonLength);
        (By, At) = (Require.Text(author.Name, nameof(By), MedicationOrder.ActorLength), author.UtcNow);
    }

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The answer.</summary>
    public MedicationDecisionKind Kind { get; private set; }

    /// <summary>The day, in the site's zone.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The reason.</summary>
    public string Reason { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
