using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>One state of a rule pack. A draft changes until it is published; a published one never changes.</summary>
public sealed class RulePackVersion : Entity
{
    /// <summary>Longest source, in characters.</summary>
    public const int SourceLength = 500;

    private RulePackVersion() => (Source, Rules) = ("", RuleSet.Empty);

    internal RulePackVersion(int number, string source, RuleSet rules)
    {
        Number = number;
        Source = Require.Text(source, nameof(Source), SourceLength);
        Rules = rules;
    }

    /// <summary>The pack that it is a state of.</summary>
    public Guid RulePackId { get; private set; }

    /// <summary>The pack that it is a state of.</summary>
    public RulePack RulePack { get; private set; } = null!;

    /// <summary>From 1, in the order in which they were made.</summary>
    public int Number { get; private set; }

    /// <summary>Where its rules are written, as a whole.</summary>
    public string Source { get; private set; }

    /// <summary>First day on which it holds; null while a draft does not say.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>Day on which the whole was last held against its source; null where nobody did.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>What it says.</summary>
    public RuleSet Rules { get; private set; }

    /// <summary>Instant (UTC) from which it cannot change any more; null for a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Who published it.</summary>
    public string? PublishedBy { get; private set; }

    /// <summary>Whether it can still be changed.</summary>
    public bool IsDraft => PublishedAt is null;

    /// <summary>When something is due by its clock of a kind, with the version that says so; null where it has no such clock, or no day can be told yet.</summary>
    /// <param name="level">Level of care; null where it is not known.</param>
    /// <param name="start">The day on which the clock starts.</param>
    public DueDate? Due(RuleKind kind, AsamLevel? level, DateOnly start, ClockContext context) =>
        Rules.ClockOf(kind, level)?.Due(start, context) is { } day ? new DueDate(kind, day, Id) : null;

    internal void Describe(string? source, DateOnly? effectiveFrom, DateOnly? verifiedOn)
    {
        Source = Require.Text(source, nameof(Source), SourceLength);
        (EffectiveFrom, VerifiedOn) = (effectiveFrom, verifiedOn);
    }

    internal void Set(RuleSet rules) => Rules = rules;

    internal void Publish(string by, DateTime at)
    {
        Rules.CheckComplete();
        Require.That(EffectiveFrom is not null, "rule-pack.effective-from", "Say from which day on the version holds.", nameof(EffectiveFrom));
        (PublishedBy, PublishedAt) = (by, at);
    }
}
