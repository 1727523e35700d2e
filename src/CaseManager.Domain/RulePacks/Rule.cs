using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>One rule of a version, with where it is written.</summary>
public sealed record Rule
{
    /// <summary>Longest source, in characters.</summary>
    public const int SourceLength = 500;

    /// <param name="source">Where it is written, such as a section of a regulation.</param>
    /// <param name="isRechecked">Whether somebody read it there; otherwise every screen marks it “not re-checked”.</param>
    /// <exception cref="RuleViolationException">
    /// <c>rule.kind</c>, <c>rule.value</c>: not a value of that kind; <c>rule.scope</c>: the kind does not differ by service; <c>text.required</c>, <c>text.too-long</c>.
    /// </exception>
    public Rule(RuleKind kind, RuleValue value, string source, bool isRechecked, RuleScope? scope = null)
    {
        Require.That(Enum.IsDefined(kind), "rule.kind", "Choose what the rule is about.", nameof(Kind));
        Require.That(value.GetType() == kind.ValueType(), "rule.value", "This value does not fit what the rule is about.", nameof(Value));
        Scope = scope ?? RuleScope.Everything;
        Require.That(kind.DiffersByService() || Scope == RuleScope.Everything, "rule.scope", "This rule is the same for all services of a site.", nameof(RuleScope.Service));
        Require.That(kind is not RuleKind.HoursPerWeek || Scope.Level is not null, "rule.level", "Choose the level of care.", nameof(RuleScope.Level));
        (Kind, Value, IsRechecked) = (kind, value, isRechecked);
        Source = Require.Text(source, nameof(Source), SourceLength);
    }

    /// <summary>What it is about.</summary>
    public RuleKind Kind { get; }

    /// <summary>What it says.</summary>
    public RuleValue Value { get; }

    /// <summary>The services that it is for.</summary>
    public RuleScope Scope { get; }

    /// <summary>Where it is written.</summary>
    public string Source { get; }

    /// <summary>Whether somebody read it there.</summary>
    public bool IsRechecked { get; }

    /// <summary>What makes two rules of a version the same one, whatever they say.</summary>
    public (RuleKind Kind, RuleScope Scope, int FromDay) Subject => (Kind, Scope, Value is TakeHomeStep step ? step.FromDay : 0);
}
