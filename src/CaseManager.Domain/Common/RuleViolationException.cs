namespace CaseManager.Domain.Common;

/// <summary>A rule of the product was about to be broken; nothing has been changed.</summary>
/// <param name="code">Stable name of the rule, such as <c>plan.peer-support-alone</c>; tests and screens refer to it.</param>
/// <param name="message">What a person reads: what is wrong and what to do.</param>
/// <param name="field">The name of the field that the message belongs beside, if it is one field.</param>
public sealed class RuleViolationException(string code, string message, string? field = null) : Exception(message)
{
    /// <summary>Stable name of the rule.</summary>
    public string Code { get; } = code;

    /// <summary>The field that the message belongs beside; null where it concerns the whole.</summary>
    public string? Field { get; } = field;
}
