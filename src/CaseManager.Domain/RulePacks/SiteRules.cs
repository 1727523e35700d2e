using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>Which rule pack a site uses from which day on. Before the first one, and where there is none, it uses the pack General.</summary>
public sealed class SiteRules : AggregateRoot
{
    private readonly List<RulePackAssignment> assignments = [];

    private SiteRules()
    {
    }

    /// <param name="siteId">The site; it has one record.</param>
    public SiteRules(Guid siteId) => SiteId = siteId;

    /// <summary>The site.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>In any order; each lasts until the next one begins, so two never hold on one day.</summary>
    public IReadOnlyCollection<RulePackAssignment> Assignments => assignments;

    /// <summary>What the site uses on a day; null for the pack General.</summary>
    public RulePackAssignment? On(DateOnly day) => assignments.Where(a => a.From <= day).MaxBy(a => a.From);

    /// <summary>Uses a pack from a day on. What was due by the rules before stays due by them.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>site-rules.archived</c>; <c>site-rules.not-effective</c>: the pack has no version that holds on that day;
    /// <c>site-rules.order</c>: another pack is used from that day or a later one; <c>site-rules.past</c>: days that are over keep their rules; <c>site-rules.same</c>: it is used already.
    /// </exception>
    public void Use(RulePack pack, DateOnly from, string by, DateTime at)
    {
        Require.That(!pack.IsArchived, "site-rules.archived", "This pack is archived. Bring it back first.", nameof(RulePackAssignment.RulePackId));
        Require.That(pack.On(from) is not null, "site-rules.not-effective", "The pack has no published version that holds on that day.", nameof(RulePackAssignment.From));
        var last = assignments.MaxBy(a => a.From);
        Require.That(last is null || from > last.From, "site-rules.order",
            $"A pack is chosen from {last?.From:yyyy-MM-dd} on. Choose a later day, or withdraw that choice where its day has not come yet.", nameof(RulePackAssignment.From));
        Require.That(last is null || from >= DateOnly.FromDateTime(at.AddHours(-12)), "site-rules.past",
            "Another pack is used from today or a later day on: what was due before stays due by the rules of its day.", nameof(RulePackAssignment.From));
        Require.That(last?.RulePackId != pack.Id, "site-rules.same", "The site uses this pack already.", nameof(RulePackAssignment.RulePackId));
        assignments.Add(new RulePackAssignment(pack, from, by, at));
        Changed();
    }

    /// <summary>Takes the last choice back before its day has come.</summary>
    /// <exception cref="RuleViolationException"><c>site-rules.begun</c>: there is no choice for a later day.</exception>
    public void Withdraw(DateOnly today)
    {
        var last = assignments.MaxBy(a => a.From);
        Require.That(last is not null && last.From > today, "site-rules.begun", "The site uses this pack already. Choose another one from a later day on.");
        assignments.Remove(last!);
        Changed();
    }
}
