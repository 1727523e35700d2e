using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>A list of credentials, such as those accepted for leading clinical groups.</summary>
public sealed record Credentials : RuleValue
{
    /// <summary>Longest list, in characters.</summary>
    public const int ListLength = 400;

    /// <exception cref="RuleViolationException"><c>text.required</c>, <c>text.too-long</c>, <c>rule.credentials</c>: no credential stands between the commas.</exception>
    public Credentials(string list)
    {
        List = string.Join(", ", Each(Require.Text(list, nameof(List), ListLength)).Distinct(StringComparer.OrdinalIgnoreCase));
        Require.That(List.Length is > 0 and <= ListLength, "rule.credentials", "Enter credentials, separated by commas.", nameof(List));
    }

    /// <summary>The credentials, separated by commas.</summary>
    public string List { get; }

    /// <summary>Whether one of the credentials a person holds is in the list.</summary>
    public bool Include(string? credential) => Each(credential ?? "").Intersect(Each(List), StringComparer.OrdinalIgnoreCase).Any();

    private static string[] Each(string credentials) =>
        credentials.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
