using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Medication;

/// <summary>How many doses the prescriber lets the client take home from a day on, with the criteria judged and what was proposed. It never changes: another decision follows.</summary>
public sealed class TakeHomeDecision : AggregateRoot
{
    /// <summary>Most days of supply, as of a take-home step.</summary>
    public const int MostDays = 31;

    private TakeHomeDecision() => (Criteria, By) = (new TakeHomeCriteria(false, false, false, false, false, false), "");

    /// <param name="proposal">What the rules of the site open on that day.</param>
    /// <param name="days">Days of supply that are decided on.</param>
    /// <param name="rulePackVersionId">The version that the proposal was made by.</param>
    /// <param name="reason">Needed where the decision is not what was proposed.</param>
    /// <exception cref="RuleViolationException"><c>take-home.days</c>, <c>take-home.reason</c>, <c>take-home.no-dose</c>, and those of texts.</exception>
    public TakeHomeDecision(Episode stay, TakeHomeProposal proposal, TakeHomeCriteria criteria, int days, Guid rulePackVersionId, string? reason, StepAuthor author)
    {
        Require.That(proposal.DayOfTreatment > 0, "take-home.no-dose", "No dose is recorded yet: doses go home after the first one that was given here.");
        Require.That(days is >= 0 and <= MostDays, "take-home.days", $"Enter 0 to {MostDays} days.", nameof(Days));
        Require.That(days == proposal.Days || !string.IsNullOrWhiteSpace(reason), "take-home.reason",
            $"Proposed are {proposal.Days} days{(criteria.AreMet ? "" : ", because not all criteria are met")}. Say why you decide on {days}.", nameof(Reason));
        (EpisodeId, On, Criteria, Days) = (stay.Id, author.Now.On, criteria, days);
        (DayOfTreatment, Ceiling, Proposed, RulePackVersionId) = (proposal.DayOfTreatment, proposal.Ceiling, proposal.Days, rulePackVersionId);
        (Reason, By, At) = (Require.OptionalText(reason, nameof(Reason), MedicationOrder.ReasonLength), Require.Text(author.Name, nameof(By), MedicationOrder.ActorLength), author.UtcNow);
    }

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The day of the decision, in the site's zone.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What was judged.</summary>
    public TakeHomeCriteria Criteria { get; private set; }

    /// <summary>Day of treatment, from 1.</summary>
    public int DayOfTreatment { get; private set; }

    /// <summary>Most days by the rule pack; null where it had no step.</summary>
    public int? Ceiling { get; private set; }

    /// <summary>Days that were proposed.</summary>
    public int Proposed { get; private set; }

    /// <summary>Days that were decided on.</summary>
    public int Days { get; private set; }

    /// <summary>The version of the rule pack that proposed.</summary>
    public Guid RulePackVersionId { get; private set; }

    /// <summary>Why; null where it is what was proposed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who decided.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
