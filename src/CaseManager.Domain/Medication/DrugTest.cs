using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Medication;

/// <summary>A drug test of a client, with its results by substance, or that it was refused. It never changes: one entered by mistake is struck out.</summary>
public sealed class DrugTest : AggregateRoot
{
    private readonly List<DrugTestResult> results = [];

    private DrugTest() => By = "";

    /// <param name="takenOn">The day in the site's zone.</param>
    /// <param name="isRefused">Whether the client did not want it; it has no results then.</param>
    /// <exception cref="RuleViolationException"><c>test.future</c>, <c>test.before-admission</c>, <c>test.no-result</c>, <c>test.refused</c>, and those of texts.</exception>
    public DrugTest(Episode stay, DateOnly takenOn, bool isRefused, IReadOnlyDictionary<DrugPanel, DrugTestOutcome> found, string? remark, StepAuthor author)
    {
        Require.That(takenOn <= author.Now.On, "test.future", "The day lies in the future.", nameof(TakenOn));
        Require.That(takenOn >= stay.AdmittedOn, "test.before-admission", $"The day lies before the admission on {new StepMoment(stay.AdmittedOn)}.", nameof(TakenOn));
        Require.That(isRefused || found.Count > 0, "test.no-result", "Enter the result of at least one substance, or that the test was refused.", nameof(IsRefused));
        Require.That(!isRefused || found.Count == 0, "test.refused", "A refused test has no results. Take one of the two back.", nameof(IsRefused));
        (EpisodeId, TakenOn, IsRefused) = (stay.Id, takenOn, isRefused);
        results.AddRange(found.OrderBy(f => f.Key).Select(f => new DrugTestResult(f.Key, f.Value)));
        Remark = Require.OptionalText(remark, nameof(Remark), MedicationOrder.ReasonLength);
        (By, At) = (Require.Text(author.Name, nameof(By), MedicationOrder.ActorLength), author.UtcNow);
    }

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The day, in the site's zone.</summary>
    public DateOnly TakenOn { get; private set; }

    /// <summary>Whether the client did not want it.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; private set; }

    /// <summary>Who entered it.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Who struck it out; null for one that stands.</summary>
    public string? VoidedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>One for each substance that was looked for.</summary>
    public IReadOnlyCollection<DrugTestResult> Results => results;

    /// <summary>Strikes it out: it counts nowhere.</summary>
    /// <exception cref="RuleViolationException"><c>test.voided</c>, and those of texts.</exception>
    public void Void(string why, StepAuthor author)
    {
        Require.That(VoidedAt is null, "test.voided", "This test is struck out already.");
        (VoidReason, VoidedBy, VoidedAt) = (Require.Text(why, nameof(VoidReason), MedicationOrder.ReasonLength), author.Name, author.UtcNow);
        Changed();
    }

    /// <summary>Brings it back as it was. Who struck it out stands in the audit trail.</summary>
    /// <exception cref="RuleViolationException"><c>test.not-voided</c>.</exception>
    public void Restore()
    {
        Require.That(VoidedAt is not null, "test.not-voided", "This test is not struck out, or stands again already.");
        (VoidedBy, VoidedAt, VoidReason) = (null, null, null);
        Changed();
    }
}
