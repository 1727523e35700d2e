namespace CaseManager.Domain.Reporting;

/// <summary>Whether a document may be made for whom it is meant, and why not.</summary>
public sealed record Disclosure
{
    private Disclosure(string? reason) => Reason = reason;

    /// <summary>It may be made.</summary>
    public static Disclosure Allowed { get; } = new((string?)null);

    /// <summary>Why it may not, for a person to read; null where it may.</summary>
    public string? Reason { get; }

    /// <summary>Whether it may.</summary>
    public bool IsAllowed => Reason is null;

    /// <summary>It may not, for a reason.</summary>
    public static Disclosure Refused(string reason) => new(reason);
}
