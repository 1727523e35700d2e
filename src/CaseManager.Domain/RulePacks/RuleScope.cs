using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>The services of a site that a rule is for. Both parts empty: every service that no other rule of its kind names.</summary>
public sealed record RuleScope
{
    /// <summary>Longest description, in characters.</summary>
    public const int ServiceLength = 160;

    /// <summary>Every service.</summary>
    public static readonly RuleScope Everything = new();

    /// <param name="service">In words, as the source calls it, such as “Day or night treatment”.</param>
    /// <param name="level">ASAM level of care that it is taken for; null where the source names no level.</param>
    /// <exception cref="RuleViolationException"><c>text.too-long</c>.</exception>
    public RuleScope(string? service = null, AsamLevel? level = null)
    {
        Service = Require.OptionalText(service, nameof(Service), ServiceLength);
        Level = level;
    }

    /// <summary>In words, as the source calls it.</summary>
    public string? Service { get; }

    /// <summary>ASAM level of care that it is taken for.</summary>
    public AsamLevel? Level { get; }
}
